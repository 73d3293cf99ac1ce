import type { HttpDeps } from './deps.ts';

type Address = HttpDeps['address'];

/** The redirect URL to register with the app, so that codes arrive here by themselves. */
export const connectUrlOf = (address: Address): string => `${ownUrl(address)}/connect`;

/** The address people open. */
export const ownUrl = ({ publicUrl, port }: Address): string => publicUrl ?? `http://localhost:${port()}`;

/** Cookies are for https only where people come by https. */
export const isHttps = ({ publicUrl }: Pick<Address, 'publicUrl'>): boolean => publicUrl?.startsWith('https:') ?? false;
