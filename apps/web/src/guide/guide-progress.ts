import { useState } from 'react';

export const GUIDE_STEPS = ['register', 'create', 'keys', 'permissions', 'link', 'login'] as const;
export type GuideStep = (typeof GUIDE_STEPS)[number];

/** What the guide remembers in this browser. No secret is among it: an App Key opens nothing. */
export type GuideProgress = {
  region: 'global' | 'us';
  done: readonly GuideStep[];
  appKey: string;
  ticked: readonly string[];
};

export const NEW_PROGRESS: GuideProgress = { region: 'global', done: [], appKey: '', ticked: [] };

const STORE = 'desk-guide';

/** The progress kept in this browser, and a way to change it. */
export function useGuideProgress(): [GuideProgress, (change: Partial<GuideProgress>) => void] {
  const [progress, setProgress] = useState(load);
  const change = (part: Partial<GuideProgress>) => {
    const next = { ...progress, ...part };
    setProgress(next);
    save(next);
  };
  return [progress, change];
}

/** The first step that is not done; the last one when all are. */
export const firstOpen = (done: readonly GuideStep[]): GuideStep =>
  GUIDE_STEPS.find((step) => !done.includes(step)) ?? 'login';

/** Reads what was kept; anything unknown in it is dropped. */
export function parseProgress(text: string | null): GuideProgress {
  const kept = parsed(text);
  const list = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
  return {
    region: kept.region === 'us' ? 'us' : 'global',
    done: GUIDE_STEPS.filter((step) => list(kept.done).includes(step)),
    appKey: typeof kept.appKey === 'string' ? kept.appKey : '',
    ticked: list(kept.ticked),
  };
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function load(): GuideProgress {
  try {
    return parseProgress(localStorage.getItem(STORE));
  } catch {
    return NEW_PROGRESS;
  }
}

function save(progress: GuideProgress): void {
  try {
    localStorage.setItem(STORE, JSON.stringify(progress));
  } catch {
    // Without storage the guide starts anew next time.
  }
}
