import { z } from 'zod';
import { wireItemErrors } from './item-error.ts';
import { count, flag, parts, requiredText, rows, text, texts } from './shape.ts';

export const wireSplitAttribute = z.looseObject({
  order_id: requiredText,
  can_split: flag,
  reason: text,
  must_split: flag,
  must_split_reasons: parts({ type: text, category_id: text, max_count: text }),
});
export type WireSplitAttribute = z.infer<typeof wireSplitAttribute>;

export const wireSplitAttributes = z.looseObject({ split_attributes: rows(wireSplitAttribute) });
export type WireSplitAttributes = z.infer<typeof wireSplitAttributes>;

/** `splittable_group_id` is the label the caller gave the group. */
export const wireSplitPackage = z.looseObject({ id: requiredText, splittable_group_id: text });
export const wireSplitOrder = z.looseObject({ packages: rows(wireSplitPackage) });
export type WireSplitOrder = z.infer<typeof wireSplitOrder>;

/** `id` is a draft, good only for the combine call. */
export const wireCombinablePackage = z.looseObject({ id: requiredText, order_ids: texts });
export type WireCombinablePackage = z.infer<typeof wireCombinablePackage>;

export const wireCombinablePackages = z.looseObject({
  combinable_packages: rows(wireCombinablePackage),
  next_page_token: text,
  total_count: count,
});
export type WireCombinablePackages = z.infer<typeof wireCombinablePackages>;

export const wireRegroupedPackage = z.looseObject({ id: requiredText, order_ids: texts });
export type WireRegroupedPackage = z.infer<typeof wireRegroupedPackage>;

export const wireCombinedPackages = z.looseObject({ packages: rows(wireRegroupedPackage), errors: wireItemErrors });
export type WireCombinedPackages = z.infer<typeof wireCombinedPackages>;

export const wireUncombinedPackages = z.looseObject({ packages: rows(wireRegroupedPackage) });
export type WireUncombinedPackages = z.infer<typeof wireUncombinedPackages>;
