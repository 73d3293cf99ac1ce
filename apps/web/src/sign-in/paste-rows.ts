import type { Inspection } from '@order-manager/contract';
import type { CallbackUrl } from '@order-manager/domain/connect/callback-url';

/** One line of the table under the field. `verdict` decides icon and colour, `note` the words at the end. */
export type PasteRow = {
  part: 'appKey' | 'code' | 'region' | 'state' | 'freshness';
  value: string | null;
  verdict: 'good' | 'bad' | 'look' | 'ticking';
  note: PasteNote;
};

export type PasteNote =
  | 'appKeyKnown'
  | 'appKeyNew'
  | 'appKeyMissing'
  | 'codeFresh'
  | 'codeUsed'
  | 'codeMissing'
  | 'codeRefused'
  | 'codeUnknown'
  | 'globalServer'
  | 'usServer'
  | 'demoServer'
  | 'regionMissing'
  | 'stateOurs'
  | 'stateUnknown'
  | { kind: 'left' | 'expired'; ms: number; openedMs: number; share: number };

/** What the pasted URL says, line by line. `inspection` is null until the server has answered; `isRefused`: TikTok said no to this code. */
export function pasteRows(
  found: CallbackUrl,
  inspection: Inspection | null,
  now: number,
  isRefused = false,
): PasteRow[] {
  return [
    appKeyRow(found, inspection),
    codeRow(found, inspection, isRefused),
    regionRow(found, inspection),
    ...stateRows(found, inspection),
    ...freshnessRows(inspection, now),
  ];
}

/** The code is surely of no use any more: said before it is sent. */
export function isTooOld(inspection: Inspection | null, now: number): boolean {
  if (!inspection?.linkOpenedAt) return false;
  return now - inspection.linkOpenedAt > inspection.codeLifeMinutes * MINUTE;
}

const MINUTE = 60_000;

function appKeyRow({ appKey }: CallbackUrl, inspection: Inspection | null): PasteRow {
  if (!appKey) return { part: 'appKey', value: null, verdict: 'bad', note: 'appKeyMissing' };
  return {
    part: 'appKey',
    value: appKey,
    verdict: 'good',
    note: inspection?.appKeyKnown ? 'appKeyKnown' : 'appKeyNew',
  };
}

function codeRow({ code }: CallbackUrl, inspection: Inspection | null, isRefused: boolean): PasteRow {
  if (!code) return { part: 'code', value: null, verdict: 'bad', note: 'codeMissing' };
  const value = code.length > 18 ? `${code.slice(0, 10)}…${code.slice(-4)}` : code;
  if (isRefused) return { part: 'code', value, verdict: 'bad', note: 'codeRefused' };
  if (!inspection) return { part: 'code', value, verdict: 'good', note: 'codeUnknown' };
  return inspection.codeUsedHere
    ? { part: 'code', value, verdict: 'bad', note: 'codeUsed' }
    : { part: 'code', value, verdict: 'good', note: 'codeFresh' };
}

function regionRow({ shopRegion }: CallbackUrl, inspection: Inspection | null): PasteRow {
  if (inspection?.environment === 'demo')
    return { part: 'region', value: shopRegion, verdict: 'good', note: 'demoServer' };
  if (!shopRegion) return { part: 'region', value: null, verdict: 'good', note: 'regionMissing' };
  return {
    part: 'region',
    value: shopRegion,
    verdict: 'good',
    note: shopRegion === 'US' ? 'usServer' : 'globalServer',
  };
}

/** A state of somebody else is no fault by itself: sellers write links by hand. */
function stateRows({ state }: CallbackUrl, inspection: Inspection | null): PasteRow[] {
  if (!state || !inspection) return [];
  return inspection.state === 'ours'
    ? [{ part: 'state', value: state, verdict: 'good', note: 'stateOurs' }]
    : [{ part: 'state', value: state, verdict: 'look', note: 'stateUnknown' }];
}

function freshnessRows(inspection: Inspection | null, now: number): PasteRow[] {
  if (!inspection?.linkOpenedAt || inspection.codeUsedHere) return [];
  const openedMs = Math.max(0, now - inspection.linkOpenedAt);
  const life = inspection.codeLifeMinutes * MINUTE;
  const left = life - openedMs;
  const verdict = left > 0 ? 'ticking' : 'bad';
  const note = {
    kind: left > 0 ? 'left' : 'expired',
    ms: Math.abs(left),
    openedMs,
    share: Math.max(0, left / life),
  } as const;
  return [{ part: 'freshness', value: null, verdict, note }];
}
