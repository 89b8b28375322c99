import * as z from 'zod';

const text = z.string().nullish();
const flag = z
  .union([z.boolean(), z.enum(['TRUE', 'FALSE', 'true', 'false'])])
  .transform((value) => value === true || String(value).toUpperCase() === 'TRUE')
  .nullish();
const day = z.union([z.iso.date(), z.literal(''), z.literal('N/A')]).nullish();

const address = z.looseObject({
  type: text,
  street1: text,
  street2: text,
  city: text,
  state: text,
  zipcode: text,
  primary: flag,
});

/** What can be written of a customer. Keys that are read-only, or unknown, are dropped. */
export const customerBody = z.object({
  first_name: text,
  middle_name: text,
  last_name: text,
  nickname: text,
  birthday: day,
  email: text,
  phone: text,
  notes: text,
  gender: z.enum(['M', 'F', 'U', 'N']).nullish(),
  banned: flag,
  warning_1: flag,
  warning_2: flag,
  patient_type: z.enum(['ADULT', 'MEDICAL', 'MEDICAL_MMID']).nullish(),
  drivers_license: text,
  drivers_license_expiration: day,
  state_medical_id: text,
  permit_expiration: day,
  is_caregiver: flag,
  caregiver_license_number: text,
  caregiver_details: z
    .array(z.looseObject({ caregiver_customer_id: z.union([z.string(), z.number()]) }))
    .nullish(),
  physician_first_name: text,
  physician_last_name: text,
  physician_license: text,
  physician_address: text,
  physician_phone: text,
  addresses: z.array(address).nullish(),
  rewards_balance: z.number().nullish(),
  opt_out: flag,
  referral_source: z
    .enum([
      'Weedmaps',
      'Culture',
      'Yelp',
      'Billboard',
      'Word of mouth',
      'Leafly',
      'Walking-by',
      'Friend / Family',
      'Other',
    ])
    .nullish(),
  customer_groups: z.array(z.string()).nullish(),
});

export type CustomerBody = z.infer<typeof customerBody>;
