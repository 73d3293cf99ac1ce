import type { AbsentFields } from '../state/settings.ts';

const TEXTS = [
  'auto_combine_group_id',
  'cancel_reason',
  'cancellation_initiator',
  'replaced_order_id',
  'shipping_provider',
  'shipping_provider_id',
  'split_or_combine_tag',
];

const TIMES = [
  'cancel_order_sla_time',
  'cancel_time',
  'collection_due_time',
  'collection_time',
  'delivery_due_time',
  'delivery_time',
  'paid_time',
  'release_date',
  'request_cancel_time',
  'rts_sla_time',
  'rts_time',
  'shipping_due_time',
  'tts_sla_time',
];

/**
 * Shows the fields of an order that do not apply in one of the ways that TikTok might: not at all, as an empty text, as
 * zero or empty, or as null. Nobody documents which; a client has to stand all of them.
 */
export function fillAbsent<Wire extends object>(wire: Wire, shape: AbsentFields): Wire {
  if (shape === 'absent') return wire;
  const filled = { ...wire } as Record<string, unknown>;
  for (const name of TEXTS) filled[name] ??= shape === 'null' ? null : '';
  if (shape !== 'empty') for (const name of TIMES) filled[name] ??= shape === 'null' ? null : 0;
  return filled as unknown as Wire;
}
