import { REGIONS, type Region } from './region.ts';

const KINDS = {
  shop: '7495',
  warehouse: '7346',
  entity: '7347',
  option: '6955',
  provider: '7208',
  product: '1729',
  sku: '1731',
  buyer: '7491',
};

/** An invented 19-digit id that is the same on every start: kind, market and running number are all inside it. */
export function catalogueId(kind: keyof typeof KINDS, region: Region, number: number): string {
  const market = String(REGIONS.indexOf(region) + 11);
  return `${KINDS[kind]}${market}${String(4_820_000_000_000 + number * 7_919).padStart(13, '0')}`;
}
