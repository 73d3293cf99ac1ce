/** The app key of the demo shop; whatever carries it never leads to TikTok. */
export const DEMO_APP_KEY = 'demo7orderdesk';
/** No secret: it opens the rehearsal shop on this machine only, and the sign-in page shows it. */
export const DEMO_APP_SECRET = 'demo5e55ionf0rtry1ngth3d3sk0nly';
