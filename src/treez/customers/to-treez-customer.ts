import type { CustomerAddress, CustomerDraft, Licence, Physician } from '#menu/join/customer.ts';
import { ADDRESS_WORDS, GENDER_WORDS, SHOPPER_WORDS } from './customer-words.ts';
import { withoutAbsent } from './without-absent.ts';

/**
 * What of a customer is sent to Treez: the fields that can be written, and of those the ones that are given. An absent field is
 * left as it is by an update.
 */
export function toTreezCustomer(draft: Partial<CustomerDraft>): Record<string, unknown> {
  return withoutAbsent({
    first_name: draft.firstName,
    middle_name: draft.middleName,
    last_name: draft.lastName,
    nickname: draft.nickname,
    birthday: draft.birthday,
    email: draft.email,
    phone: draft.phone,
    notes: draft.notes,
    gender: draft.gender && GENDER_WORDS[draft.gender],
    patient_type: draft.shopperType && SHOPPER_WORDS[draft.shopperType],
    ...toTreezLicence(draft.driversLicence, 'drivers_license', 'drivers_license_expiration'),
    ...toTreezLicence(draft.medicalId, 'state_medical_id', 'permit_expiration'),
    is_caregiver: draft.isCaregiver,
    caregiver_license_number: draft.caregiverLicenceNumber,
    caregiver_details: draft.caregiverIds?.map((id) => ({ caregiver_customer_id: id })),
    ...(draft.physician && toTreezPhysician(draft.physician)),
    addresses: draft.addresses?.map(toTreezAddress),
    rewards_balance: draft.rewardsBalance,
    opt_out: draft.optOut,
    referral_source: draft.referralSource,
    customer_groups: draft.groups,
    banned: draft.isBanned,
    warning_1: draft.hasFirstWarning,
    warning_2: draft.hasSecondWarning,
  });
}

function toTreezLicence(licence: Licence | undefined, number: string, expiration: string) {
  return { [number]: licence?.number, [expiration]: licence?.expiresOn };
}

function toTreezPhysician({ firstName, lastName, licenceNumber, address, phone }: Physician) {
  return {
    physician_first_name: firstName,
    physician_last_name: lastName,
    physician_license: licenceNumber,
    physician_address: address,
    physician_phone: phone,
  };
}

function toTreezAddress({ kind, street1, street2, city, state, zipCode, isPrimary }: CustomerAddress) {
  return withoutAbsent({
    type: ADDRESS_WORDS[kind],
    street1,
    street2,
    city,
    state,
    zipcode: zipCode,
    primary: isPrimary,
  });
}
