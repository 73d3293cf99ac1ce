import type { Market } from '../market.ts';
import { deliveryOptionsOf, districtsOf, providerOf, shopOf, warehousesOf } from '../market-parts.ts';

const juniper = shopOf('US', 1, 'Juniper Row', 'LOCAL');

export const US: Market = {
  region: 'US',
  country: 'United States',
  currency: 'USD',
  decimals: 2,
  timeZone: 'America/Los_Angeles',
  locale: 'en-US',
  diallingCode: '+1',
  addressLevels: [
    { level: 'L0', name: 'Country' },
    { level: 'L1', name: 'State' },
    { level: 'L2', name: 'County' },
    { level: 'L3', name: 'City' },
  ],
  districts: districtsOf(`
    Oregon | Multnomah County | Portland | 97214 | PDX-214
    Oregon | Lane County | Eugene | 97401 | EUG-401
    Washington | King County | Seattle | 98103 | SEA-103
    Washington | Spokane County | Spokane | 99201 | GEG-201
    California | Los Angeles County | Los Angeles | 90026 | LAX-026
    California | Alameda County | Oakland | 94609 | OAK-609
    California | Sacramento County | Sacramento | 95818 | SMF-818
    California | San Diego County | San Diego | 92104 | SAN-104
    Colorado | Denver County | Denver | 80205 | DEN-205
    Arizona | Maricopa County | Phoenix | 85016 | PHX-016
    Texas | Travis County | Austin | 78704 | AUS-704
    Texas | Harris County | Houston | 77006 | IAH-006
    Illinois | Cook County | Chicago | 60647 | ORD-647
    Minnesota | Hennepin County | Minneapolis | 55408 | MSP-408
    Michigan | Washtenaw County | Ann Arbor | 48104 | DTW-104
    Georgia | Fulton County | Atlanta | 30307 | ATL-307
    North Carolina | Buncombe County | Asheville | 28801 | AVL-801
    Florida | Hillsborough County | Tampa | 33606 | TPA-606
    Pennsylvania | Allegheny County | Pittsburgh | 15206 | PIT-206
    New York | Kings County | Brooklyn | 11215 | JFK-215
    Massachusetts | Middlesex County | Somerville | 02144 | BOS-144
    Vermont | Chittenden County | Burlington | 05401 | BTV-401
  `),
  shops: [juniper],
  warehouses: warehousesOf(juniper, 1, 'Portland', {
    region: 'United States',
    regionCode: 'US',
    state: 'Oregon',
    city: 'Portland',
    district: 'Multnomah County',
    town: '',
    contactPerson: 'Jamie Marlow',
    phoneNumber: '(+1)503-555-0148',
    postalCode: '97210',
    fullAddress: '2140 NW Juniper Alley, Suite 3, Portland, OR 97210, United States',
    addressLine1: '2140 NW Juniper Alley',
    addressLine2: 'Suite 3',
    latitude: '45.5381',
    longitude: '-122.7113',
  }),
  deliveryOptions: deliveryOptionsOf('US', ['STANDARD', 'EXPRESS', 'SEND_BY_SELLER'], {
    length: 46,
    weight: 70,
    minWeight: 0,
  }),
  shippingProviders: [
    providerOf('US', 1, 'USPS', '94001112068########420', 'both', '7117858858072016686'),
    providerOf('US', 2, 'UPS', '1Z4R7W4603########', 'both'),
    providerOf('US', 3, 'FedEx', '7946########', 'both'),
    providerOf('US', 4, 'DHL eCommerce', '42009261290########7', 'seller'),
    providerOf('US', 5, 'OnTrac', 'D1001########4', 'seller'),
    providerOf('US', 6, 'GLS US', 'GLSU########', 'seller'),
  ],
  pickupWindows: [
    { fromHour: 9, toHour: 12 },
    { fromHour: 13, toHour: 17 },
  ],
  isCodAllowed: false,
  shipMode: { platform: 'CREATE_PACKAGES', seller: 'MARK_AS_SHIPPED' },
  hasPackageBeforeShipping: false,
  weightUnit: 'POUND',
  lengthUnit: 'INCH',
  paymentMethods: ['Credit/debit card', 'PayPal', 'Apple Pay', 'Klarna'],
  shippingFees: { standard: '5.99', express: '11.49', economy: '4.49' },
  taxBasisPoints: 725,
};
