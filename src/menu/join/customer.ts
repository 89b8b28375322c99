import type { ShopperType } from '../model/deal.ts';

export type Gender = 'male' | 'female' | 'non-binary' | 'unspecified';

export type AddressKind = 'of-record' | 'alternative' | 'secondary';

/** How somebody heard of the store, as the store's system lists it. */
export type ReferralSource =
  | 'Weedmaps'
  | 'Culture'
  | 'Yelp'
  | 'Billboard'
  | 'Word of mouth'
  | 'Leafly'
  | 'Walking-by'
  | 'Friend / Family'
  | 'Other';

export type DocumentKind = 'misc-upload' | 'doctor-permit' | 'membership-agreement' | 'drivers-license';

export interface CustomerAddress {
  kind: AddressKind;
  street1: string;
  street2?: string;
  city: string;
  /** Two capitals. */
  state: string;
  zipCode: string;
  /** Where deliveries go. */
  isPrimary: boolean;
}

/** A number that a state gave out, and the last day on which it is good, `YYYY-MM-DD`. */
export interface Licence {
  number: string;
  expiresOn?: string;
}

export interface Physician {
  firstName?: string;
  lastName?: string;
  licenceNumber?: string;
  address?: string;
  phone?: string;
}

/** What a store may set about a customer. Absent is not said. */
export interface CustomerDraft {
  firstName: string;
  middleName?: string;
  lastName: string;
  nickname?: string;
  /** `YYYY-MM-DD`. */
  birthday: string;
  email?: string;
  /** Ten digits. */
  phone?: string;
  notes?: string;
  gender?: Gender;
  shopperType: ShopperType;
  driversLicence?: Licence;
  medicalId?: Licence;
  isCaregiver?: boolean;
  caregiverLicenceNumber?: string;
  /** Customers who are caregivers of this one, by their ids. */
  caregiverIds?: string[];
  physician?: Physician;
  addresses?: CustomerAddress[];
  /** Whole points. */
  rewardsBalance?: number;
  /** Whether offers are unwanted; null where nothing was chosen. */
  optOut?: boolean | null;
  referralSource?: ReferralSource;
  /** Groups that the store has. */
  groups?: string[];
  isBanned?: boolean;
  hasFirstWarning?: boolean;
  hasSecondWarning?: boolean;
}

export interface Caregiver {
  customerId?: string;
  name?: string;
  licenceNumber?: string;
}

export interface CustomerDocument {
  /** A kind that is not known is `other`. */
  kind: DocumentKind | 'other';
  url: string;
  /** `YYYY-MM-DDTHH:mm` by the store's clock. */
  updatedLocal?: string;
}

/** A customer as the store's system knows them. */
export interface Customer extends Partial<Omit<CustomerDraft, 'referralSource' | 'caregiverIds'>> {
  customerId: string;
  /** `merged`: others were merged into this account, which is in use; `deactivated`: it is no more. */
  status?: 'active' | 'deactivated' | 'merged';
  verification?: 'verified' | 'pending' | 'not-applicable';
  verificationReasons: { reason: string; description?: string }[];
  addresses: CustomerAddress[];
  groups: string[];
  caregivers: Caregiver[];
  /** Names in the two fields for them. */
  caregiverNames: string[];
  /** Absent where they were not asked for. */
  documents?: CustomerDocument[];
  rewardsType?: string;
  /** In the store's words: lists grow. */
  referralSource?: string;
  /** ISO-8601, in the offset that the store's system gives. */
  signedUpAt?: string;
  /** `YYYY-MM-DDTHH:mm` by the store's clock. */
  lastVisitLocal?: string;
  /** ISO-8601, in the offset that the store's system gives. */
  updatedAt?: string;
  mergedCustomerIds: string[];
  mergedIntoCustomerId?: string;
  /** Names of the fields that held something that could not be read; never what they held. */
  unreadable: string[];
}
