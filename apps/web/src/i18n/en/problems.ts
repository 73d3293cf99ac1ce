/**
 * Every refusal: what happened (`title`), why or what is safe (`why`), what to do next (`next`, the button).
 * `whyKnown` replaces `why` when the server could say more; its `{{facts}}` are then certain to be there.
 */
export const problems = {
  'paste-too-old':
    'This code is probably too old: it lives for about 10 minutes. Authorise again if TikTok refuses it.',
  'paste-empty': {
    title: 'The Callback URL is empty',
    why: 'Paste the whole address your browser shows after you press Authorize.',
    next: 'Paste the URL',
  },
  'paste-not-a-url': {
    title: 'This is not a Callback URL',
    why: 'It has no app_key and no code in it. Copy the whole address bar of the page you land on after you press Authorize.',
    next: 'Paste another URL',
  },
  'paste-declined': {
    title: 'The authorisation was declined',
    why: 'TikTok sent no code because the request was cancelled. Nothing was connected. Open the link again and press Authorize.',
    next: 'Authorise again',
  },
  'paste-no-app-key': {
    title: 'The App Key is missing from the URL',
    why: 'It has a code but no app_key, so part of it was not copied. Copy the whole address bar.',
    next: 'Paste another URL',
  },
  'paste-no-code': {
    title: 'The code is missing from the URL',
    why: 'The part after “code=” was not copied. Copy the whole address bar of the page you land on.',
    next: 'Paste another URL',
  },
  'paste-authorise-link': {
    title: 'This is the authorisation link itself',
    why: 'Open it, press Authorize, and paste the address of the page you land on after that.',
    next: 'Open the link',
  },
  'code-used-here': {
    title: 'This code was used here before',
    why: 'A code works once. The shops it connected are still connected. Authorise again to get a new one.',
    next: 'Authorise again',
  },
  'invalid-authorization-code': {
    title: 'Invalid authorization code',
    why: 'TikTok refused this code. A code works once and only for about 10 minutes. Authorise again and paste the new URL here: it takes less than a minute.',
    whyKnown:
      'TikTok refused this code. A code works once and only for about 10 minutes, and you opened the link {{minutes}} minutes ago. Authorise again and paste the new URL here: it takes less than a minute.',
    next: 'Authorise again',
  },
  'no-authorized-shops': {
    title: 'No authorized shops found',
    why: 'The code worked, but the account that pressed Authorize gave no shop. Authorise with the seller account that owns the shop, and switch on “Shop Authorized Information” for your app.',
    next: 'Authorise again',
  },
  'access-denied': {
    title: 'Access denied',
    why: 'A permission is missing from your token. Switch it on in Partner Center, publish the app, then authorise again.',
    whyKnown:
      'Missing from your token: {{permissions}}. Switch it on in Partner Center, publish the app, then authorise again.',
    next: 'Show me where',
  },
  'wrong-secret': {
    title: 'The App Secret does not fit this app',
    why: 'TikTok refuses it for the App Key in your URL. Copy the secret again from Basic Information. The code may still be good, so be quick.',
    next: 'Enter the App Secret again',
  },
  'wrong-app-key': {
    title: 'TikTok does not know this App Key',
    why: 'Compare it with Basic Information in Partner Center. An app of the US Partner Center needs a US seller.',
    next: 'Where to find it',
  },
  'wrong-region-host': {
    title: 'This is not TikTok’s server',
    why: 'The address this desk is set to did not answer as TikTok Shop does. Nothing was sent but the question. Check TIKTOK_SHOP_API_URL and TIKTOK_SHOP_AUTH_URL, then try again.',
    whyKnown:
      '{{host}} did not answer as TikTok Shop does. Check TIKTOK_SHOP_API_URL and TIKTOK_SHOP_AUTH_URL in the settings of this desk, then try again.',
    next: 'Try again',
  },
  'clock-off': {
    title: 'This computer’s clock is wrong',
    why: 'TikTok allows 5 minutes behind and 30 seconds ahead, so it refuses every request. Set the clock, then try again.',
    whyBehind:
      'It is {{span}} behind. TikTok allows 5 minutes (and 30 seconds ahead), so it refuses every request. Set the clock, then try again.',
    whyAhead:
      'It is {{span}} ahead. TikTok allows 30 seconds (and 5 minutes behind), so it refuses every request. Set the clock, then try again.',
    next: 'Try again',
  },
  'ip-not-allowed': {
    title: 'TikTok does not allow calls from this network',
    why: 'Your app has a list of allowed IP addresses and this one is not on it. Add it in Partner Center under App Management, or clear the list.',
    next: 'Try again',
  },
  unreachable: {
    title: 'TikTok did not answer',
    why: 'The network or TikTok is away. Nothing was changed and nothing is lost. Check the internet connection, then try again.',
    whyKnown:
      'No answer from {{host}}. Nothing was changed and nothing is lost. Check the internet connection, then try again.',
    next: 'Try now',
  },
  'tiktok-busy': {
    title: 'TikTok is busy',
    why: 'It asked us to come back later. Nothing was changed and nothing is lost.',
    next: 'Try now',
  },
  'rate-limited': {
    title: 'TikTok asks for a pause',
    why: 'Too many calls came in a short time. We slow down by ourselves; nothing is lost.',
    next: 'Try now',
  },
  'token-refused': {
    title: 'TikTok refuses the token',
    why: 'It is not one of this app, or it was replaced. Authorise again to get a new one. Orders already here stay.',
    next: 'Authorise again',
  },
  'token-expired': {
    title: 'The token has ended',
    why: 'It could not be renewed by itself. Authorise again to get a new one. Orders already here stay.',
    next: 'Authorise again',
  },
  'authorisation-withdrawn': {
    title: 'The access was withdrawn',
    why: 'Someone took it back in Seller Center, so no new orders come in. Orders already here stay. The owner of the shop can authorise again.',
    next: 'Authorise again',
  },
  'shop-inactive': {
    title: 'TikTok has closed this shop for now',
    why: 'Seller Center says why. Orders already here stay; syncing goes on when the shop is open again.',
    next: 'Check connection',
  },
  'wrong-shop-cipher': {
    title: 'The Shop Cipher belongs to no shop of this token',
    why: 'Leave the field empty and it is found by itself.',
    next: 'Leave it empty',
  },
  'webhooks-elsewhere': {
    title: 'Some webhooks of this shop go to another address',
    why: 'They were left as they are, so that whoever gets them goes on. Delete them there if this desk should have them.',
    next: 'Check the connection',
  },
  'state-unknown': {
    title: 'This answer was not asked for here',
    why: 'Its state is not one this desk gave out, or it is too old. Nothing was connected. Start again from a link made here.',
    next: 'Authorise again',
  },
  'not-the-owner': {
    title: 'This desk already has an owner',
    why: 'You get in by connecting a shop that is already here. To add another shop, its owner signs in first and uses “Add a shop” in Settings.',
    next: 'Use another URL',
  },
  'demo-is-off': {
    title: 'The demo is switched off here',
    why: 'Whoever runs this desk set DEMO=off. Connect a shop of your own instead.',
    next: 'How to connect',
  },
  'not-signed-in': {
    title: 'You are signed out',
    why: 'Your session ended or was revoked. Nothing is lost.',
    next: 'Sign in',
  },
  'not-allowed': {
    title: 'This is not part of your role',
    why: 'Nothing was changed. Ask the owner of this desk if you need it.',
    next: 'Back to Orders',
  },
  'not-found': {
    title: 'This is not here',
    why: 'It was removed, or it belongs to a shop you do not see.',
    next: 'Back to Orders',
  },
  'filter-not-understood': {
    title: 'A filter was not understood',
    why: 'The link comes from another version, or was cut. Nothing was selected.',
    next: 'Back to Orders',
  },
  'note-changed': {
    title: 'Somebody changed this note meanwhile',
    why: 'Your words are still in the field. Theirs are shown below it.',
    next: 'Look again',
  },
  'view-name-taken': {
    title: 'A view of this name is already here',
    why: 'Views are told apart by their names.',
    next: 'Choose another name',
  },
  'export-gone': {
    title: 'This export is gone',
    why: 'A file can be fetched once, within ten minutes. Nothing was lost.',
    next: 'Back to Orders',
  },
  'bad-request': {
    title: 'The desk did not understand this request',
    why: 'Nothing was changed. Load the page again: it may be older than the desk.',
    next: 'Load again',
  },
  'too-many': {
    title: 'Too many at once',
    why: 'Nothing was changed. Take fewer, or wait a minute.',
    whyKnown: 'Nothing was changed. At most {{limit}} fit into one go.',
    next: 'Try again',
  },
  'nothing-to-print': {
    title: 'There is nothing to print',
    why: 'None of these packages has a label here yet. Labels come once a package is arranged.',
    next: 'Back to Orders',
  },
  'label-not-ready': {
    title: 'The label is not ready yet',
    why: 'TikTok is still making it. We ask again by ourselves.',
    next: 'Try again',
  },
  'run-not-running': {
    title: 'This run is not at work any more',
    why: 'It has ended or was paused before. What it did stays as it is.',
    next: 'Load again',
  },
  'tiktok-refused': {
    title: 'TikTok refused this',
    why: 'Its own words are under Details. Nothing else was changed.',
    next: 'Try again',
  },
  internal: {
    title: 'The desk could not finish this',
    why: 'The fault is on our side, and it is written in the desk’s log. Nothing is lost. Try again in a moment.',
    next: 'Try again',
  },
  'desk-unreachable': {
    title: 'This desk does not answer',
    why: 'The program on your computer is stopped or restarting. Nothing is lost. Start it again; this page goes on by itself.',
    next: 'Try now',
  },
  'answer-unreadable': {
    title: 'The answer was cut off',
    why: 'Something between this page and the desk ended the answer early. Try again to see whether it took effect.',
    next: 'Try again',
  },
} as const;
