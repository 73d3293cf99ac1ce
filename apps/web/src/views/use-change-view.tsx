import type { SavedView, WriteView } from '@order-manager/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '../api/keys.ts';
import type { Desk } from '../orders/use-desk.ts';
import { showRefusal, showToast } from '../ui/show-toast.ts';
import { deskQuery } from './current-view.ts';
import { UndoButton } from './undo-button.tsx';
import { useOpenView } from './use-open-view.ts';
import { addView, changeView, removeView } from './view-queries.ts';

type ChangeView = {
  /** The view shows from now on what is on screen. */
  update: () => void;
  /** From own to shared, and back. */
  share: () => void;
  /** At once, with a way back in the toast. */
  remove: () => void;
};

/** What a person changes about a saved view without being asked anything. */
export function useChangeView(desk: Desk, view: SavedView): ChangeView {
  const { t } = useTranslation('filters');
  const client = useQueryClient();
  const openView = useOpenView();
  const { id, name, query, scope } = view;
  const doing = async (act: () => Promise<unknown>, title: string, undo?: () => void) => {
    try {
      await act();
      const action = undo ? { action: <UndoButton onUndo={undo} /> } : {};
      showToast({ id: 'view', kind: 'done', title, ...action });
    } catch (error) {
      showRefusal(error, 'view');
    }
    await client.invalidateQueries({ queryKey: keys.views });
  };
  const change = (part: Partial<WriteView>, title: string) =>
    void doing(() => changeView(id, { name, query, scope, ...part }), title);
  return {
    update: () => {
      const shown = deskQuery(desk);
      change({ query: shown }, t('view.updated', { name }));
      openView({ id, query: shown }, 'replace');
    },
    share: () =>
      scope === 'shared'
        ? change({ scope: 'own' }, t('view.owned', { name }))
        : change({ scope: 'shared' }, t('view.shared', { name })),
    remove: () => {
      const undo = () => void doing(() => addView({ name, query, scope }), t('view.saved', { name }));
      void doing(() => removeView(id), t('view.deleted', { name }), undo);
      desk.show({ ...desk.state, view: null }, 'replace');
    },
  };
}
