import { classifyAnswer } from './classify-answer.ts';
import type { ErrorKind, UnreadableReason } from './errors.ts';
import { parseJson } from './parse-json.ts';
import { type WireEnvelope, wireEnvelope } from './wire/index.ts';

export type ReadAnswer =
  | { isSuccess: true; data: unknown; requestId: string | undefined }
  | {
      isSuccess: false;
      kind: ErrorKind;
      code?: number | undefined;
      message?: string | undefined;
      requestId?: string | undefined;
      unreadable?: UnreadableReason;
    };

/** Takes the text of an answer apart: the data of a success, or the kind of a failure. */
export function readAnswer(httpStatus: number, text: string): ReadAnswer {
  if (httpStatus >= 300 && httpStatus < 400) return unreadable(httpStatus, 'redirect');
  if (text.trim() === '') return unreadable(httpStatus, 'empty');
  const envelope = readEnvelope(text);
  if (typeof envelope === 'string') return unreadable(httpStatus, envelope);
  if (envelope.code === 0) return { isSuccess: true, data: dataOf(envelope), requestId: envelope.request_id };
  const { code, message, request_id: requestId } = envelope;
  return { isSuccess: false, kind: classifyAnswer({ httpStatus, code, message }), code, message, requestId };
}

/** The status is believed where the text says nothing: a proxy answers 429, 404 and 503 with pages of its own. */
function unreadable(httpStatus: number, reason: UnreadableReason): ReadAnswer {
  const kind = classifyAnswer({ httpStatus });
  return { isSuccess: false, kind: kind === 'refused' ? 'unreadable-answer' : kind, unreadable: reason };
}

function readEnvelope(text: string): WireEnvelope | UnreadableReason {
  try {
    return wireEnvelope.safeParse(parseJson(text)).data ?? 'shape';
  } catch {
    return /^\s*[{[]/.test(text) ? 'truncated' : 'not-json';
  }
}

/** Null and an empty list both stand for "no data". */
function dataOf({ data }: WireEnvelope): unknown {
  return data === null || data === undefined || data === '' || (Array.isArray(data) && data.length === 0) ? {} : data;
}
