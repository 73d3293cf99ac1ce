import { z } from 'zod';
import { json } from '../gateway/outgoing.ts';
import type { Lever } from './answer-control.ts';

const wish = z
  .strictObject({
    target: z.string(),
    drop: z.number().min(0).max(100),
    repeat: z.number().min(0).max(100),
    reorder: z.number().min(0).max(100),
    omit_ids: z.number().min(0).max(100),
  })
  .partial();

/** `GET` shows rules and what was sent, `POST` changes the rules, `DELETE` forgets what waits. */
export const answerWebhooks: Lever = async ({ post }, { method }, given) => {
  if (method === 'POST') Object.assign(post.rules, wish.parse(given));
  if (method === 'DELETE') post.clear();
  await post.deliver();
  return json(200, { rules: post.rules, deliveries: post.log() });
};
