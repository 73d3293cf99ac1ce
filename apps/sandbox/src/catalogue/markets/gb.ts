import type { Market } from '../market.ts';
import { deliveryOptionsOf, districtsOf, providerOf, shopOf, warehousesOf } from '../market-parts.ts';

const harbour = shopOf('GB', 1, 'Harbour & Oat', 'LOCAL');
const lantern = shopOf('GB', 2, 'Paper Lantern Global', 'CROSS_BORDER');

export const GB: Market = {
  region: 'GB',
  country: 'United Kingdom',
  currency: 'GBP',
  decimals: 2,
  timeZone: 'Europe/London',
  locale: 'en-GB',
  diallingCode: '+44',
  addressLevels: [
    { level: 'L0', name: 'Country' },
    { level: 'L1', name: 'Nation' },
    { level: 'L2', name: 'County' },
    { level: 'L3', name: 'Post town' },
  ],
  districts: districtsOf(`
    England | West Yorkshire | Leeds | LS6 3HN | LDS-06
    England | West Yorkshire | Bradford | BD7 1DP | LDS-27
    England | Greater Manchester | Manchester | M20 2RN | MAN-20
    England | Merseyside | Liverpool | L17 8XS | LPL-17
    England | South Yorkshire | Sheffield | S11 8TR | SHF-11
    England | Tyne and Wear | Newcastle upon Tyne | NE6 5LQ | NCL-06
    England | West Midlands | Birmingham | B13 8JL | BHM-13
    England | Nottinghamshire | Nottingham | NG7 2RD | NTG-07
    England | Bristol | Bristol | BS3 4EA | BRS-03
    England | Devon | Exeter | EX4 6NW | EXT-04
    England | Greater London | London | E8 4RU | LON-E8
    England | Greater London | London | SE15 5JR | LON-S15
    England | Greater London | London | N16 8EL | LON-N16
    England | East Sussex | Brighton | BN2 9QA | BTN-02
    England | Norfolk | Norwich | NR2 3QT | NRW-02
    Scotland | City of Edinburgh | Edinburgh | EH6 5NP | EDI-06
    Scotland | Glasgow City | Glasgow | G12 8QX | GLA-12
    Wales | South Glamorgan | Cardiff | CF11 9LJ | CDF-11
    Northern Ireland | County Antrim | Belfast | BT9 6AZ | BFS-09
  `),
  shops: [harbour, lantern],
  warehouses: [
    ...warehousesOf(harbour, 1, 'Leeds', {
      region: 'United Kingdom',
      regionCode: 'GB',
      state: 'England',
      city: 'Leeds',
      district: 'West Yorkshire',
      town: '',
      contactPerson: 'Eleanor Whitby',
      phoneNumber: '(+44)1134960271',
      postalCode: 'LS11 5QN',
      fullAddress: 'Unit 9, Oat Mill Yard, Leeds, LS11 5QN, United Kingdom',
      addressLine1: 'Unit 9, Oat Mill Yard',
      addressLine2: '',
      latitude: '53.7842',
      longitude: '-1.5513',
    }),
    ...warehousesOf(lantern, 11, 'Tamworth hub', {
      region: 'United Kingdom',
      regionCode: 'GB',
      state: 'England',
      city: 'Tamworth',
      district: 'Staffordshire',
      town: '',
      contactPerson: 'Chen Yifan',
      phoneNumber: '(+44)1632960418',
      postalCode: 'B78 3HL',
      fullAddress: 'Dock 3, Lantern Cross Logistics Park, Tamworth, B78 3HL, United Kingdom',
      addressLine1: 'Dock 3, Lantern Cross Logistics Park',
      addressLine2: '',
      latitude: '52.6152',
      longitude: '-1.6815',
    }),
  ],
  deliveryOptions: deliveryOptionsOf('GB', ['STANDARD', 'EXPRESS', 'SEND_BY_SELLER'], {
    length: 120,
    weight: 15_000,
    minWeight: 1,
  }),
  shippingProviders: [
    providerOf('GB', 1, 'Evri', 'H04VYA00########'),
    providerOf('GB', 2, 'DPD', '155018########'),
    providerOf('GB', 3, 'Royal Mail', 'QT#########GB', 'seller'),
  ],
  pickupWindows: [{ fromHour: 12, toHour: 18 }],
  isCodAllowed: false,
  shipMode: { platform: 'SHIP_PACKAGE', seller: 'MARK_AS_SHIPPED' },
  hasPackageBeforeShipping: true,
  weightUnit: 'GRAM',
  lengthUnit: 'CM',
  paymentMethods: ['Credit/debit card', 'PayPal', 'Klarna', 'Apple Pay'],
  shippingFees: { standard: '2.89', express: '4.99', economy: '2.29' },
  taxBasisPoints: 0,
};
