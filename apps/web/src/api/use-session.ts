import type { Session } from '@order-manager/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from './queries.ts';

/** The session every screen behind the router's gate can count on: it is loaded before the screen is. */
export const useSession = (): Session => useSuspenseQuery(sessionQuery()).data;
