import type { NoteWritten, OrderDetail, OrderRef } from '@order-manager/contract';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { fetchJson } from '../../api/fetch-json.ts';
import { orderDetailQuery } from '../order-queries.ts';
import { draftOf, type NoteDraft } from './note-draft.ts';
import { makeNoteKeeper, type NoteKeeper } from './note-keeper.ts';

/** The note of an open order and the keeper of its words. Leaving the order sends what was typed. */
export function useNote({ row, note }: OrderDetail): { order: OrderRef; draft: NoteDraft; keeper: NoteKeeper } {
  const keeper = keeperOf(useQueryClient());
  const order = { shopId: row.shopId, orderId: row.id };
  const draft = useSyncExternalStore(keeper.subscribe, () => keeper.draft(order)) ?? draftOf(note);
  useEffect(() => keeper.meet({ shopId: row.shopId, orderId: row.id }, note), [keeper, row.shopId, row.id, note]);
  useEffect(() => () => keeper.flush({ shopId: row.shopId, orderId: row.id }), [keeper, row.shopId, row.id]);
  return { order, draft, keeper };
}

const keepers = new WeakMap<QueryClient, NoteKeeper>();

/** One keeper for all drawers of this page, so that words outlive the drawer they were typed in. */
function keeperOf(client: QueryClient): NoteKeeper {
  const known = keepers.get(client) ?? listen(makeNoteKeeper(worldOf(client)));
  keepers.set(client, known);
  return known;
}

const worldOf = (client: QueryClient): Parameters<typeof makeNoteKeeper>[0] => ({
  write: async (order, body) => (await fetchJson<NoteWritten>(`${pathOf(order)}/note`, { method: 'PUT', body })).note,
  read: async (order) => (await client.fetchQuery({ ...orderDetailQuery(order), staleTime: 0 })).note,
  onKept: (order, note) => {
    const { queryKey } = orderDetailQuery(order);
    // An answer that left before this one was written down would bring the old note back.
    void client.cancelQueries({ queryKey });
    client.setQueryData(queryKey, (detail) => detail && { ...detail, note });
  },
  later: (act, milliseconds) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
});

function listen(keeper: NoteKeeper): NoteKeeper {
  window.addEventListener('online', keeper.tryAll);
  window.addEventListener('beforeunload', (event) => keeper.hasUnkept() && event.preventDefault());
  return keeper;
}

const pathOf = ({ shopId, orderId }: OrderRef) =>
  `/api/orders/${encodeURIComponent(shopId)}/${encodeURIComponent(orderId)}`;
