import type { WebhookNews } from '@order-manager/domain';
import { sql } from 'kysely';
import type { BulkPlan, Db, Dialect } from './database/dialect.ts';
import type { InboxRow } from './database/tables.ts';
import type { InboxStore, IncomingNotice, WaitingNotice } from './ports/inbox.ts';
import { sealColumn } from './seal-column.ts';
import type { Sealer } from './sealer.ts';

/** Webhooks that came in. A copy of one that is here changes nothing, whoever brings it at whatever moment. */
export const inboxStore = (db: Db, dialect: Dialect, sealer: Sealer): InboxStore => ({
  receive: (notices) => receive(db, dialect, sealer, notices),
  listWaiting: async (shopId, limit) => {
    const rows = await db
      .selectFrom('inbox')
      .select(['app_key', 'key', 'news', 'received_at'])
      .where('shop_id', '=', shopId)
      .where('state', '=', 'waiting')
      .orderBy('received_at')
      .limit(limit)
      .execute();
    return rows.map(toWaiting);
  },
  finish: (notices, at) => finish(db, dialect, notices, at),
  giveUp: async (before) => {
    const waiting = db.updateTable('inbox').set({ state: 'failed' }).where('state', '=', 'waiting');
    const { numUpdatedRows } = await waiting.where('received_at', '<', before).executeTakeFirst();
    return Number(numUpdatedRows);
  },
  purge: async ({ done, kept }) => {
    const old = db.deleteFrom('inbox');
    await old.where('received_at', '<', done).where('state', '=', 'done').execute();
    await old.where('received_at', '<', kept).where('state', 'in', ['kept', 'failed']).execute();
  },
  countKept: async () => {
    const rows = await db
      .selectFrom('inbox')
      .select(['type', 'state', (is) => is.fn.countAll<number>().as('notices')])
      .where('state', 'in', ['kept', 'failed'])
      .groupBy(['type', 'state'])
      .orderBy('state')
      .orderBy('type')
      .execute();
    return rows.map(({ type, state, notices }) => ({ type, state: state as 'kept' | 'failed', notices }));
  },
});

const INBOX: BulkPlan = {
  table: 'inbox',
  columns: [
    ['app_key', 'text'],
    ['key', 'text'],
    ['shop_id', 'text'],
    ['type', 'int'],
    ['news', 'text'],
    ['body', 'text'],
    ['state', 'text'],
    ['received_at', 'int'],
  ],
  key: ['app_key', 'key'],
};

/** One transaction, and so one wait for the disk, for all that came in at the same moment. */
async function receive(db: Db, dialect: Dialect, sealer: Sealer, notices: readonly IncomingNotice[]): Promise<void> {
  if (notices.length === 0) return;
  const each = new Map(notices.map((notice) => [nameOf(notice), notice]));
  const rows = [...each.values()].map((notice) => [
    notice.appKey,
    notice.key,
    notice.shopId,
    notice.type,
    JSON.stringify(notice.news),
    sealColumn(sealer, 'inbox', 'body', nameOf(notice), notice.body),
    notice.shopId === null || notice.body !== null ? 'kept' : 'waiting',
    notice.receivedAt,
  ]);
  await db.transaction().execute((trx) => dialect.upsert(trx, INBOX, rows));
}

const nameOf = ({ appKey, key }: Pick<IncomingNotice, 'appKey' | 'key'>) => `${appKey} ${key}`;

async function finish(
  db: Db,
  dialect: Dialect,
  notices: readonly Pick<WaitingNotice, 'appKey' | 'key'>[],
  at: number,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const appKey of new Set(notices.map((notice) => notice.appKey))) {
      const keys = dialect.texts(notices.filter((notice) => notice.appKey === appKey).map(({ key }) => key));
      await sql`update inbox set state = 'done', done_at = ${at}
        where app_key = ${appKey} and state = 'waiting' and key in ${keys}`.execute(trx);
    }
  });
}

const toWaiting = (row: Pick<InboxRow, 'app_key' | 'key' | 'news' | 'received_at'>): WaitingNotice => ({
  appKey: row.app_key,
  key: row.key,
  news: JSON.parse(row.news) as WebhookNews,
  receivedAt: row.received_at,
});
