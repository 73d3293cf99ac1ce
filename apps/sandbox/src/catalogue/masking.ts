import type { Buyer } from './buyer.ts';
import { MARKETS } from './markets.ts';
import type { Region } from './region.ts';

/** `Alice Cheng` → `A**** C****`: the first letter of every word. */
export function maskName(name: string): string {
  return name.split(' ').map(maskWord).join(' ');
}

/** `nurul_h2` → `n***2`. */
export function maskNickname(nickname: string): string {
  const letters = [...nickname];
  return `${letters[0] ?? ''}***${letters.at(-1) ?? ''}`;
}

/** `(+60)123456789` → `(+60)12*****89`; an American number loses its middle group. */
export function maskPhone(phone: string): string {
  const end = phone.indexOf(')') + 1;
  const number = phone.slice(end);
  if (number.includes('-')) return phone.slice(0, end) + number.replace(/-\d+-/, '-***-');
  if (number.length < 5) return `${phone.slice(0, end)}***`;
  return phone.slice(0, end) + number.slice(0, 2) + number.slice(2, -2).replace(/\d/g, '*') + number.slice(-2);
}

/** `47301` → `47***` in MY; in GB and US nothing is left. */
export function maskPostcode(region: Region, postcode: string): string {
  const kept = KEPT_DIGITS[region];
  return kept === 0 ? '***' : postcode.slice(0, kept) + '*'.repeat(Math.max(postcode.length - kept, 0));
}

/** Any street address becomes `***`; an empty one stays empty. */
export function maskAddress(address: string): string {
  return address === '' ? '' : '***';
}

/** The buyer as TikTok shows him for platform shipping: places stay readable, person and street do not. */
export function maskBuyer(buyer: Buyer): Buyer {
  const places = buyer.districts.map((district) => district.name);
  const visible = HIDES_TOWN.has(buyer.region) ? [MARKETS[buyer.region].country] : places;
  return {
    ...buyer,
    name: maskName(buyer.name),
    firstName: maskName(buyer.firstName),
    lastName: maskName(buyer.lastName),
    nickname: maskNickname(buyer.nickname),
    phone: maskPhone(buyer.phone),
    addressLine1: maskAddress(buyer.addressLine1),
    addressLine2: '',
    addressDetail: maskAddress(buyer.addressDetail),
    fullAddress: `${visible.join(', ')}, ***`,
    postalCode: maskPostcode(buyer.region, buyer.postalCode),
  };
}

const KEPT_DIGITS: Record<Region, number> = { MY: 2, ID: 3, TH: 3, VN: 2, PH: 2, SG: 2, GB: 0, US: 0 };
const HIDES_TOWN: ReadonlySet<Region> = new Set(['GB']);

function maskWord(word: string): string {
  const [first = '', ...rest] = [...word];
  return first === '' ? '' : first + '*'.repeat(Math.max(rest.length, 2));
}
