import type { JoinRules, JoinValues } from '#menu/join/join-form.ts';

/** A form without a fault, with nothing in it that need not be. */
export const WHOLE: JoinValues = {
  firstName: 'Ines',
  lastName: 'Alder',
  birthday: '1991-03-14',
  phone: '510 555 0177',
  shopperType: 'adult',
  licenceNumber: 'A7654321',
  licenceExpires: '2030-01-31',
};

export const RULES: JoinRules = {
  today: '2026-11-25',
  minimumAge: 21,
  shopperTypes: ['adult', 'medical', 'medical-mmid'],
  requiresLicence: true,
};
