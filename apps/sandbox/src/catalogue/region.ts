/** The eight markets of the rehearsal town, spelt as on TikTok's wire: the United Kingdom is GB. */
export const REGIONS = ['MY', 'ID', 'TH', 'VN', 'PH', 'SG', 'GB', 'US'] as const;

export type Region = (typeof REGIONS)[number];
