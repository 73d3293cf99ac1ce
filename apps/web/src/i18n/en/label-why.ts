/** Why a label is not here or not on the sheet: a word for tight places, and a sentence with what to do. */
export const labelWhy = {
  'not-arranged': { word: 'not arranged', reason: 'It is not arranged yet. The label comes after shipping.' },
  collected: { word: 'collected already', reason: 'The courier has the parcel. TikTok gives no label any more.' },
  cancelled: { word: 'cancelled', reason: 'The package is cancelled, so there is no label. Stop the parcel.' },
  'seller-shipping': {
    word: 'your own carrier',
    reason: 'You ship this with your own carrier, so the label comes from there.',
  },
  'by-tiktok': { word: 'by TikTok', reason: 'TikTok’s own warehouse prints this label. There is nothing to do.' },
  'buyer-asks-to-cancel': {
    word: 'buyer asks to cancel',
    reason: 'TikTok gives no label while the buyer asks to cancel. Answer the request first.',
  },
  permission: {
    word: 'permission missing',
    reason: 'The permission to read labels is missing. Switch it on and authorise again.',
  },
  authorisation: {
    word: 'access refused',
    reason: 'TikTok refuses the shop’s access. Authorise again, then try again.',
  },
  damaged: { word: 'file damaged', reason: 'TikTok’s file is not a readable PDF. Try the label again.' },
  refused: { word: 'TikTok refused', reason: 'TikTok gave no label. Look at the order in Seller Center.' },
  patience: { word: 'still not there', reason: 'TikTok had no label after many looks. Try the label again.' },
  'not-ready': {
    word: 'not ready yet',
    reason: 'TikTok is still making it. It comes by itself; print it in a second file.',
  },
  'not-found': {
    word: 'package gone',
    reason: 'TikTok has regrouped this order, so the package is not there any more. Choose its order again.',
  },
  other: { word: 'no label', reason: 'The label did not come, for a reason this desk has no words for.' },
} as const;
