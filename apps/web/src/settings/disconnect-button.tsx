import { Button } from '@mantine/core';
import type { ShopSummary } from '@order-manager/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchJson, refusalFrom } from '../api/fetch-json.ts';
import { useProblemWords } from '../api/use-problem-words.ts';
import { showToast } from '../ui/show-toast.ts';
import styles from './doctor-sheet.module.css';

const ConfirmDialog = lazy(() =>
  import('../ui/confirm-dialog.tsx').then(({ ConfirmDialog: dialog }) => ({ default: dialog })),
);

/** "Disconnect", asked twice. */
export function DisconnectButton({ shop }: { shop: ShopSummary }) {
  const { t } = useTranslation('settings');
  const [isAsking, setIsAsking] = useState(false);
  const disconnect = useDisconnect(shop, () => setIsAsking(false));
  if (shop.state === 'disconnected') return null;
  return (
    <>
      <Button variant="default" className={styles.danger ?? ''} onClick={() => setIsAsking(true)}>
        {t('disconnect')}
      </Button>
      {isAsking ? (
        <Suspense>
          <ConfirmDialog
            opened
            title={t('disconnectTitle', { shop: shop.name })}
            confirm={t('disconnect')}
            isDestructive
            isBusy={disconnect.isPending}
            onConfirm={() => disconnect.mutate()}
            onCancel={() => setIsAsking(false)}
          >
            {t('disconnectAsk')}
          </ConfirmDialog>
        </Suspense>
      ) : null}
    </>
  );
}

function useDisconnect(shop: ShopSummary, onSettled: () => void) {
  const { t } = useTranslation('settings');
  const words = useProblemWords();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => fetchJson(`/api/shops/${encodeURIComponent(shop.id)}/disconnect`, { body: {} }),
    onSuccess: () => {
      showToast({ kind: 'done', title: t('disconnectDone', { shop: shop.name }), text: t('disconnectDoneWhat') });
      return queryClient.invalidateQueries();
    },
    onError: (error) => {
      const { title, why } = words(refusalFrom(error));
      showToast({ kind: 'failed', title, text: why });
    },
    onSettled,
  });
}
