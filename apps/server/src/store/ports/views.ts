import type { Instant } from '@order-manager/domain';
import type { Environment } from './environment.ts';

/** A named address of the order desk. */
export type ViewRecord = {
  id: string;
  environment: Environment;
  /** Whose it is. */
  owner: string;
  name: string;
  query: string;
  scope: 'own' | 'shared';
  updatedAt: Instant;
};

export type ViewStore = {
  /** What one person sees, their own and the shared ones, in the order of the alphabet. */
  list(environment: Environment, owner: string): Promise<ViewRecord[]>;
  find(id: string): Promise<ViewRecord | null>;
  /** Writes a view anew or over itself. `taken`: somebody who would see it sees another view of that name, so nothing is written. */
  save(view: ViewRecord): Promise<'saved' | 'taken'>;
  remove(id: string): Promise<void>;
};
