/** A permission by its Partner Center name, with the scope keys a token carries for it. */
export type Permission = {
  name: PermissionName;
  level: 'required' | 'recommended';
  /** One of these keys in the token's granted scopes is enough. */
  scopes: readonly string[];
};

export type PermissionName =
  | 'Shop Authorized Information'
  | 'Order Information'
  | 'Fulfillment'
  | 'Product'
  | 'Logistics'
  | 'Finance'
  | 'Return & Refund';

export const PERMISSIONS: readonly Permission[] = [
  { name: 'Shop Authorized Information', level: 'required', scopes: ['seller.authorization.info'] },
  { name: 'Order Information', level: 'required', scopes: ['seller.order.info'] },
  { name: 'Fulfillment', level: 'required', scopes: ['seller.fulfillment.basic'] },
  { name: 'Product', level: 'recommended', scopes: ['seller.product.basic'] },
  { name: 'Logistics', level: 'recommended', scopes: ['seller.logistics'] },
  { name: 'Finance', level: 'recommended', scopes: ['seller.finance.info'] },
  { name: 'Return & Refund', level: 'recommended', scopes: ['seller.return_refund.basic'] },
];

/** Which permissions a token lacks. A token that names no scopes at all tells nothing, so nothing is said to be missing. */
export function missingPermissions(grantedScopes: readonly string[]): Permission[] {
  if (grantedScopes.length === 0) return [];
  return PERMISSIONS.filter(({ scopes }) => !scopes.some((scope) => grantedScopes.includes(scope)));
}
