import { ActionIcon } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Opens the list of keys; `?` does the same. */
export function KeyHelpButton({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation('orders');
  return (
    <ActionIcon
      variant="default"
      size="var(--ctl-sm)"
      aria-label={t('keys.hint')}
      title={`${t('keys.hint')} (?)`}
      onClick={onClick}
    >
      <IconKeyboard size={16} />
    </ActionIcon>
  );
}
