import type { ReactNode } from 'react';

export type Toast = {
  /** Toasts of one id replace each other, so a run speaks once. */
  id?: string;
  kind: 'done' | 'failed' | 'news';
  title: string;
  text?: ReactNode;
  /** At most one link or button. */
  action?: ReactNode;
};

type Show = (toast: Toast) => void;

const waiting: Toast[] = [];
let show: Show | null = null;
let callPlace: (() => void) | null = null;

/** Says an outcome at the bottom right for six seconds; a failure stays until it is closed. */
export function showToast(toast: Toast): void {
  if (show) {
    show(toast);
    return;
  }
  waiting.push(toast);
  callPlace?.();
}

/** Says at the bottom right why something was refused, with words that are fetched only then. */
export function showRefusal(error: unknown, id?: string): void {
  void import('./refusal-toast.ts').then(({ refusalToast }) => refusalToast(error, id));
}

/** The place of toasts is fetched with the first toast: this is how it is called. */
export function onFirstToast(call: () => void): void {
  callPlace = call;
  if (waiting.length > 0) call();
}

/** The place is there: it takes over, and gets what was said before. */
export function takeToasts(take: Show): void {
  show = take;
  for (const toast of waiting.splice(0)) take(toast);
}
