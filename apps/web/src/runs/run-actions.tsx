import { Button } from '@mantine/core';
import type { Run } from '@order-manager/contract';
import { IconPlayerPause, IconPlayerPlay, IconPrinter, IconRefresh } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { refusalFrom } from '../api/fetch-json.ts';
import { keys } from '../api/keys.ts';
import { useProblemWords } from '../api/use-problem-words.ts';
import { showToast } from '../ui/show-toast.ts';
import { hasLabels } from './run-lists.ts';
import { orderRun, type RunOrder } from './run-queries.ts';

type RunActionsProps = { run: Run; onPrint: () => void };

/** Pause, resume, try the failed ones again, print what is here. */
export function RunActions({ run, onPrint }: RunActionsProps) {
  const { t } = useTranslation('runs');
  const order = useOrderRun(run.id);
  const isOver = run.state === 'finished';
  return (
    <>
      {run.state === 'running' ? (
        <Button variant="default" leftSection={<IconPlayerPause size={16} />} onClick={() => order.mutate('pause')}>
          {t('pause')}
        </Button>
      ) : null}
      {run.state === 'paused' ? (
        <Button variant="default" leftSection={<IconPlayerPlay size={16} />} onClick={() => order.mutate('resume')}>
          {t('resume')}
        </Button>
      ) : null}
      {run.totals.failed > 0 ? (
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} />}
          disabled={order.isPending}
          onClick={() => order.mutate('retry-failed')}
        >
          {t('retryFailed')}
        </Button>
      ) : null}
      <Button leftSection={<IconPrinter size={16} />} disabled={!hasLabels(run)} onClick={onPrint}>
        {t(isOver && run.labels.waiting === 0 ? 'printWaybills' : 'printReady')}
      </Button>
    </>
  );
}

/** Tells the run what to do; a refusal says so and leaves the run as it was. */
export function useOrderRun(runId: string) {
  const { t } = useTranslation('runs');
  const words = useProblemWords();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (what: RunOrder) => orderRun(runId, what),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.runs }),
    onError: (error, what) => {
      const { title, why } = words(refusalFrom(error));
      showToast({ id: `run-${runId}`, kind: 'failed', title: t(`failed.${what}`), text: `${title}. ${why ?? ''}` });
    },
  });
}
