export type AuthorizeChoice = {
  /** Echoed by TikTok, so that an answer nobody asked for is noticed. */
  state: string;
} & ({ appKey: string; authUrl?: string } | { serviceId: string; region: 'us' | 'global'; servicesUrl?: string });

/** The page on which a seller grants the app access: by app key, or by the service id of the seller's region. */
export function authorizeUrl(choice: AuthorizeChoice): string {
  const state = encodeURIComponent(choice.state);
  if ('appKey' in choice) {
    const origin = new URL(choice.authUrl ?? defaultAuthUrl).origin;
    return `${origin}/oauth/authorize?app_key=${encodeURIComponent(choice.appKey)}&state=${state}`;
  }
  const origin = new URL(choice.servicesUrl ?? servicesUrls[choice.region]).origin;
  return `${origin}/open/authorize?service_id=${encodeURIComponent(choice.serviceId)}&state=${state}`;
}

export const defaultApiUrl = 'https://open-api.tiktokglobalshop.com';
export const defaultAuthUrl = 'https://auth.tiktok-shops.com';

/** TikTok's pages spell the US host in two ways; this is the newer one. */
const servicesUrls = { global: 'https://services.tiktokshop.com', us: 'https://services.tiktokshops.us' } as const;
