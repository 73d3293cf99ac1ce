import { Button, Modal, Switch } from '@mantine/core';
import type { SavedView } from '@order-manager/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalFrom } from '../api/fetch-json.ts';
import { keys } from '../api/keys.ts';
import { useProblemWords } from '../api/use-problem-words.ts';
import { addEnglish } from '../i18n/add-english.ts';
import { filters } from '../i18n/en/filters.ts';
import type { Desk } from '../orders/use-desk.ts';
import { showToast } from '../ui/show-toast.ts';
import { useFocusBack } from '../ui/use-focus-back.ts';
import { deskQuery } from './current-view.ts';
import { useOpenView } from './use-open-view.ts';
import styles from './view-dialog.module.css';
import { addView, changeView } from './view-queries.ts';

addEnglish('filters', filters);

/** `view`: the one to rename; null saves what is on screen under a new name. */
type ViewDialogProps = { desk: Desk; view: SavedView | null; onClose: () => void };

/** Asks for the name of a view, and whether others see it. */
export default function ViewDialog({ desk, view, onClose }: ViewDialogProps) {
  useFocusBack();
  const { t } = useTranslation('filters');
  const { t: ui } = useTranslation('ui');
  const id = useId();
  const [name, setName] = useState(view?.name ?? '');
  const [isShared, setIsShared] = useState(view?.scope === 'shared');
  const [isAsked, setIsAsked] = useState(false);
  const save = useSave(desk, view, onClose);
  const problem = useFault(save.error);
  const fault = name.trim() === '' && isAsked ? t('view.noName') : problem;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsAsked(true);
    if (name.trim() !== '') save.mutate({ name: name.trim(), isShared });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      zIndex="var(--z-dialog)"
      title={t(view ? 'view.rename' : 'view.save')}
      closeButtonProps={{ 'aria-label': ui('close') }}
      data-layer
    >
      <form className={styles.form} onSubmit={submit}>
        <label className={styles.label} htmlFor={id}>
          {t('view.name')}
        </label>
        <input
          id={id}
          className={styles.field}
          data-autofocus
          data-wrong={fault !== null || undefined}
          maxLength={60}
          autoComplete="off"
          aria-invalid={fault !== null}
          aria-describedby={fault ? `${id}fault` : undefined}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        {fault ? (
          <p id={`${id}fault`} role="alert" className={styles.fault}>
            {fault}
          </p>
        ) : null}
        {view ? null : (
          <Switch
            className={styles.share}
            label={t('view.share')}
            description={t('view.shareHint')}
            checked={isShared}
            onChange={(event) => setIsShared(event.currentTarget.checked)}
          />
        )}
        <div className={styles.foot}>
          <Button size="sm" variant="default" onClick={onClose}>
            {ui('cancel')}
          </Button>
          <Button size="sm" type="submit" loading={save.isPending}>
            {t('view.create')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function useSave(desk: Desk, view: SavedView | null, onDone: () => void) {
  const { t } = useTranslation('filters');
  const client = useQueryClient();
  const openView = useOpenView();
  return useMutation({
    mutationFn: ({ name, isShared }: { name: string; isShared: boolean }) =>
      view
        ? changeView(view.id, { name, query: view.query, scope: view.scope })
        : addView({ name, query: deskQuery(desk), scope: isShared ? 'shared' : 'own' }),
    onSuccess: async (saved) => {
      await client.invalidateQueries({ queryKey: keys.views });
      if (!view) openView(saved, 'replace');
      showToast({ id: 'view', kind: 'done', title: t(view ? 'view.updated' : 'view.saved', { name: saved.name }) });
      onDone();
    },
  });
}

function useFault(error: Error | null): string | null {
  const words = useProblemWords();
  if (!error) return null;
  const { title, why } = words(refusalFrom(error));
  return `${title}. ${why}`;
}
