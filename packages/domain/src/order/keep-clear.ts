import type { Recipient } from './order.ts';

type RecipientTexts = Omit<Recipient, 'masked'>;

/** Field by field: clear text that we once had stays, whatever stars come later. A new clear value replaces it. */
export function keepClear(local: Recipient | null, incoming: Recipient | null): Recipient | null {
  if (!local || !incoming) return incoming ?? local;
  if (!incoming.masked) return incoming;
  const kept = {
    ...incoming,
    name: clearer(local.name, incoming.name),
    phone: clearer(local.phone, incoming.phone),
    fullAddress: clearer(local.fullAddress, incoming.fullAddress),
    addressLines: clearer(local.addressLines, incoming.addressLines),
    postalCode: clearer(local.postalCode, incoming.postalCode),
    districts: clearer(local.districts, incoming.districts),
    deliveryPreferences: clearer(local.deliveryPreferences, incoming.deliveryPreferences),
  };
  return { ...kept, masked: isMasked(kept) };
}

/** TikTok masks with stars; one starred field makes the whole a masked one. */
export const isMasked = ({
  name,
  phone,
  fullAddress,
  addressLines,
  postalCode,
  districts,
  deliveryPreferences,
}: RecipientTexts) =>
  [name, phone, fullAddress, addressLines, postalCode, districts, deliveryPreferences].some(hasStars);

const clearer = <T extends Recipient[keyof RecipientTexts]>(local: T, incoming: T): T =>
  saysNothing(incoming) || (hasStars(incoming) && !hasStars(local) && !saysNothing(local)) ? local : incoming;

const hasStars = (value: unknown) => JSON.stringify(value).includes('*');
const saysNothing = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);
