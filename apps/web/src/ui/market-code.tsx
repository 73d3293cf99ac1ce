import { marketRules } from '@order-manager/domain/market/market';
import styles from './market-code.module.css';

/** The market's code on screen. */
export const marketLabel = (region: string): string => marketRules(region).label;

/** Two letters of the market, never a flag. The wire's `GB` is shown as UK. */
export const MarketCode = ({ region }: { region: string }) => (
  <span className={styles.code}>{marketLabel(region)}</span>
);
