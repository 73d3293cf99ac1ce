import type { PrintPreview, PrintSelection } from '@order-manager/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchJson } from '../api/fetch-json.ts';
import { newRequestId } from '../api/new-request-id.ts';
import type { PrintChoices } from './print-choices.ts';
import { cutIntoFiles, type PrintFiles } from './print-files.ts';
import { type OpenPdf, useOpenPdf } from './use-open-pdf.ts';

export type PrintSeries = {
  preview: ReturnType<typeof usePreview>;
  pdf: OpenPdf;
  files: PrintFiles;
  /** Files were made, and labels of the selection are in none of them. */
  goesOn: boolean;
  openNext: (choices: PrintChoices, startPosition: number) => void;
};

type Series = { id: string; printed: number; goesOn: boolean };

/** One selection printed file by file. When all of it is printed, the next press begins anew, e.g. on other paper. */
export function usePrintSeries(selection: PrintSelection): PrintSeries {
  const { t } = useTranslation('labels');
  const [series, setSeries] = useState<Series>(newSeries);
  const pdf = useOpenPdf(t('making'));
  const preview = usePreview(selection, pdf.print !== null);
  const openNext = (choices: PrintChoices, startPosition: number) =>
    pdf.open({ ...choices, selection, series: series.id, startPosition }, ({ labels, more }) =>
      setSeries(more ? { ...series, printed: series.printed + labels, goesOn: true } : newSeries()),
    );
  const files = preview.data ? cutIntoFiles(preview.data, series.printed) : { left: 0, next: 0, files: 0 };
  return { preview, pdf, files, goesOn: series.goesOn, openNext };
}

const newSeries = (): Series => ({ id: newRequestId(), printed: 0, goesOn: false });

/** A short selection is looked at again soon while labels are on their way, a long one now and then. */
const LOOKS = { short: 3_000, long: 20_000, shortUpTo: 500 } as const;

/** Looked at once for each opening; not after a file was made, whose labels then count as printed. */
function usePreview(selection: PrintSelection, isMade: boolean) {
  const [opening] = useState(newRequestId);
  return useQuery({
    queryKey: ['print-preview', opening],
    queryFn: ({ signal }) => fetchJson<PrintPreview>('/api/prints/preview', { body: selection, signal }),
    refetchInterval: ({ state: { data } }) => {
      if (isMade || !data || data.groups.waiting.count === 0) return false;
      return data.packages <= LOOKS.shortUpTo ? LOOKS.short : LOOKS.long;
    },
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}
