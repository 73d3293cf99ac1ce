import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LockDrawing } from './drawings.tsx';
import { StateScreen } from './state-screen.tsx';

/** A room this role may not enter: says whom to ask and where to go. `what` is the room's name. */
export function NoPermission({ what }: { what: string }) {
  const { t } = useTranslation('ui');
  return (
    <StateScreen drawing={<LockDrawing />} title={t('noPermissionTitle', { what })} why={t('noPermissionAsk')}>
      <Button variant="default" renderRoot={(props) => <Link to="/orders" search={{}} {...props} />}>
        {t('backToOrders')}
      </Button>
    </StateScreen>
  );
}
