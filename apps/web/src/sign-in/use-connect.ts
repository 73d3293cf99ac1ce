import type { ConnectEvent, ManualConnect, QuickConnect } from '@order-manager/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { fetchAnswer, RefusedError, refusalFrom } from '../api/fetch-json.ts';
import { keys } from '../api/keys.ts';
import { readLines } from '../api/ndjson.ts';
import { isRefusalCode } from '../api/problem-words.ts';
import { afterEvent, afterRefusal, type ConnectProgress, NOTHING_YET } from './connect-progress.ts';

/** What the person asks to connect with. */
export type ConnectRequest =
  | { way: 'quick'; body: QuickConnect }
  | { way: 'manual'; body: ManualConnect }
  | { way: 'demo'; body: Record<string, never> };

export type Connecting = {
  /** `idle`: the form shows · `working`: steps run · `connected`: shops are here · `refused`: the form shows with its reason. */
  phase: 'idle' | 'working' | 'connected' | 'refused';
  progress: ConnectProgress;
  connect: (request: ConnectRequest) => void;
  /** Back to the form; what was typed is kept by the form. */
  reset: () => void;
};

/** Runs one connect call and follows its steps as the server tells them. Starts with a refusal where the address bar brought one. */
export function useConnect(problemCode?: string): Connecting {
  const [progress, setProgress] = useState<ConnectProgress>(() => startWith(problemCode));
  const [isWorking, setIsWorking] = useState(false);
  const isBusy = useRef(false);
  const queryClient = useQueryClient();

  const connect = (request: ConnectRequest) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setIsWorking(true);
    setProgress(NOTHING_YET);
    void followSteps(request, setProgress).finally(() => {
      isBusy.current = false;
      setIsWorking(false);
      void queryClient.invalidateQueries({ queryKey: keys.session });
    });
  };

  return { phase: phaseOf(progress, isWorking), progress, connect, reset: () => setProgress(NOTHING_YET) };
}

function phaseOf({ shops, refusal }: ConnectProgress, isWorking: boolean): Connecting['phase'] {
  if (shops) return 'connected';
  if (refusal && !isWorking) return 'refused';
  return isWorking ? 'working' : 'idle';
}

function startWith(problemCode: string | undefined): ConnectProgress {
  if (!problemCode || !isRefusalCode(problemCode)) return NOTHING_YET;
  return afterRefusal(NOTHING_YET, { code: problemCode, facts: {}, details: null }, Date.now());
}

type Set = (change: (before: ConnectProgress) => ConnectProgress) => void;

async function followSteps({ way, body }: ConnectRequest, set: Set): Promise<void> {
  let isTold = false;
  try {
    const answer = await fetchAnswer(`/api/connect/${way}`, { body });
    if (!answer.body) throw cutOff();
    for await (const event of readLines<ConnectEvent>(answer.body)) {
      isTold ||= event.type === 'failed' || event.type === 'connected';
      set((before) => afterEvent(before, event, Date.now()));
    }
    if (!isTold) throw cutOff();
  } catch (error) {
    if (isTold) return;
    const refusal = refusalFrom(error instanceof RefusedError ? error : cutOff());
    set((before) => afterRefusal(before, refusal, Date.now()));
  }
}

const cutOff = () => new RefusedError({ code: 'answer-unreadable', facts: {}, details: null }, 200);
