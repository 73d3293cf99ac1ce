import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const SERVER = process.env.API_URL ?? 'http://127.0.0.1:5173';

// Must not import anything of ours: a file that two others need before they run may not need one of them.
const BASE =
  /node_modules\/(react|react-dom|scheduler|@tanstack\/(react-router|router-core|history|react-query|query-core|store|react-store)|i18next|react-i18next|html-parse-stringify|use-sync-external-store)\/|icons-react\/dist\/esm\/(createReactComponent|defaultAttributes)/;
/** The small parts every screen behind the sign-in shows. What is fetched on demand (menus, dialogs, toasts) stays out. */
const DESK =
  /web\/src\/(api\/(fetch-json|queries|keys|use-session|desk-events)|format\/(count|shop-time|relative-time|countdown-words|say|money|id-parts)|ui\/(order-parts\/(use-minute|moment|outcome-mark|product-picture)|use-now|logo|share-bar|market-code|kbd|tab-bar|page-head|on-demand-menu|show-toast|skeleton-rows|use-after|empty-state|state-screen|drawings|copy-button|use-copy|copy-text|id-text|stat-line|banner|error-state\.)|shell\/(desk-|use-|main-|sync-|shop-switcher|account-menu|bottom-bar|chosen|choose|navigation))[^/]*$|market\/market\.ts|order\/deadline\.ts/;
/** Icons the desk shows at first sight: alone, each would be a file whose wrapping outweighs it. */
const ICONS =
  /icons-react\/dist\/esm\/icons\/Icon(AlertTriangle|AlertTriangleFilled|Check|CircleCheckFilled|CircleXFilled|Clock|Copy|HelpCircle|Loader2|Package|Printer|Refresh|TruckDelivery|X)\./;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // Pictures of goods and the tab icon are files of their own; fonts too, so that a page asks only for the scripts it shows.
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
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
