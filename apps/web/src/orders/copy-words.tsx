import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { useCopy } from '../ui/use-copy.ts';

/** A button in words that copies. */
export function CopyWords({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation('ui');
  const { state, copy } = useCopy();
  const Icon = state === 'copied' ? IconCheck : IconCopy;
  return (
    <Button variant="default" size="compact-xs" leftSection={<Icon size={14} />} onClick={() => copy(text)}>
      {state === 'copied' ? t('copied') : label}
    </Button>
  );
}
