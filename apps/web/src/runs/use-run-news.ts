import type { Run } from '@order-manager/contract';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '../ui/show-toast.ts';

/** Says once how a run ended, for somebody who watched it. */
export function useRunNews(run: Run): void {
  const { t } = useTranslation('runs');
  const before = useRef(run.state);
  useEffect(() => {
    const hasEnded = before.current !== 'finished' && run.state === 'finished';
    before.current = run.state;
    if (!hasEnded) return;
    const id = `run-${run.id}`;
    const { failed, done } = run.totals;
    if (failed > 0) showToast({ id, kind: 'failed', title: t('needsToast', { count: failed }), text: t('restFine') });
    else showToast({ id, kind: 'done', title: t('doneToast', { count: done }) });
  }, [run, t]);
}
