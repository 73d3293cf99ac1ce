import { marketRules } from '@order-manager/domain/market/market';

/** A region in words with its market code: `Malaysia (MY)`. Codes that are no country are shown as they are. */
export function regionName(region: string, locale: string): string {
  const { label } = marketRules(region);
  if (!/^[A-Z]{2}$/.test(region)) return region;
  const name = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' }).of(region);
  return name ? `${name} (${label})` : label;
}
