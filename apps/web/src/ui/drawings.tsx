import styles from './state-screen.module.css';

const STROKE = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.6,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

type DrawingProps = { children: React.ReactNode };
const Drawing = ({ children }: DrawingProps) => (
  <svg className={styles.drawing} viewBox="0 0 72 64" aria-hidden="true" {...STROKE}>
    {children}
  </svg>
);

export const ParcelDrawing = ({ done = false }: { done?: boolean }) => (
  <Drawing>
    <path d="M8 22 36 9l28 13v24L36 60 8 46zM8 22l28 13 28-13M36 35v25M16 41l9 4" />
    {done ? (
      <g className={styles.green}>
        <circle cx="60" cy="14" r="11" stroke="currentColor" />
        <path d="m55 14 4 4 7-8" stroke="currentColor" fill="none" />
      </g>
    ) : null}
  </Drawing>
);

export const LensDrawing = () => (
  <Drawing>
    <circle cx="33" cy="28" r="17" />
    <path d="M26 28h14M46 41l15 14" />
  </Drawing>
);

export const PlugDrawing = () => (
  <Drawing>
    <path d="M3 32h18M51 32h18M21 23h10v17H21zM41 23h10v17H41z" />
    <path className={styles.red} d="m33 13 4 7M37 44l-4 7" stroke="currentColor" strokeWidth="2" />
  </Drawing>
);

export const LockDrawing = () => (
  <Drawing>
    <path d="M18 30h36v26H18zM25 30V20a11 11 0 0 1 22 0v10M36 40v7" />
  </Drawing>
);
