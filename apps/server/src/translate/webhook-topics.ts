/** The topics that make this desk look again, for a shop of this region. Only Brazilian orders have invoices. */
export const topicsFor = (region: string): string[] =>
  region === 'BR' ? [...TOPICS, 'INVOICE_STATUS_CHANGE'] : TOPICS;

const TOPICS = [
  'ORDER_STATUS_CHANGE',
  'RECIPIENT_ADDRESS_UPDATE',
  'PACKAGE_UPDATE',
  'CANCELLATION_STATUS_CHANGE',
  'RETURN_STATUS_CHANGE',
  'SELLER_DEAUTHORIZATION',
  'UPCOMING_AUTHORIZATION_EXPIRATION',
];
