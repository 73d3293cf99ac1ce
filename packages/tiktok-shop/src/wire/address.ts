import { z } from 'zod';
import { part, parts, text } from './shape.ts';

/** The fields of a buyer's address; absent, empty and masked (`***`) are all usual. */
export const wireRecipientAddressFields = {
  name: text,
  first_name: text,
  last_name: text,
  first_name_local_script: text,
  last_name_local_script: text,
  phone_number: text,
  full_address: text,
  address_detail: text,
  address_line1: text,
  address_line2: text,
  address_line3: text,
  address_line4: text,
  postal_code: text,
  post_town: text,
  region_code: text,
  district_info: parts({ address_level: text, address_level_name: text, address_name: text }),
  delivery_preferences: part({ drop_off_location: text }),
};
const recipientAddress = z.looseObject(wireRecipientAddressFields);
export type WireRecipientAddress = z.infer<typeof recipientAddress>;

/** The fields of the two addresses of a package. */
export const wirePackageAddressFields = {
  name: text,
  phone_number: text,
  full_address: text,
  address_detail: text,
  address_line1: text,
  address_line2: text,
  address_line3: text,
  address_line4: text,
  postal_code: text,
  region_code: text,
};
const packageAddress = z.looseObject(wirePackageAddressFields);
export type WirePackageAddress = z.infer<typeof packageAddress>;

/** The fields of a warehouse's address; `distict` is TikTok's own spelling. */
export const wireWarehouseAddressFields = {
  region: text,
  region_code: text,
  state: text,
  city: text,
  distict: text,
  town: text,
  contact_person: text,
  first_name: text,
  last_name: text,
  first_name_local_script: text,
  last_name_local_script: text,
  phone_number: text,
  postal_code: text,
  full_address: text,
  address_line1: text,
  address_line2: text,
  address_line3: text,
  address_line4: text,
  geolocation: part({ latitude: text, longitude: text }),
};
const warehouseAddress = z.looseObject(wireWarehouseAddressFields);
export type WireWarehouseAddress = z.infer<typeof warehouseAddress>;
