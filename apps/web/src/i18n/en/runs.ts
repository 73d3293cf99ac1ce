/** Words of runs: progress, and one sentence for every outcome a package can have. */
export const runs = {
  title: 'Runs',
  run: 'Run {{number}}',
  of: '{{done}} of {{total}}',
  packages_one: 'package',
  packages_other: 'packages',
  ofPackages: '{{done}} of {{total}} packages',
  shopsAndMore_one: '{{shop}} and {{count}} more shop',
  shopsAndMore_other: '{{shop}} and {{count}} more shops',
  progress: 'Progress of run {{number}}',
  pace: 'about {{span}} left, {{count}} a minute',
  gathering_one: 'Gathering, {{count, number}} package so far',
  gathering_other: 'Gathering, {{count, number}} packages so far',
  state: { gathering: 'Gathering packages', running: 'Running', paused: 'Paused', finished: 'Finished' },
  pause: 'Pause',
  resume: 'Resume',
  retryFailed: 'Retry failed',
  printReady: 'Print what is ready',
  printWaybills: 'Print waybills',
  who: { owner: 'Owner', demo: 'Demo visitor' },
  facts: {
    started: 'Started',
    startedBy: '{{time}} by {{who}}',
    finished: 'Finished',
    labels: 'Labels',
    labelsHere: '{{here}} of {{total}} here',
    safe: 'Safe to close',
    safeYes: 'Yes, it goes on without you',
    safePaused: 'Yes, it waits until you resume it',
    safeDone: 'Yes, everything is written down',
  },
  tabs: { all: 'All', needs: 'Needs you', skipped: 'Skipped', done: 'Done', waiting: 'Waiting' },
  groups: { needs: 'Needs you', skipped: 'Skipped on purpose', done: 'Just done', waiting: 'Waiting' },
  tabsLabel: 'Packages of this run',
  columns: {
    number: 'No.',
    package: 'Package',
    outcome: 'Outcome',
    reason: 'Reason',
    time: 'Time',
    action: 'Next step',
  },
  noPackageId: 'Order {{id}}',
  next: { retry: 'Retry', 'open-order': 'Open order', 'check-connection': 'Check connection' },
  details: 'Details',
  detailCode: 'TikTok code {{code}}',
  detailRequest: 'request {{id}}',
  detailAttempts_one: '{{count}} try',
  detailAttempts_other: '{{count}} tries',
  emptyTab: 'No package here.',
  nothingLeft: 'Nothing was left to ship when this run started. Nothing was sent.',
  list: {
    title: 'Runs',
    emptyTitle: 'No run yet',
    emptyWhy: 'A run starts when you ship packages. It lists what became of each one, and stays here.',
    emptyGo: 'Go to Orders',
    run: 'Run',
    progress: 'Progress',
    result: 'Result',
    started: 'Started',
    by: 'By',
  },
  failed: {
    load: 'The run could not be read. It goes on by itself.',
    pause: 'The run could not be paused.',
    resume: 'The run could not be resumed.',
    'retry-failed': 'Nothing was tried again.',
  },
  doneToast_one: '{{count}} package shipped',
  doneToast_other: '{{count}} packages shipped',
  needsToast_one: '{{count}} package needs you',
  needsToast_other: '{{count}} packages need you',
  restFine: 'The rest is shipped or skipped on purpose.',
  outcome: {
    waiting: 'Waiting',
    working: 'Arranging',
    done: {
      none: 'Shipped',
      waiting: 'Shipped, label waiting',
      here: 'Shipped, label here',
      failed: 'Shipped, label failed',
      gone: 'Shipped, label used',
    },
    doneReason: {
      shipped: 'Arranged.',
      'shipped-answer-lost': 'The answer got lost, so the package was read again: it was shipped once.',
    },
    courierUnknown: 'TikTok has not named the courier yet.',
    skipped: {
      'already-shipped': {
        word: 'Skipped: already shipped',
        reason: 'Somebody arranged it before, here or in Seller Center. It was not shipped twice.',
      },
      'on-hold': {
        word: 'Skipped: on hold',
        reason: 'The buyer can still cancel, so TikTok takes no shipment yet. It was not shipped.',
      },
      'buyer-asks-to-cancel': {
        word: 'Skipped: asked to cancel',
        reason: 'The buyer asked to cancel. It was not shipped, so the request is still open.',
      },
      cancelled: {
        word: 'Skipped: cancelled',
        reason: 'The order was cancelled. Nothing was shipped; stop the parcel.',
      },
      other: { word: 'Skipped', reason: 'It was left out. Nothing was shipped; open the order to see why.' },
    },
    failed: {
      'on-hold': {
        word: 'Failed: on hold',
        reason: 'TikTok still holds the order. Nothing was shipped; try after the hold.',
      },
      'buyer-asks-to-cancel': {
        word: 'Failed: asked to cancel',
        reason: 'The buyer asked to cancel. Nothing was shipped; answer the request first.',
      },
      cancelled: { word: 'Failed: cancelled', reason: 'The order is cancelled. Nothing was shipped; stop the parcel.' },
      'by-tiktok': {
        word: 'Failed: by TikTok',
        reason: 'TikTok’s own warehouse ships this order. There is nothing to do.',
      },
      'not-of-this-shop': {
        word: 'Failed: other shop',
        reason: 'TikTok says the package is not of this shop. Nothing was shipped; check which shop is authorised.',
      },
      'wrong-status': {
        word: 'Failed: status',
        reason: 'The package was in a status that cannot ship. Nothing was shipped; open the order to see it.',
      },
      address: {
        word: 'Failed: address',
        reason: 'The courier cannot use the buyer’s address. Nothing was shipped; ask the buyer to complete it.',
      },
      'not-served': {
        word: 'Failed: not served',
        reason: 'The courier does not deliver there. Nothing was shipped; choose another courier in Seller Center.',
      },
      'size-or-weight': {
        word: 'Failed: size or weight',
        reason: 'Size or weight is outside what the courier takes. Nothing was shipped; correct it or split the order.',
      },
      'too-many-items': {
        word: 'Failed: too many items',
        reason: 'The courier takes fewer items in one package. Nothing was shipped; split the order.',
      },
      'pickup-slot': {
        word: 'Failed: pickup time',
        reason: 'The pickup time is gone. Nothing was shipped; ship again with another time.',
      },
      tracking: {
        word: 'Failed: tracking',
        reason: 'The carrier does not know this tracking number. Nothing was shipped; check number and carrier.',
      },
      'tracking-used': {
        word: 'Failed: tracking used',
        reason: 'Another package has this tracking number already. Nothing was shipped; check the number.',
      },
      'must-split': {
        word: 'Failed: must be split',
        reason: 'TikTok wants this order in several packages. Nothing was shipped; split it in Seller Center.',
      },
      invoice: {
        word: 'Failed: invoice',
        reason: 'TikTok waits for the invoice of this order. Nothing was shipped; upload it in Seller Center.',
      },
      'wrong-market': {
        word: 'Failed: market',
        reason: 'TikTok does not offer this way of shipping in the shop’s market. Nothing was shipped.',
      },
      permission: {
        word: 'Failed: permission',
        reason:
          'The permission to ship is missing from the token. Nothing was shipped; switch it on and authorise again.',
      },
      authorisation: {
        word: 'Failed: authorisation',
        reason: 'TikTok refuses the shop’s access. Nothing was shipped; the owner must authorise again.',
      },
      clock: {
        word: 'Failed: clock',
        reason: 'This computer’s clock is too far off, so TikTok refused the call. Nothing was shipped; set the clock.',
      },
      busy: {
        word: 'Failed: TikTok busy',
        reason: 'TikTok answered “system busy” each time. Nothing was shipped; try again in a minute.',
      },
      'rate-limited': {
        word: 'Failed: too many calls',
        reason: 'TikTok asked this shop to slow down. Nothing was shipped; try again in a minute.',
      },
      unreachable: {
        word: 'Failed: no answer',
        reason:
          'TikTok did not answer, and nothing shows that it was shipped. The next try reads it first, so it is not shipped twice.',
      },
      carrier: {
        word: 'Failed: courier',
        reason: 'The courier’s system refused the package. Nothing was shipped; try again or choose another courier.',
      },
      parameters: {
        word: 'Failed: refused',
        reason: 'TikTok did not accept the request as it was. Nothing was shipped; the details say which part.',
      },
      other: {
        word: 'Failed: refused',
        reason: 'TikTok refused and gave a code this desk has no words for. Nothing was shipped; see the details.',
      },
    },
  },
} as const;
