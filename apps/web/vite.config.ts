import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const SERVER = process.env.API_URL ?? 'http://127.0.0.1:5173';

// Must not import anything of ours: a file that two others need before they run may not need one of them.
const BASE =
  /node_modules\/(react|react-dom|scheduler|@tanstack\/(react-router|router-core|history|react-query|query-core|store|react-store)|i18next|react-i18next|html-parse-stringify|use-sync-external-store)\/|icons-react\/dist\/esm\/(createReactComponent|defaultAttributes)/;
/** What every screen behind the sign-in shows at first sight. What is fetched on demand (menus, dialogs, toasts) stays out. */
const SHARED = [
  'api/(fetch-json|queries|keys|use-session|desk-events)',
  'format/(count|shop-time|relative-time|countdown-words|say|money|id-parts|region-name)',
  'ui/order-parts/(use-minute|moment|outcome-mark|product-picture|deadline|kind-badges)',
  'ui/(use-now|logo|share-bar|share-ring|market-code|kbd|tab-bar|page-head|on-demand-menu|show-toast|skeleton-rows|use-after)',
  'ui/(empty-state|state-screen|drawings|copy-button|use-copy|copy-text|id-text|stat-line|banner|button|icon-button|browser-choice|error-state\\.)',
  'shell/(desk-|use-|main-|sync-|shop-switcher|account-menu|bottom-bar|chosen|choose|navigation|go-keys|letter-keys|key-help|alerts/alert-choice)',
];
/** What the desk of orders shows at first sight and its drawer and dialogs use again: alone, each would be a crumb. */
const ORDERS = [
  'orders/(desk-state|desk-keys|order-queries|order-shelf|selection|row-|status-cell|search-words|print-mark|asked-focus)',
  'orders/columns/(use-columns|column-choice|column-grid)',
  'orders/filters/applied\\.',
  'views/(view-queries|use-open-view|current-view)',
  'labels/label-why',
];
const DOMAIN =
  /domain\/src\/(market\/market|order\/(deadline|order-filter|order-status|day-span)|package\/package)\.ts/;
const DESK = new RegExp(`web/src/(${[...SHARED, ...ORDERS].join('|')})[^/]*$|${DOMAIN.source}`);
/** Icons the desk shows at first sight: alone, each would be a file whose wrapping outweighs it. */
const ICONS =
  /icons-react\/dist\/esm\/icons\/Icon(AlertOctagonFilled|AlertTriangle|AlertTriangleFilled|Check|CircleCheckFilled|CircleDashed|CircleXFilled|Clock|Copy|HelpCircle|Bell|Columns3|LayoutRows|FileExport|Loader2|Message|Note|Package|Photo|Plus|Printer|Refresh|Search|TruckDelivery|X)\./;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // Pictures of goods and the tab icon are files of their own; fonts too, so that a page asks only for the scripts it shows.
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // `scripts/first-load.ts` weighs by it.
    manifest: true,
    assetsInlineLimit: 0,
    // All that are new enough for this target bring it themselves.
    modulePreload: { polyfill: false },
    target: 'es2023',
    cssTarget: 'chrome120',
    // What every page needs travels as one file: dozens of crumbs compress worse and cost a round trip each.
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'base', test: BASE, priority: 2 },
            { name: 'base', test: ICONS, priority: 2 },
            { name: 'desk', test: DESK, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    port: 5174,
    proxy: { '/api': { target: SERVER, changeOrigin: false }, '/connect': { target: SERVER, changeOrigin: false } },
  },
});
