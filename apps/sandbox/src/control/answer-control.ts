import { z } from 'zod';
import type { Incoming } from '../gateway/incoming.ts';
import { json, type Outgoing } from '../gateway/outgoing.ts';
import { settle } from '../state/settle.ts';
import type { Control } from './control.ts';
import { answerFaults } from './control-faults.ts';
import { answerGrants } from './control-grants.ts';
import { answerOrders } from './control-orders.ts';
import { answerState } from './control-state.ts';
import { answerWebhooks } from './control-webhooks.ts';

export type Lever = (control: Control, incoming: Incoming, given: unknown) => Outgoing | Promise<Outgoing>;

/** `/_sandbox/…`: the levers behind the scenery. No key, no signature; they exist on loopback only. */
export async function answerControl(control: Control, incoming: Incoming): Promise<Outgoing> {
  const [, , room = ''] = incoming.path.split('/');
  const lever = LEVERS[room];
  if (!lever) return json(404, { error: `no such lever; there are ${Object.keys(LEVERS).join(', ')}` });
  try {
    return await lever(control, incoming, readGiven(incoming));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    return json(400, { error: reason });
  }
}

const LEVERS: Record<string, Lever> = {
  state: answerState,
  orders: answerOrders,
  clock: answerClock,
  faults: answerFaults,
  webhooks: answerWebhooks,
  grants: answerGrants,
  settings: answerSettings,
  reset: answerReset,
};

function readGiven(incoming: Incoming): unknown {
  const text = incoming.bytes.toString().trim();
  return text === '' ? {} : JSON.parse(text);
}

const clockWish = z
  .strictObject({
    seconds: z.number().nonnegative().default(0),
    minutes: z.number().nonnegative().default(0),
    hours: z.number().nonnegative().default(0),
    days: z.number().nonnegative().default(0),
  })
  .partial();

function answerClock(control: Control, incoming: Incoming, given: unknown): Outgoing {
  const { clock } = control.town;
  if (incoming.method === 'POST') {
    const { seconds = 0, minutes = 0, hours = 0, days = 0 } = clockWish.parse(given);
    clock.advance((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
    settle(control.town);
  }
  return json(200, { now: clock.now(), seconds: clock.seconds(), offset: clock.offset() });
}

const townWish = z.strictObject({
  seed: z.number().int(),
  orders: z.number().int().min(0).max(1_000_000),
  codeLifeMinutes: z.number().positive(),
  accessTokenLifeSeconds: z.number().positive(),
  authorization: z.enum(['year', 'permanent']),
  grantedScopes: z.array(z.string()),
  lifeSpeed: z.number().positive(),
  arrivalsPerHour: z.number().nonnegative(),
  labelDelay: z.strictObject({ from: z.number().int().min(0), to: z.number().int().min(0) }),
  rateLimitPerSecond: z.number().int().min(0),
  batchShip: z.enum(['partial', 'whole']),
  alreadyShippedCode: z.literal([11006021, 21008099, 21011020, 21011040]),
  absentFields: z.enum(['absent', 'empty', 'zero', 'null']),
  unknownOrderIds: z.enum(['omit', 'refuse']),
  britishPackageIds: z.enum(['after', 'before']),
  hiddenAddress: z.enum(['market', 'absent', 'empty', 'masked']),
});

/** Changes how the town behaves from now on, without building it again. */
function answerSettings(control: Control, incoming: Incoming, given: unknown): Outgoing {
  const { town } = control;
  if (incoming.method === 'PATCH' || incoming.method === 'POST') {
    const { seed: _seed, orders: _orders, ...changes } = townWish.partial().parse(given);
    Object.assign(town.settings, changes);
    control.applySettings();
  }
  const { appSecret: _secret, ...shown } = town.settings;
  return json(200, shown);
}

function answerReset(control: Control, incoming: Incoming, given: unknown): Outgoing {
  if (incoming.method !== 'POST') return json(405, { error: 'POST resets the town' });
  control.reset(townWish.partial().parse(given));
  return json(200, { orders: control.town.orders.size });
}
