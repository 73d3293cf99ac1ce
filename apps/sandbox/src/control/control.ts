import { createRateLimit, type RateLimit } from '../gateway/rate-limit.ts';
import { populate } from '../state/birth.ts';
import { createClock } from '../state/clock.ts';
import type { TownSettings } from '../state/settings.ts';
import { identityOf, restoreSnapshot, type Snapshot } from '../state/snapshot.ts';
import { foundTown, type Town } from '../state/town.ts';
import { createPost, type Post } from '../webhooks/post.ts';

/** The town and the levers that move it from outside. A reset puts another town into the same hands. */
export type Control = {
  town: Town;
  limit: RateLimit;
  post: Post;
  /** Lets changed settings take effect. */
  applySettings(): void;
  /** Burns the town down and builds it again, with some settings changed. */
  reset(changes?: Partial<TownSettings>): void;
};

export type World = { wallClock: () => number; fetch: typeof fetch };

/** Opens a populated town, with an earlier state in it if that state belongs to the same town. */
export function createControl(settings: TownSettings, world: World, earlier?: Snapshot): Control {
  const town = buildTown(settings, world, earlier);
  const limitNow = (): RateLimit =>
    createRateLimit(control.town.settings.rateLimitPerSecond, () => control.town.clock.now());
  const control: Control = {
    town,
    limit: createRateLimit(settings.rateLimitPerSecond, () => control.town.clock.now()),
    applySettings() {
      control.limit = limitNow();
      control.town.onChange();
    },
    post: createPost(() => control.town, world.fetch),
    reset(changes = {}) {
      const { onChange } = control.town;
      control.town = buildTown({ ...control.town.settings, ...changes }, world);
      control.limit = limitNow();
      control.town.onChange = onChange;
      control.post.clear();
      control.town.notify = control.post.take;
      control.town.onChange();
    },
  };
  town.notify = control.post.take;
  return control;
}

/** A new town, full of orders; or the one of the snapshot, grown up again. */
export function buildTown(settings: TownSettings, world: World, earlier?: Snapshot): Town {
  if (!earlier || earlier.identity !== identityOf({ settings })) {
    const town = foundTown(settings, createClock(world.wallClock));
    populate(town);
    return town;
  }
  const clock = createClock(world.wallClock, earlier.clockOffset);
  const town = foundTown(settings, clock, earlier.bornAt);
  populate(town);
  restoreSnapshot(town, earlier);
  return town;
}
