import { afterEach, beforeEach, describe } from 'vitest';
import { examineChecks } from './exam/checks.exam.ts';
import { examineCounts } from './exam/counts.exam.ts';
import { examineDesk } from './exam/desk.exam.ts';
import { examineExports } from './exam/exports.exam.ts';
import { examineFilters } from './exam/filters.exam.ts';
import { examineInbox } from './exam/inbox.exam.ts';
import { examineLedger } from './exam/ledger.exam.ts';
import { examineMerge } from './exam/merge.exam.ts';
import { examineNotes } from './exam/notes.exam.ts';
import { examinePages } from './exam/page.exam.ts';
import type { Stage, StorePlace } from './exam/place.ts';
import { examineRuns } from './exam/runs.exam.ts';
import { examineSafety } from './exam/safety.exam.ts';
import { examineSearch } from './exam/search.exam.ts';
import { examineTags } from './exam/tags.exam.ts';
import { examineViews } from './exam/views.exam.ts';
import type { Store } from './store.ts';

/** The promises of `Store`, which every maker has to keep. Each test gets a fresh place. */
export function examineStore(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(name, () => {
    let place: StorePlace | null = null;
    let opened: Store[] = [];
    const current = () => {
      if (!place) throw new Error('no test is running');
      return place;
    };
    const stage: Stage = {
      get place() {
        return current();
      },
      open: async (wishes) => {
        const store = await current().open(wishes);
        opened.push(store);
        return store;
      },
    };

    beforeEach(async () => {
      place = await makePlace();
    });
    afterEach(async () => {
      for (const store of opened) await store.close();
      opened = [];
      await place?.remove();
      place = null;
    });

    examineSafety(stage);
    examineMerge(stage);
    examineCounts(stage);
    examinePages(stage);
    examineSearch(stage);
    examineFilters(stage);
    examineLedger(stage);
    examineRuns(stage);
    examineChecks(stage);
    examineDesk(stage);
    examineExports(stage);
    examineInbox(stage);
    examineNotes(stage);
    examineTags(stage);
    examineViews(stage);
  });
}
