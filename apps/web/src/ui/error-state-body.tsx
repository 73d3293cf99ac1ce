import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalFrom } from '../api/fetch-json.ts';
import { useProblemWords } from '../api/use-problem-words.ts';
import { PlugDrawing } from './drawings.tsx';
import { ProblemDetails } from './problem-details.tsx';
import { StateScreen } from './state-screen.tsx';

export type ErrorStateProps = { error: unknown; onTryAgain: () => void };

/** A screen that could not be shown: a sentence, what is safe, "Try now", and TikTok's own words under "Details". */
export default function ErrorStateBody({ error, onTryAgain }: ErrorStateProps) {
  const { t } = useTranslation('ui');
  const [isOpen, setIsOpen] = useState(false);
  const refusal = refusalFrom(error);
  const words = useProblemWords()(refusal);
  return (
    <StateScreen drawing={<PlugDrawing />} title={words.title} why={words.why} alert>
      <Button leftSection={<IconRefresh size={16} />} onClick={onTryAgain}>
        {t('tryNow')}
      </Button>
      {refusal.details ? (
        <Button variant="default" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t('details')}
        </Button>
      ) : null}
      {isOpen ? <ProblemDetails refusal={refusal} /> : null}
    </StateScreen>
  );
}
