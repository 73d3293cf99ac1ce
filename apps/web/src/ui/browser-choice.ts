import { useSyncExternalStore } from 'react';

/** Something a person set up in this browser: it stays over reloads and is the same in every tab of it. */
export type BrowserChoice<Value> = { get: () => Value; set: (value: Value) => void; use: () => Value };

/** `read` makes a value of whatever is kept under `name`, null where nothing is; it must take anything. */
export function browserChoice<Value>(name: string, read: (kept: unknown) => Value): BrowserChoice<Value> {
  const listeners = new Set<() => void>();
  let text = keptText(name);
  let value = read(parsed(text));
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const hear = (event: StorageEvent) => {
    if (event.key !== name || event.newValue === text) return;
    text = event.newValue;
    value = read(parsed(text));
    tell();
  };
  const subscribe = (listener: () => void) => {
    if (listeners.size === 0) window.addEventListener('storage', hear);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) window.removeEventListener('storage', hear);
    };
  };
  const get = () => value;
  const set = (next: Value) => {
    text = JSON.stringify(next);
    value = next;
    keep(name, text);
    tell();
  };
  return { get, set, use: () => useSyncExternalStore(subscribe, get) };
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function keptText(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function keep(name: string, text: string): void {
  try {
    localStorage.setItem(name, text);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
