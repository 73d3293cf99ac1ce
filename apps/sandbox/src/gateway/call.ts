import type { Grant } from '../state/grants.ts';
import type { Town } from '../state/town.ts';
import type { TownShop } from '../state/town-shop.ts';
import type { Answer } from './refusal.ts';

/** A request that passed every gate. */
export type Call = {
  town: Town;
  /** The shop that `shop_cipher` names. Endpoints that take no cipher must not read it. */
  shop: TownShop;
  grant: Grant;
  /** Variable parts of the path. */
  path: Record<string, string>;
  query: Map<string, string>;
  /** Parsed JSON; `{}` for every way to send nothing. */
  body: Record<string, unknown>;
  /** Raw bytes and content type, for uploads. */
  raw: { bytes: Buffer; contentType: string };
  /** What the fault rules want changed inside this answer. */
  mischief: Mischief;
  origin: string;
};

/** Faults that an endpoint has to play itself, because they change the content of an otherwise good answer. */
export type Mischief = {
  isBatchWhole: boolean;
  isDocumentUrlEmpty: boolean;
  documentDamage?: 'html' | 'empty' | 'truncated';
  hasDuplicateRows: boolean;
  /** Milliseconds: show records as they were before changes younger than this. */
  staleFor: number;
  hasNoShops: boolean;
  unknownStatus?: string;
};

export const NO_MISCHIEF: Mischief = {
  isBatchWhole: false,
  isDocumentUrlEmpty: false,
  hasDuplicateRows: false,
  staleFor: 0,
  hasNoShops: false,
};

export type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `{name}` for variable parts; the second part is the version. */
  path: string;
  /** One of these scopes opens it. */
  scopes: string[];
  cipher: 'required' | 'forbidden';
  isUpload?: boolean;
  answer(call: Call): Answer | Promise<Answer>;
};
