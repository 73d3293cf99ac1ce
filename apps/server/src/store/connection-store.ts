import { randomUUID } from 'node:crypto';
import { type ConnectionId, toConnectionId } from '@order-manager/domain';
import type { Selectable, Updateable } from 'kysely';
import type { Db, Dialect } from './database/dialect.ts';
import type { Tables } from './database/tables.ts';
import { openColumn, sealColumn } from './seal-column.ts';
import type { Sealer } from './sealer.ts';
import type { Connection, ConnectionStore, HeldTokens, Tokens } from './store.ts';

/** Grants. App secret and both tokens lie sealed; each opens only in its own row and column. */
export const connectionStore = (db: Db, dialect: Dialect, sealer: Sealer): ConnectionStore => ({
  save: (connection, at) => saveConnection(db, dialect, sealer, connection, at),
  find: async (id) => {
    const row = await db.selectFrom('connections').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? toConnection(sealer, row) : null;
  },
  findByAppKey: async (appKey) => {
    const rows = await db.selectFrom('connections').selectAll().where('app_key', '=', appKey).orderBy('id').execute();
    return rows.map((row) => toConnection(sealer, row));
  },
  list: async () => {
    const rows = await db.selectFrom('connections').selectAll().orderBy('created_at').orderBy('id').execute();
    return rows.map((row) => toConnection(sealer, row));
  },
  saveTokens: (id, tokens, grantedScopes, _at, replaces = {}) => {
    const scopes = grantedScopes === null ? {} : { granted_scopes: JSON.stringify(grantedScopes) };
    return updateWhile(db, sealer, id, replaces, { ...tokenColumns(sealer, id, tokens), ...scopes });
  },
  setState: (id, state, problem, whileHolding = {}) =>
    updateWhile(db, sealer, id, whileHolding, { state, problem: toJson(problem) }),
  saveCheck: async (id, check) => {
    await db
      .updateTable('connections')
      .set({ checked: toJson(check) })
      .where('id', '=', id)
      .execute();
  },
  leaseRefresh: async (id, owner, now, until) => {
    const { numUpdatedRows } = await db
      .updateTable('connections')
      .set({ refresh_owner: owner, refresh_until: until })
      .where('id', '=', id)
      .where((is) => is.or([is('refresh_owner', 'is', null), is('refresh_until', '<=', now)]))
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
  releaseRefresh: async (id, owner) => {
    const free = { refresh_owner: null, refresh_until: null };
    await db.updateTable('connections').set(free).where('id', '=', id).where('refresh_owner', '=', owner).execute();
  },
  forgetSecrets: async (id) => {
    const nothing = { app_secret: null, access_token: null, refresh_token: null };
    await db.updateTable('connections').set(nothing).where('id', '=', id).execute();
  },
});

/** Sealed twice, a token looks different each time: the cells as they were read stand for the tokens in them. */
async function updateWhile(
  db: Db,
  sealer: Sealer,
  id: ConnectionId,
  held: HeldTokens,
  set: Updateable<Tables['connections']>,
): Promise<void> {
  const update = db.updateTable('connections').set(set).where('id', '=', id);
  if (Object.keys(held).length === 0) return void (await update.execute());
  const row = await db.selectFrom('connections').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || !holds(toConnection(sealer, row).tokens, held)) return;
  await update
    .where('access_token', 'is not distinct from', row.access_token)
    .where('refresh_token', 'is not distinct from', row.refresh_token)
    .execute();
}

const holds = (tokens: Tokens, { accessToken, refreshToken }: HeldTokens): boolean =>
  (accessToken === undefined || accessToken === tokens.accessToken) &&
  (refreshToken === undefined || refreshToken === tokens.refreshToken);

async function saveConnection(
  db: Db,
  dialect: Dialect,
  sealer: Sealer,
  connection: Parameters<ConnectionStore['save']>[0],
  at: number,
): Promise<ConnectionId> {
  const { appKey, openId } = connection;
  return db.transaction().execute(async (trx) => {
    await dialect.lock(trx, [`connection ${appKey} ${openId}`]);
    const older = await trx
      .selectFrom('connections')
      .select('id')
      .where('app_key', '=', appKey)
      .where('open_id', '=', openId)
      .executeTakeFirst();
    const id = toConnectionId(older?.id ?? randomUUID());
    const columns = { ...toColumns(sealer, id, connection), checked: null, refresh_owner: null, refresh_until: null };
    await trx
      .insertInto('connections')
      .values({ id, created_at: at, ...columns })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .execute();
    return id;
  });
}

const toColumns = (sealer: Sealer, id: ConnectionId, connection: Parameters<ConnectionStore['save']>[0]) => ({
  environment: connection.environment,
  app_key: connection.appKey,
  open_id: connection.openId,
  app_secret: sealColumn(sealer, 'connections', 'app_secret', id, connection.appSecret),
  seller_name: connection.sellerName,
  ...tokenColumns(sealer, id, connection.tokens),
  granted_scopes: JSON.stringify(connection.grantedScopes),
  state: connection.state,
  problem: toJson(connection.problem),
});

const tokenColumns = (sealer: Sealer, id: ConnectionId, tokens: Tokens) => ({
  access_token: sealColumn(sealer, 'connections', 'access_token', id, tokens.accessToken),
  access_expires_at: tokens.accessExpiresAt,
  refresh_token: sealColumn(sealer, 'connections', 'refresh_token', id, tokens.refreshToken),
  refresh_expires_at: tokens.refreshExpiresAt,
});

const toJson = (value: object | null) => (value === null ? null : JSON.stringify(value));

/** Forgotten secrets read as empty text: nothing can be signed with them. */
const toConnection = (sealer: Sealer, row: Selectable<Tables['connections']>): Connection => ({
  id: toConnectionId(row.id),
  environment: row.environment as Connection['environment'],
  appKey: row.app_key,
  appSecret: openColumn(sealer, 'connections', 'app_secret', row.id, row.app_secret) ?? '',
  openId: row.open_id,
  sellerName: row.seller_name,
  tokens: {
    accessToken: openColumn(sealer, 'connections', 'access_token', row.id, row.access_token) ?? '',
    accessExpiresAt: row.access_expires_at,
    refreshToken: openColumn(sealer, 'connections', 'refresh_token', row.id, row.refresh_token),
    refreshExpiresAt: row.refresh_expires_at,
  },
  grantedScopes: JSON.parse(row.granted_scopes) as string[],
  state: row.state as Connection['state'],
  problem: row.problem === null ? null : (JSON.parse(row.problem) as Connection['problem']),
  checked: row.checked === null ? null : (JSON.parse(row.checked) as Connection['checked']),
  createdAt: row.created_at,
});
