import { Popover } from '@mantine/core';
import type { OrderSummary } from '@order-manager/contract';
import type { ReactElement } from 'react';
import { formatMoney } from '../format/money.ts';
import styles from './more-currencies.module.css';

type CurrencyListProps = { sales: OrderSummary['sales']; onClose: () => void; children: ReactElement };

/** Sums per currency under the button that asked for them; never added together. */
export default function CurrencyList({ sales, onClose, children }: CurrencyListProps) {
  return (
    <Popover opened onDismiss={onClose} position="bottom-start" shadow="md">
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown p={0}>
        <ul className={styles.list}>
          {sales.map((money) => (
            <li key={money.currency} className={styles.line}>
              <span className={styles.word}>{money.currency}</span> <b>{formatMoney(money)}</b>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
