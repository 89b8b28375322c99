/** A customer as the sandbox sends one. */
export interface WireCustomer {
  status: string;
  verification_status: string;
  verification_reasons: { verification_reason: string; verification_reason_description: string }[];
  customer_id: string;
  first_name: string;
  middle_name: string | null;
  nickname: string;
  last_name: string;
  birthday: string;
  drivers_license: string;
  drivers_license_expiration: string;
  state_medical_id: string;
  permit_expiration: string;
  email: string;
  phone: string;
  notes: string;
  physician_first_name: string | null;
  physician_last_name: string | null;
  physician_license: string | null;
  physician_address: string | null;
  physician_phone: string | null;
  is_caregiver: boolean;
  caregiver_license_number: string;
  caregiver_name_1: string;
  caregiver_name_2: string;
  caregiver_details: WireCaregiver[];
  rewards_balance: number;
  rewards_type: string;
  gender: string;
  signup_date: string;
  last_visit_date: string | null;
  last_update: string;
  opt_out: string | null;
  referral_source: string | null;
  banned: boolean;
  warning_1: boolean;
  warning_2: boolean;
  addresses: WireAddress[];
  merged_customer_ids: number[];
  merged_into_customer_id: string | null;
  patient_type: string;
  customer_groups: string[];
}

export interface WireCaregiver {
  caregiver_license_number: string;
  caregiver_customer_id: number;
  caregiver_name: string;
}

export interface WireAddress {
  type: string;
  street1: string;
  street2: string;
  city: string;
  state: string;
  zipcode: string;
  primary: boolean;
}

export interface WireDocument {
  type: string;
  url: string;
  lastupdated: string;
}
