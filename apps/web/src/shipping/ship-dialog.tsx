import { Button, CloseButton, Modal, Switch } from '@mantine/core';
import type { Preflight, Run, Selection, StartRun } from '@order-manager/contract';
import { IconTruckDelivery } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalFrom } from '../api/fetch-json.ts';
import { keys } from '../api/keys.ts';
import { newRequestId } from '../api/new-request-id.ts';
import { useProblemWords } from '../api/use-problem-words.ts';
import { addEnglish } from '../i18n/add-english.ts';
import { shipping } from '../i18n/en/shipping.ts';
import { useNarrow } from '../shell/use-narrow.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import { useAfter } from '../ui/use-after.ts';
import { useFocusBack } from '../ui/use-focus-back.ts';
import { FateBar } from './fate-bar.tsx';
import { countFates, sortGroups } from './group-preflight.ts';
import { HandoverPart } from './handover-part.tsx';
import { type ChosenHandover, countRun, planRun, type TypedTracking, trackedItems } from './plan-run.ts';
import { PreflightGroupLine } from './preflight-group-line.tsx';
import styles from './ship-dialog.module.css';
import { preflightQuery, startRun } from './ship-queries.ts';

addEnglish('shipping', shipping);

type ShipDialogProps = {
  selection: Selection;
  /** "Ship and print": waybills are wanted as soon as they are here. */
  thenPrint: boolean;
  onClose: () => void;
  onStarted: () => void;
};

/** Shows what would ship, what needs a decision and what stays out. Nothing is sent until "Arrange shipment". */
export default function ShipDialog({ selection, thenPrint, onClose, onStarted }: ShipDialogProps) {
  const { t } = useTranslation('shipping');
  useFocusBack();
  // One opening, one request: a double click starts one run.
  const [requestId] = useState(() => newRequestId());
  const preflight = useQuery(preflightQuery(selection, requestId));
  const [tracking, setTracking] = useState<ReadonlyMap<string, TypedTracking>>(new Map());
  const [chosen, setChosen] = useState<ReadonlyMap<string, ChosenHandover>>(new Map());
  const [prints, setPrints] = useState(thenPrint);
  const { start, isStarting, error } = useStart(prints, () => {
    onStarted();
    onClose();
  });
  const answer = preflight.data;
  const { ships, later } = answer ? countRun(answer, tracking) : { ships: 0, later: 0 };
  const isPhone = useNarrow() === 'phone';

  return (
    <Modal.Root opened onClose={onClose} size={860} centered fullScreen={isPhone} zIndex="var(--z-dialog)">
      <Modal.Overlay backgroundOpacity={1} color="var(--scrim)" />
      <Modal.Content classNames={{ content: styles.dialog }} radius="lg">
        <DialogHead answer={answer} onClose={onClose} />
        {preflight.isError ? (
          <ErrorState error={preflight.error} onTryAgain={() => void preflight.refetch()} />
        ) : answer ? (
          <Body answer={answer} tracking={tracking} onTracking={setTracking} chosen={chosen} onChosen={setChosen} />
        ) : (
          <div className={styles.looking} role="status" aria-label={t('looking')}>
            <SkeletonRows rows={6} />
          </div>
        )}
        <footer className={styles.foot}>
          <Switch
            label={t('thenPrint')}
            checked={prints}
            onChange={(event) => setPrints(event.currentTarget.checked)}
            className={styles.switch}
          />
          {later > 0 ? <p className={styles.later}>{t('later', { ships, count: later })}</p> : null}
          <StartProblem error={error} />
          <span className={styles.sentence}>
            {answer ? ships > 0 ? t('willShip', { count: ships }) : t('nothingShips') : <LookingWords />}
          </span>
          <Button size="sm" variant="default" className={styles.cancel} onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            size="sm"
            leftSection={<IconTruckDelivery size={16} />}
            disabled={ships === 0 || isStarting}
            aria-busy={isStarting}
            onClick={() => answer && start(planRun(requestId, answer, { selection, tracking, chosen }))}
          >
            {t('arrange')}
          </Button>
        </footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Only where looking takes longer than a moment. */
function LookingWords() {
  const { t } = useTranslation('shipping');
  return useAfter(1_000) ? t('lookingWhy') : null;
}

function DialogHead({ answer, onClose }: { answer: Preflight | undefined; onClose: () => void }) {
  const { t } = useTranslation('shipping');
  const { t: ui } = useTranslation('ui');
  return (
    <header className={styles.head}>
      <Modal.Title className={styles.title}>{answer ? t('title', { count: answer.packages }) : t('ship')}</Modal.Title>
      <span className={styles.safe}>
        {answer ? `${t('ofOrders', { count: answer.orders })}. ` : null}
        {t('nothingSent')}
      </span>
      <CloseButton aria-label={ui('close')} onClick={onClose} />
    </header>
  );
}

type BodyProps = {
  answer: Preflight;
  tracking: ReadonlyMap<string, TypedTracking>;
  onTracking: (next: ReadonlyMap<string, TypedTracking>) => void;
  chosen: ReadonlyMap<string, ChosenHandover>;
  onChosen: (next: ReadonlyMap<string, ChosenHandover>) => void;
};

function Body({ answer, tracking, onTracking, chosen, onChosen }: BodyProps) {
  const groups = sortGroups(answer.groups);
  const fates = countFates(groups);
  const tracked = trackedItems(answer, tracking).length;
  const counts = { ...fates, ships: fates.ships + tracked, decide: fates.decide - tracked };
  return (
    <div className={styles.body}>
      <FateBar counts={counts} />
      <div className={styles.groups}>
        {groups.map((group) => (
          <PreflightGroupLine key={group.verdict} group={group} tracking={tracking} onTracking={onTracking} />
        ))}
      </div>
      <HandoverPart groups={answer.handover} chosen={chosen} onChosen={onChosen} />
    </div>
  );
}

function StartProblem({ error }: { error: unknown }) {
  const { t } = useTranslation('shipping');
  const words = useProblemWords();
  if (!error) return null;
  const { title, why } = words(refusalFrom(error));
  return (
    <p role="alert" className={styles.problem}>
      <b>{t('startFailed')}</b> {title}. {why}
    </p>
  );
}

function useStart(prints: boolean, onStarted: () => void) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const isSent = useRef(false);
  const sending = useMutation({
    mutationFn: startRun,
    onError: () => {
      isSent.current = false;
    },
    onSuccess: (run: Run) => {
      onStarted();
      void queryClient.invalidateQueries({ queryKey: keys.runs });
      void navigate({ to: '/runs/$runId', params: { runId: run.id }, search: prints ? { print: '1' } : {} });
    },
  });
  // A second click comes before the button is drawn anew.
  const start = (request: StartRun) => {
    if (isSent.current) return;
    isSent.current = true;
    sending.mutate(request);
  };
  return { start, isStarting: sending.isPending || sending.isSuccess, error: sending.error };
}
