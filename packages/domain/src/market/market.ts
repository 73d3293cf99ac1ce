/** A TikTok Shop market as the wire names it (`GB` is shown as UK). Other regions are kept and served by `DEFAULT_RULES`. */
export type Region = string;

/** Which call arranges a platform-shipped package, and which one a seller-shipped package. */
export type MarketRules = {
  timeZone: string;
  /** The code on screen. */
  label: string;
  platformShipping: 'ship-package' | 'create-packages';
  sellerShipping: 'ship-package' | 'mark-as-shipped';
  /** TikTok ignores `handover_method` where the warehouse's own setting decides. */
  choosesHandover: boolean;
  /** Before shipping there is no package id in some markets. */
  packageBeforeShipping: boolean;
};

const SOUTH_EAST_ASIA = {
  platformShipping: 'ship-package',
  sellerShipping: 'ship-package',
  choosesHandover: false,
  packageBeforeShipping: true,
} as const;

const EUROPE = {
  platformShipping: 'ship-package',
  sellerShipping: 'mark-as-shipped',
  choosesHandover: true,
  packageBeforeShipping: true,
} as const;

const LATIN_AMERICA = { ...SOUTH_EAST_ASIA, choosesHandover: true } as const;

const RULES: Readonly<Record<string, MarketRules>> = {
  MY: { timeZone: 'Asia/Kuala_Lumpur', label: 'MY', ...SOUTH_EAST_ASIA },
  ID: { timeZone: 'Asia/Jakarta', label: 'ID', ...SOUTH_EAST_ASIA },
  TH: { timeZone: 'Asia/Bangkok', label: 'TH', ...SOUTH_EAST_ASIA },
  VN: { timeZone: 'Asia/Ho_Chi_Minh', label: 'VN', ...SOUTH_EAST_ASIA },
  PH: { timeZone: 'Asia/Manila', label: 'PH', ...SOUTH_EAST_ASIA },
  SG: { timeZone: 'Asia/Singapore', label: 'SG', ...SOUTH_EAST_ASIA },
  // The UK guide asks for Ship Package only; the older overview names Create Packages. The newer text is followed.
  GB: { timeZone: 'Europe/London', label: 'UK', ...EUROPE, packageBeforeShipping: false },
  DE: { timeZone: 'Europe/Berlin', label: 'DE', ...EUROPE },
  FR: { timeZone: 'Europe/Paris', label: 'FR', ...EUROPE },
  IT: { timeZone: 'Europe/Rome', label: 'IT', ...EUROPE },
  ES: { timeZone: 'Europe/Madrid', label: 'ES', ...EUROPE },
  IE: { timeZone: 'Europe/Dublin', label: 'IE', ...EUROPE },
  US: {
    timeZone: 'America/Los_Angeles',
    label: 'US',
    platformShipping: 'create-packages',
    sellerShipping: 'mark-as-shipped',
    choosesHandover: true,
    packageBeforeShipping: false,
  },
  JP: {
    timeZone: 'Asia/Tokyo',
    label: 'JP',
    platformShipping: 'create-packages',
    sellerShipping: 'mark-as-shipped',
    choosesHandover: true,
    packageBeforeShipping: false,
  },
  BR: { timeZone: 'America/Sao_Paulo', label: 'BR', ...LATIN_AMERICA },
  MX: { timeZone: 'America/Mexico_City', label: 'MX', ...LATIN_AMERICA },
};

/** The rules of a market; one we do not know is treated like most of the world and shows its own code. */
export const marketRules = (region: Region): MarketRules =>
  (Object.hasOwn(RULES, region) ? RULES[region] : undefined) ?? { timeZone: 'UTC', label: region, ...LATIN_AMERICA };
