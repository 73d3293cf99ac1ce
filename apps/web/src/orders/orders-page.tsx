import { useTranslation } from 'react-i18next';
import { ActionStrip } from './action-strip.tsx';
import { DeskBulk } from './desk-bulk.tsx';
import { DeskContent } from './desk-content.tsx';
import { DeskHead } from './desk-head.tsx';
import { DeskNotes } from './desk-notes.tsx';
import { DeskOverlays } from './desk-overlays.tsx';
import { withAttention, withTab } from './desk-state.ts';
import { FilterBar } from './filters/filter-bar.tsx';
import { FreshNotice } from './fresh-notice.tsx';
import { ImportNotice } from './import-notice.tsx';
import { OrderStats } from './order-stats.tsx';
import { OrderTabs } from './order-tabs.tsx';
import styles from './orders-page.module.css';
import { useDesk } from './use-desk.ts';
import { useDeskCommands } from './use-desk-commands.ts';
import { useTitleCount } from './use-title-count.ts';
import { useWarmUp } from './warm-up.ts';

/** The order desk: tabs, what needs a person, the table, and what is done with it. */
export function OrdersPage() {
  const { t } = useTranslation('orders');
  const desk = useDesk();
  const { state, show, shops, orders } = desk;
  const isPhone = desk.layout === 'cards';
  useDeskCommands(desk);
  useTitleCount(shops);
  useWarmUp();
  const strip = (
    <ActionStrip
      counts={desk.summary?.attention}
      chosen={state.attention}
      onChoose={(attention) => show(withAttention(state, attention))}
    />
  );
  return (
    <>
      <DeskHead desk={desk} />
      {isPhone ? strip : null}
      <OrderTabs shops={shops} tab={state.tab} onChange={(tab) => show(withTab(state, tab))} />
      <section id="orders-panel" role="tabpanel" aria-label={t(`tab.${state.tab}`)} className={styles.panel}>
        <ImportNotice shops={shops} />
        {isPhone ? null : strip}
        {isPhone ? null : <OrderStats summary={desk.summary} />}
        {isPhone ? null : <FilterBar desk={desk} />}
        <DeskNotes desk={desk} />
        <DeskContent desk={desk} />
        <FreshNotice list={orders} isRaised={!desk.picking.isEmpty} />
        <DeskBulk desk={desk} />
      </section>
      <DeskOverlays desk={desk} />
    </>
  );
}
