import { marketRules } from '@order-manager/domain/market/market';

/** Seller Center of a shop's market. Its own pages differ from market to market, so this is its door. */
export const sellerCenterUrl = (region: string): string =>
  `https://seller-${marketRules(region)
    .label.toLowerCase()
    .replace(/[^a-z]/g, '')}.tiktok.com/`;
