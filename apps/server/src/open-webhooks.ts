import type { HttpDeps } from './http/deps.ts';
import { countRefusals } from './webhooks/count-refusals.ts';
import { openWebhookDoor, type WebhookDoor } from './webhooks/receive-webhook.ts';
import { noticeOnce } from './worker/notice-once.ts';

/** The door for TikTok's webhooks with its lines in the log, which never hold anything of a body. */
export function openWebhooks({
  store,
  queue,
  now,
  log,
}: Pick<HttpDeps, 'store' | 'queue' | 'now' | 'log'>): WebhookDoor {
  const onRefused = countRefusals({
    tell: (refused) =>
      log.warn({ refused }, 'webhooks were refused: their signature is of no app that is connected here'),
    setTimer: (work, milliseconds) => void setTimeout(work, milliseconds).unref(),
  });
  const noticeUnknown = noticeOnce((what, word) => log.warn({ what, word }, 'a webhook was kept that nobody works'));
  return openWebhookDoor({ store, queue, now, noticeUnknown, onRefused });
}
