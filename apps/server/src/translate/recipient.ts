import { isMasked, type Recipient } from '@order-manager/domain';
import type { WireOrder } from '@order-manager/tiktok-shop/wire';
import { filled } from './text.ts';

type WireAddress = NonNullable<WireOrder['recipient_address']>;

/**
 * The address block comes in three shapes: absent, with empty texts, or masked with stars. The first two say nothing and
 * become null.
 */
export function translateRecipient(wire: WireAddress | undefined): Recipient | null {
  if (!wire) return null;
  const recipient = fields(wire);
  return saysSomething(recipient) ? { ...recipient, masked: isMasked(recipient) } : null;
}

type Unmasked = Omit<Recipient, 'masked'>;

const fields = (wire: WireAddress): Unmasked => ({
  name: nameOf(wire),
  phone: filled(wire.phone_number),
  fullAddress: filled(wire.full_address),
  addressLines: linesOf(wire),
  postalCode: filled(wire.postal_code),
  regionCode: filled(wire.region_code),
  districts: (wire.district_info ?? []).map((district) => ({
    level: district.address_level ?? '',
    levelName: district.address_level_name ?? '',
    name: district.address_name ?? '',
  })),
  deliveryPreferences: filled(wire.delivery_preferences?.drop_off_location),
});

function nameOf(wire: WireAddress): string | null {
  const parts = [filled(wire.first_name), filled(wire.last_name)].filter((part) => part !== null);
  return filled(wire.name) ?? (parts.length > 0 ? parts.join(' ') : null);
}

function linesOf(wire: WireAddress): string[] {
  const lines = [wire.address_line1, wire.address_line2, wire.address_line3, wire.address_line4];
  const given = lines.map(filled).filter((line) => line !== null);
  const detail = filled(wire.address_detail);
  return given.length > 0 ? given : detail ? [detail] : [];
}

const saysSomething = ({ name, phone, fullAddress, addressLines, postalCode }: Unmasked) =>
  [name, phone, fullAddress, postalCode].some((text) => text !== null) || addressLines.length > 0;
