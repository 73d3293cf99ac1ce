import type { ReactNode } from 'react';
import { LensDrawing, ParcelDrawing } from './drawings.tsx';
import { StateScreen } from './state-screen.tsx';

type EmptyStateProps = {
  /** `done`: the work is done · `nothing-yet`: nothing came so far · `no-match`: filters or search leave nothing. */
  kind: 'done' | 'nothing-yet' | 'no-match';
  title: string;
  why?: ReactNode;
  children?: ReactNode;
};

/** Empty, and why, and what is next. */
export const EmptyState = ({ kind, ...rest }: EmptyStateProps) => (
  <StateScreen drawing={kind === 'no-match' ? <LensDrawing /> : <ParcelDrawing done={kind === 'done'} />} {...rest} />
);
