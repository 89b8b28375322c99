import type { AddressKind, DocumentKind, Gender } from '#menu/join/customer.ts';
import type { ShopperType } from '#menu/model/deal.ts';

/** What Treez calls the things that a customer can be, and we call otherwise. */

export const GENDER_WORDS: Readonly<Record<Gender, string>> = {
  male: 'M',
  female: 'F',
  'non-binary': 'N',
  unspecified: 'U',
};

/** In capitals when sent; answers have them in small letters. */
export const ADDRESS_WORDS: Readonly<Record<AddressKind, string>> = {
  'of-record': 'ADDRESS_OF_RECORD',
  alternative: 'ALTERNATIVE_ADDRESS',
  secondary: 'SECONDARY_ADDRESS',
};

export const SHOPPER_WORDS: Readonly<Record<ShopperType, string>> = {
  adult: 'ADULT',
  medical: 'MEDICAL',
  'medical-mmid': 'MEDICAL_MMID',
};

export const DOCUMENT_WORDS: Readonly<Record<DocumentKind, string>> = {
  'misc-upload': 'misc_upload',
  'doctor-permit': 'doctor_permit',
  'membership-agreement': 'membership_agreement',
  'drivers-license': 'drivers_license',
};

export const STATUS_WORDS = { active: 'ACTIVE', deactivated: 'DEACTIVATED', merged: 'MERGED' } as const;

export const VERIFICATION_WORDS = {
  verified: 'VERIFIED',
  pending: 'VERIFICATION_PENDING',
  'not-applicable': 'NOT_APPLICABLE',
} as const;
