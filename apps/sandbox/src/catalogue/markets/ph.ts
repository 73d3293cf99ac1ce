import type { Market } from '../market.ts';
import { deliveryOptionsOf, districtsOf, providerOf, shopOf, warehousesOf } from '../market-parts.ts';

const habi = shopOf('PH', 1, 'Habi at Hiraya', 'LOCAL');

export const PH: Market = {
  region: 'PH',
  country: 'Philippines',
  currency: 'PHP',
  decimals: 2,
  timeZone: 'Asia/Manila',
  locale: 'en-PH',
  diallingCode: '+63',
  addressLevels: [
    { level: 'L0', name: 'Country' },
    { level: 'L1', name: 'Province' },
    { level: 'L2', name: 'City/Municipality' },
    { level: 'L3', name: 'Barangay' },
  ],
  districts: districtsOf(`
    Metro Manila | Quezon City | Diliman | 1101 | QZN-11
    Metro Manila | Makati | Poblacion | 1210 | MKT-03
    Metro Manila | Pasig | Kapitolyo | 1603 | PSG-06
    Metro Manila | Taguig | Fort Bonifacio | 1634 | TGG-08
    Metro Manila | Parañaque | BF Homes | 1720 | PRQ-02
    Metro Manila | Las Piñas | Almanza Uno | 1748 | LPS-05
    Cavite | Bacoor | Molino III | 4102 | CVT-14
    Cavite | Dasmariñas | Salawag | 4114 | CVT-19
    Laguna | Santa Rosa | Balibago | 4026 | LAG-07
    Rizal | Antipolo | San Roque | 1870 | RZL-04
    Bulacan | Malolos | Longos | 3000 | BUL-09
    Pampanga | Angeles | Balibago | 2009 | PAM-02
    Benguet | Baguio | Session Road Area | 2600 | BAG-01
    Batangas | Lipa | Sabang | 4217 | BTG-12
    Cebu | Cebu City | Lahug | 6000 | CEB-05
    Cebu | Mandaue | Banilad | 6014 | CEB-16
    Iloilo | Iloilo City | Jaro | 5000 | ILO-03
    Davao del Sur | Davao City | Matina Crossing | 8000 | DVO-10
    Misamis Oriental | Cagayan de Oro | Carmen | 9000 | CDO-06
  `),
  shops: [habi],
  warehouses: warehousesOf(habi, 1, 'Pasig', {
    region: 'Philippines',
    regionCode: 'PH',
    state: 'Metro Manila',
    city: 'Pasig',
    district: 'Ugong',
    town: '',
    contactPerson: 'Maricel Villanueva',
    phoneNumber: '(+63)285519036',
    postalCode: '1604',
    fullAddress: 'Unit 5, 31 Sampaguita Street, Ugong, Pasig, Metro Manila 1604, Philippines',
    addressLine1: 'Unit 5, 31 Sampaguita Street',
    addressLine2: '',
    latitude: '14.5772',
    longitude: '121.0741',
  }),
  deliveryOptions: deliveryOptionsOf('PH', ['STANDARD', 'EXPRESS', 'SEND_BY_SELLER'], {
    length: 100,
    weight: 50_000,
    minWeight: 1,
  }),
  shippingProviders: [
    providerOf('PH', 1, 'J&T Express', '9202########'),
    providerOf('PH', 2, 'Flash Express', 'PH2507########E'),
    providerOf('PH', 3, 'Ninja Van', 'NVPHTT########', 'both'),
    providerOf('PH', 4, 'SPX', 'SPXPH05########', 'seller'),
  ],
  pickupWindows: [
    { fromHour: 9, toHour: 12 },
    { fromHour: 13, toHour: 17 },
  ],
  isCodAllowed: true,
  shipMode: { platform: 'SHIP_PACKAGE', seller: 'SELF_SHIPMENT' },
  hasPackageBeforeShipping: true,
  weightUnit: 'GRAM',
  lengthUnit: 'CM',
  paymentMethods: ['GCash', 'Maya', 'Credit/debit card'],
  shippingFees: { standard: '58.00', express: '95.00', economy: '45.00' },
  taxBasisPoints: 0,
};
