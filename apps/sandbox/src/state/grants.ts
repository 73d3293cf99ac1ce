/** What a seller allowed the app: made by the authorize page, turned into tokens by its code. */
export type Grant = {
  id: number;
  shopIds: string[];
  region: string;
  sellerName: string;
  openId: string;
  scopes: string[];
  /** `ROW_`, `GCP_` or `TTP_`. */
  prefix: string;
  code: string;
  codeEndsAt: number;
  isCodeUsed: boolean;
  isRevoked: boolean;
  /** Unix seconds. */
  refreshEndsAt: number;
  refreshToken?: string;
  /** Still good until the current one is used: an answer may have been lost on the way. */
  refreshTokenBefore?: string;
  accessTokens: { token: string; endsAt: number }[];
  refreshes: number;
  /** Day since 1970 of the last warning that this authorization ends. */
  warnedOn?: number;
};
