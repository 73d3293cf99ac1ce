import type { Buyer, BuyerDistrict } from './buyer.ts';
import { catalogueId } from './catalogue-id.ts';
import type { District, Market } from './market.ts';
import { MARKETS } from './markets.ts';
import { PEOPLE } from './people.ts';
import { createRandom, type Random } from './random.ts';
import { REGIONS, type Region } from './region.ts';

/** The n-th invented buyer of a market; the same number is always the same person. */
export function buyerAt(region: Region, seedNumber: number): Buyer {
  const market = MARKETS[region];
  const random = createRandom(0xb0b, REGIONS.indexOf(region), seedNumber);
  const district = random.pick(market.districts);
  const people = PEOPLE[region];
  const { given, ...person } = personOf(region, random);
  const addressLine1 = withDigits(random.pick(people.streets), random);
  const addressLine2 = withDigits(random.pick(people.units), random);
  const addressDetail = addressLine2 === '' ? addressLine1 : `${addressLine1}, ${addressLine2}`;
  return {
    userId: catalogueId('buyer', region, seedNumber),
    region,
    ...person,
    nickname: nicknameOf(given, seedNumber),
    email: `b${seedNumber.toString(36)}.${region.toLowerCase()}@buyer.example.test`,
    phone: `(${market.diallingCode})${withDigits(random.pick(people.mobiles), random)}`,
    addressLine1,
    addressLine2,
    addressDetail,
    fullAddress: fullAddressOf(market, district, addressDetail),
    postalCode: district.postcode,
    districts: districtLinesOf(market, district),
    sortingCode: district.sortingCode,
  };
}

function personOf(region: Region, random: Random): Pick<Buyer, 'name' | 'firstName' | 'lastName'> & { given: string } {
  const community = random.weighted(PEOPLE[region].communities.map((each) => [each.weight, each] as const));
  const given = random.pick(community.given);
  const family = random.pick(community.family);
  const name = community.pattern.replace('{given}', given).replace('{family}', family).trim();
  // Only these two markets ask for two names; elsewhere the wire repeats the whole name as the first one.
  const hasTwoNames = region === 'US' || region === 'GB';
  return { given, name, firstName: hasTwoNames ? given : name, lastName: hasTwoNames ? family : '' };
}

function nicknameOf(given: string, seedNumber: number): string {
  const plain = given
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase();
  const word = plain.match(/[a-z]{3,}/)?.[0];
  const ending = seedNumber.toString(36).slice(-3);
  return word === undefined ? `${given}${ending}` : `${word}_${ending}`;
}

function districtLinesOf(market: Market, district: District): BuyerDistrict[] {
  const names = [market.country, ...district.names];
  return market.addressLevels.map(({ level, name }, place) => ({ level, levelName: name, name: names[place] ?? '' }));
}

function fullAddressOf(market: Market, district: District, detail: string): string {
  const places = district.names.toReversed();
  if (market.region === 'TH') return `${detail} ${places.join(' ')} ${district.postcode}`;
  if (market.region === 'GB') return `${detail}, ${places[0]}, ${district.postcode}, ${market.country}`;
  if (market.region === 'US')
    return `${detail}, ${places[0]}, ${places.at(-1)} ${district.postcode}, ${market.country}`;
  if (market.region === 'SG') return `${detail}, ${places[0]}, ${market.country} ${district.postcode}`;
  return `${detail}, ${places.join(', ')} ${district.postcode}, ${market.country}`;
}

// The first digit of a group is never 0: there is no house number 07.
function withDigits(pattern: string, random: Random): string {
  return pattern.replace(/#+/g, (group, place: number) => {
    const isInsideNumber = /\d/.test(pattern[place - 1] ?? '');
    return [...group].map((_, digit) => random.between(digit === 0 && !isInsideNumber ? 1 : 0, 9)).join('');
  });
}
