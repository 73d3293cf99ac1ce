import { IconHelpCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/use-session.ts';
import segmented from '../ui/segmented.module.css';
import { moveWithArrows } from '../ui/tab-bar.tsx';
import { ArrivalForm } from './arrival-form.tsx';
import styles from './connect-panel.module.css';
import { ConnectingView } from './connecting-view.tsx';
import { DemoOffer } from './demo-offer.tsx';
import { ManualForm } from './manual-form.tsx';
import { QuickLoginForm } from './quick-login-form.tsx';
import { useConnect } from './use-connect.ts';

const WAYS = ['quick', 'manual'] as const;
type Way = (typeof WAYS)[number];

type ConnectPanelProps = {
  /** A code that came to `/connect` by itself. */
  arrivalId?: string | undefined;
  /** Why the person was led here, as a code of the contract: `/connect` refuses an answer nobody here asked for. */
  problemCode?: string | undefined;
  onOpenOrders: () => void;
  /** Inside Settings the demo is not offered. */
  isAddingShop?: boolean;
};

/** Both ways to connect, then the steps as they happen. What was typed stays through a refusal. */
export function ConnectPanel({ arrivalId, problemCode, onOpenOrders, isAddingShop = false }: ConnectPanelProps) {
  const [way, setWay] = useState<Way>('quick');
  const [isArrival, setIsArrival] = useState(arrivalId !== undefined);
  const [appSecret, setAppSecret] = useState('');
  const session = useSession();
  const connecting = useConnect(problemCode);
  const isRunning = connecting.phase === 'working' || connecting.phase === 'connected';
  return (
    <>
      <PanelHead way={way} isLocked={isRunning} onChange={setWay} />
      <div role="tabpanel" id="connect-way">
        {isRunning ? <ConnectingView connecting={connecting} onOpenOrders={onOpenOrders} /> : null}
        <div hidden={isRunning}>
          {way === 'manual' ? <ManualForm connecting={connecting} /> : null}
          {way === 'quick' && isArrival && arrivalId ? (
            <ArrivalForm arrivalId={arrivalId} connecting={connecting} onLeave={() => setIsArrival(false)} />
          ) : null}
          {way === 'quick' && !(isArrival && arrivalId) ? (
            <QuickLoginForm connecting={connecting} appSecret={appSecret} onAppSecret={setAppSecret} />
          ) : null}
          {session.demo && !isAddingShop && way === 'quick' ? (
            <DemoOffer demo={session.demo} connecting={connecting} onUseSecret={setAppSecret} />
          ) : null}
        </div>
      </div>
    </>
  );
}

type PanelHeadProps = { way: Way; isLocked: boolean; onChange: (way: Way) => void };

function PanelHead({ way, isLocked, onChange }: PanelHeadProps) {
  const { t } = useTranslation('signIn');
  return (
    <div className={styles.head}>
      <div role="tablist" aria-label={t('how')} className={segmented.group} onKeyDown={moveWithArrows}>
        {WAYS.map((value) => (
          <button
            key={value}
            type="button"
            role="tab"
            className={segmented.option}
            aria-selected={value === way}
            aria-controls="connect-way"
            tabIndex={value === way ? 0 : -1}
            disabled={isLocked && value !== way}
            onClick={() => onChange(value)}
          >
            {t(value)}
          </button>
        ))}
      </div>
      <Link to="/guide" className={styles.guide}>
        <IconHelpCircle size={16} aria-hidden="true" />
        {t('guide')}
      </Link>
    </div>
  );
}
