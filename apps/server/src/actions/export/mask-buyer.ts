import type { Recipient } from '@order-manager/domain';

/** The first letter stays, so that two buyers on one page are told apart: "Nur Aisyah" becomes "N***". */
export function maskName(name: string | null): string | null {
  const [first] = name?.trim() ?? '';
  return first === undefined ? null : `${first}***`;
}

/** The last two digits stay, as on a courier's label. */
export function maskPhone(phone: string | null): string | null {
  const digits = phone?.replace(/\D/g, '') ?? '';
  return phone?.trim() ? `***${digits.length > 4 ? digits.slice(-2) : ''}` : null;
}

/** Districts stay, street and house go: "***, Petaling Jaya, Selangor". */
export function maskAddress(recipient: Recipient | null): string | null {
  if (!recipient || addressOf(recipient) === null) return null;
  return ['***', ...new Set(clearPlaces(recipient).reverse())].join(', ');
}

/** From the country down; a masked place names nothing. */
export const clearPlaces = (recipient: Pick<Recipient, 'districts'> | null): string[] =>
  (recipient?.districts ?? []).map(({ name }) => name.trim()).filter((name) => name && !name.includes('*'));

/** The address as we hold it, in one line. */
export function addressOf(recipient: Recipient | null): string | null {
  const { fullAddress = null, addressLines = [], postalCode = null } = recipient ?? {};
  const whole = fullAddress ?? addressLines.filter((line) => line.trim()).join(', ');
  const parts = [whole, whole.includes(postalCode ?? '') ? null : postalCode];
  return parts.filter(Boolean).join(', ') || null;
}
