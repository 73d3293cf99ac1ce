import { createRateLimit, type RateLimit } from '../gateway/rate-limit.ts';
import { populate } from '../state/birth.ts';
import { createClock } from '../state/clock.ts';
import type { TownSettings } from '../state/settings.ts';
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

/** Builds a populated town. `restore` may put an earlier state into it. */
export function createControl(
  settings: TownSettings,
  world: World,
  build: (settings: TownSettings, world: World) => Town = buildTown,
): Control {
  const town = build(settings, world);
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

/** A new town, full of orders. */
export function buildTown(settings: TownSettings, world: World): Town {
  const town = foundTown(settings, createClock(world.wallClock));
  populate(town);
  return town;
}
