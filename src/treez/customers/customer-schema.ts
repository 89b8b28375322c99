import { z } from 'zod';

const leaf = z.unknown().optional();

/** A list; anything else counts as an empty one. */
const list = z.array(z.unknown()).catch([]);

/**
 * A customer as Treez sends one: the names of its fields in every spelling that occurs, and nothing about their values, each of
 * which is read by a reader of its own. Unknown keys are dropped unseen.
 */
const treezCustomer = z.object({
  customer_id: leaf,
  status: leaf,
  verification_status: leaf,
  verification_reasons: list,
  first_name: leaf,
  middle_name: leaf,
  last_name: leaf,
  nickname: leaf,
  birthday: leaf,
  email: leaf,
  phone: leaf,
  notes: leaf,
  gender: leaf,
  banned: leaf,
  warning_1: leaf,
  warning_2: leaf,
  patient_type: leaf,
  drivers_license: leaf,
  drivers_license_expiration: leaf,
  state_medical_id: leaf,
  permit_expiration: leaf,
  is_caregiver: leaf,
  caregiver_license_number: leaf,
  caregiver_name_1: leaf,
  caregiver_name_2: leaf,
  caregiver_details: list,
  physician_first_name: leaf,
  physician_last_name: leaf,
  physician_license: leaf,
  physician_address: leaf,
  physician_phone: leaf,
  addresses: list,
  Addresses: list,
  imageList: z.array(z.unknown()).optional().catch(undefined),
  rewards_balance: leaf,
  rewards_type: leaf,
  signup_date: leaf,
  last_visit_date: leaf,
  last_update: leaf,
  opt_out: leaf,
  referral_source: leaf,
  customer_group: leaf,
  customer_groups: leaf,
  merged_customer_ids: list,
  merged_into_customer_id: leaf,
  merged_into_customer_ID: leaf,
});
export type TreezCustomer = z.infer<typeof treezCustomer>;

const treezAddress = z.object({
  type: leaf,
  street1: leaf,
  street2: leaf,
  city: leaf,
  state: leaf,
  zipcode: leaf,
  primary: leaf,
});
const treezImage = z.object({ type: leaf, url: leaf, lastupdated: leaf });
const treezCaregiver = z.object({
  caregiver_license_number: leaf,
  caregiver_customer_id: leaf,
  caregiver_name: leaf,
});
const treezReason = z.object({ verification_reason: leaf, verification_reason_description: leaf });

/** Undefined for anything but an object. */
export const parseTreezCustomer = (value: unknown) => treezCustomer.safeParse(value).data;
export const parseTreezAddress = (value: unknown) => treezAddress.safeParse(value).data;
export const parseTreezImage = (value: unknown) => treezImage.safeParse(value).data;
export const parseTreezCaregiver = (value: unknown) => treezCaregiver.safeParse(value).data;
export const parseTreezReason = (value: unknown) => treezReason.safeParse(value).data;
