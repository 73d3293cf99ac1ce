import { describe, expect, it } from 'vitest';
import type { Store, ViewRecord } from '../store.ts';
import type { Stage } from './place.ts';
import { NOON } from './sample-order.ts';

export function examineViews(stage: Stage): void {
  describe('saved views', () => {
    it('a fresh desk has two to start with, in each environment; a deleted one stays away', async () => {
      const store = await stage.open();
      expect(await namesOf(store, 'live', 'owner')).toEqual(['COD', 'Due today']);
      expect(await namesOf(store, 'demo', 'demo')).toEqual(['COD', 'Due today']);
      const [cod] = await store.views.list('live', 'owner');
      await store.views.remove(cod?.id ?? '');
      const again = await stage.open();
      expect(await namesOf(again, 'live', 'owner')).toEqual(['Due today']);
      expect(await namesOf(again, 'demo', 'demo')).toEqual(['COD', 'Due today']);
    });

    it('a view comes back as it was saved, and saving it again replaces it', async () => {
      const store = await stage.open();
      expect(await store.views.save(VIEW)).toBe('saved');
      expect(await store.views.find('v1')).toEqual(VIEW);
      const later: ViewRecord = { ...VIEW, name: 'คลื่นเช้า', query: 'tab=all', scope: 'shared', updatedAt: NOON + 1 };
      expect(await store.views.save(later)).toBe('saved');
      expect(await store.views.find('v1')).toEqual(later);
      expect(await store.views.find('none')).toBeNull();
    });

    it('everybody sees the shared ones, only its maker an own one, and nobody those of the other environment', async () => {
      const store = await stage.open();
      await store.views.save(VIEW);
      await store.views.save({ ...VIEW, id: 'v2', name: 'Bulky', scope: 'shared' });
      await store.views.save({ ...VIEW, id: 'v3', name: 'Demo only', environment: 'demo', scope: 'shared' });
      expect(await namesOf(store, 'live', 'owner')).toEqual(['Bulky', 'COD', 'Due today', 'Morning wave']);
      expect(await namesOf(store, 'live', 'packer')).toEqual(['Bulky', 'COD', 'Due today']);
    });

    it('a name stands once in what one person sees, whatever its case', async () => {
      const store = await stage.open();
      await store.views.save(VIEW);
      expect(await store.views.save({ ...VIEW, id: 'v2', name: ' morning  WAVE ' })).toBe('taken');
      expect(await store.views.save({ ...VIEW, id: 'v2', name: 'cod', owner: 'packer' })).toBe('taken');
      expect(await store.views.save({ ...VIEW, id: 'v2', environment: 'demo', owner: 'demo' })).toBe('saved');
      expect(await store.views.find('v2')).toMatchObject({ environment: 'demo' });
    });

    it('two people may each have their own of one name, until one of them would share it', async () => {
      const store = await stage.open();
      await store.views.save(VIEW);
      const theirs: ViewRecord = { ...VIEW, id: 'v2', owner: 'packer' };
      expect(await store.views.save(theirs)).toBe('saved');
      expect(await store.views.save({ ...theirs, scope: 'shared' })).toBe('taken');
      expect(await store.views.find('v2')).toEqual(theirs);
    });

    it('of two that ask for one name at once, one gets it', async () => {
      const [one, other] = [await stage.open(), await stage.open()];
      const answers = await Promise.all([
        one.views.save({ ...VIEW, id: 'a' }),
        other.views.save({ ...VIEW, id: 'b' }),
        one.views.save({ ...VIEW, id: 'c' }),
      ]);
      expect([...answers].sort()).toEqual(['saved', 'taken', 'taken']);
    });
  });
}

const namesOf = async (store: Store, environment: ViewRecord['environment'], owner: string) =>
  (await store.views.list(environment, owner)).map(({ name }) => name);

const VIEW: ViewRecord = {
  id: 'v1',
  environment: 'live',
  owner: 'owner',
  name: 'Morning wave',
  query: 'courier=J%26T+Express&due=next-3-days',
  scope: 'own',
  updatedAt: NOON,
};
