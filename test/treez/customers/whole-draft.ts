import type { CustomerDraft } from '#menu/join/customer.ts';

/** A customer of whom all is said that can be written. */
export function createWholeDraft(): Required<CustomerDraft> {
  return {
    firstName: 'Ines',
    middleName: 'Maria',
    lastName: 'Alder',
    nickname: 'Nes',
    birthday: '1991-03-14',
    email: 'ines.alder@example.com',
    phone: '5105550177',
    notes: 'Comes by bicycle.',
    gender: 'female',
    shopperType: 'medical-mmid',
    driversLicence: { number: 'A7654321', expiresOn: '2030-01-31' },
    medicalId: { number: 'MED100', expiresOn: '2027-02-28' },
    isCaregiver: true,
    caregiverLicenceNumber: 'C7654321',
    caregiverIds: ['103'],
    physician: {
      firstName: 'Ida',
      lastName: 'Larch',
      licenceNumber: '45HGFD32',
      address: '264 Willow Ave',
      phone: '5105550192',
    },
    addresses: [
      {
        kind: 'of-record',
        street1: '1 Elm St',
        street2: 'Apt 2',
        city: 'Oakland',
        state: 'CA',
        zipCode: '94607',
        isPrimary: true,
      },
      {
        kind: 'alternative',
        street1: '2 Oak St',
        city: 'Oakland',
        state: 'CA',
        zipCode: '94607',
        isPrimary: false,
      },
    ],
    rewardsBalance: 12,
    optOut: false,
    referralSource: 'Word of mouth',
    groups: ['Veterans'],
    isBanned: false,
    hasFirstWarning: true,
    hasSecondWarning: false,
  };
}
