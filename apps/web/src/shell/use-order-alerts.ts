import type { DeskEvent } from '@order-manager/contract';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { alertChoice } from './alerts/alert-choice.ts';

/** Hears the desk's events and calls somebody where they asked for it. Nothing of it is fetched before it is needed. */
export function useOrderAlerts(): (event: DeskEvent) => void {
  const navigate = useNavigate();
  return useCallback(
    (event) => {
      const { notification, sound } = alertChoice.get();
      if (event.type !== 'orders' || event.toShip === 0 || !(notification || sound)) return;
      const open = () => void navigate({ to: '/orders', search: {} });
      void import('./alerts/order-alerts.ts').then(({ hearOrdersToShip }) => hearOrdersToShip(event.toShip, open));
    },
    [navigate],
  );
}
