import { type DeskEvent, deskEventSchema } from '@order-manager/contract';
import pg from 'pg';
import { z } from 'zod';
import type { CallPause } from '../connect/call-pauses.ts';

export type EventBridge = {
  /** Sends an event to every process of this database, this one too. Never waits and never throws. */
  publish(event: DeskEvent): void;
  /** The same for a pause of calls to TikTok. */
  tellPause(pause: CallPause): void;
  stop(): Promise<void>;
};

type Settings = {
  databaseUrl: string;
  /** Told every event that any process published. */
  deliver(event: DeskEvent): void;
  /** Told every pause that any process told. */
  deliverPause(pause: CallPause): void;
  onError(error: unknown): void;
  /** Milliseconds until a lost connection is tried again. */
  retryAfter?: number;
};

const CHANNEL = 'order_manager_events';
/** PostgreSQL takes 8,000 bytes. */
const MOST_BYTES = 7_900;
/** What waits while the database is away is only "look again": the newest of it is enough. */
const MOST_WAITING = 500;

/**
 * Carries "which keys moved" between the processes of one desk, web and workers, by PostgreSQL's own LISTEN and NOTIFY.
 * Events are hints: one that is lost while the database is away is made good by the screens' next look.
 */
export async function openEventBridge(settings: Settings): Promise<EventBridge> {
  const waiting: string[] = [];
  let client: pg.Client | null = null;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let sending = Promise.resolve();

  const connect = async () => {
    const fresh = new pg.Client({ connectionString: settings.databaseUrl, application_name: 'order-manager-events' });
    fresh.on('error', (error) => lose(fresh, error));
    fresh.on('end', () => lose(fresh, null));
    fresh.on('notification', ({ payload }) => receive(settings, payload ?? ''));
    await fresh.connect();
    await fresh.query(`listen ${CHANNEL}`);
    if (isStopped) return void (await fresh.end());
    client = fresh;
    send();
  };
  const lose = (lost: pg.Client, error: Error | null) => {
    if (error) settings.onError(error);
    if (client !== lost || isStopped) return;
    client = null;
    later();
  };
  const later = () => {
    timer = setTimeout(() => {
      connect().catch((error) => {
        settings.onError(error);
        if (!isStopped) later();
      });
    }, settings.retryAfter ?? 2_000).unref();
  };
  const send = () => {
    sending = sending
      .then(async () => {
        for (let text = waiting[0]; text !== undefined && client; text = waiting[0]) {
          await client.query('select pg_notify($1, $2)', [CHANNEL, text]);
          waiting.shift();
        }
      })
      .catch(settings.onError);
  };

  await connect();
  const put = (text: string) => {
    waiting.push(text);
    if (waiting.length > MOST_WAITING) waiting.shift();
    send();
  };
  return {
    publish: (event) => put(eventText(event)),
    tellPause: (pause) => put(JSON.stringify({ type: 'pause', ...pause })),
    stop: async () => {
      await sending;
      isStopped = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}

/** As JSON that fits into one notification: of too many order ids the first stay, and `more` says that there were others. */
export function eventText(event: DeskEvent): string {
  const text = JSON.stringify(event);
  if (Buffer.byteLength(text) <= MOST_BYTES || event.type !== 'orders') return text;
  const half = event.orderIds.slice(0, Math.floor(event.orderIds.length / 2));
  return eventText({ ...event, orderIds: half, more: true });
}

const pauseSchema = z.object({ type: z.literal('pause'), key: z.string(), until: z.number() });

function receive({ deliver, deliverPause, onError }: Settings, text: string): void {
  const message = parsed(text);
  const pause = pauseSchema.safeParse(message).data;
  const event = deskEventSchema.safeParse(message).data;
  if (pause) deliverPause({ key: pause.key, until: pause.until });
  else if (event) deliver(event);
  else onError(new Error('An event of another process was not understood.'));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
