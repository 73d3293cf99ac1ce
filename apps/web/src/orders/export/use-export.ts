import type { Export, StartExport } from '@order-manager/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { fetchJson } from '../../api/fetch-json.ts';
import { exportPath, exportQuery } from './export-queries.ts';

export type Exporting = {
  /** What is made; undefined before anything was asked for. */
  made: Export | undefined;
  isStarting: boolean;
  /** Why nothing could be asked for. */
  error: unknown;
  start: (asked: StartExport) => void;
  cancel: () => void;
};

/** Asks for a file, has the browser fetch it, and follows how far it is. */
export function useExport(): Exporting {
  const starting = useMutation({
    mutationFn: (asked: StartExport) => fetchJson<Export>('/api/exports', { body: asked }),
    onSuccess: fetchFile,
  });
  const id = starting.data?.id;
  const followed = useQuery({ ...exportQuery(id ?? ''), enabled: id !== undefined });
  const cancelling = useMutation({
    mutationFn: (cancelled: string) => fetchJson<Export>(exportPath(cancelled), { method: 'DELETE' }),
    onSettled: () => void followed.refetch(),
  });
  return {
    made: followed.data ?? starting.data,
    isStarting: starting.isPending,
    error: starting.error ?? cancelling.error ?? followed.error,
    start: starting.mutate,
    cancel: () => id !== undefined && cancelling.mutate(id),
  };
}

/** By a plain link: the browser writes to the disk while it reads, and shows its own progress. */
function fetchFile({ url, fileName }: Pick<Export, 'url' | 'fileName'>): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
}
