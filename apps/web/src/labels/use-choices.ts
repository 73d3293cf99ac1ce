import { useState } from 'react';
import { type PrintChoices, readChoices } from './print-choices.ts';

const PLACE = 'print-choices';

/** The choices of last time, and the way to change and keep them. */
export function useChoices(): [PrintChoices, (part: Partial<PrintChoices>) => void] {
  const [choices, setChoices] = useState(() => readChoices(read()));
  const change = (part: Partial<PrintChoices>) => {
    const next = { ...choices, ...part };
    setChoices(next);
    keep(JSON.stringify(next));
  };
  return [choices, change];
}

function read(): string | null {
  try {
    return localStorage.getItem(PLACE);
  } catch {
    return null;
  }
}

function keep(text: string): void {
  try {
    localStorage.setItem(PLACE, text);
  } catch {
    // A browser without storage forgets the choice; this print still follows it.
  }
}
