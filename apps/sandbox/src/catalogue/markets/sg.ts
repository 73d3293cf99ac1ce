import type { Market } from '../market.ts';
import { deliveryOptionsOf, districtsOf, providerOf, shopOf, warehousesOf } from '../market-parts.ts';

const tiong = shopOf('SG', 1, 'Tiong & Pandan', 'LOCAL');

export const SG: Market = {
  region: 'SG',
  country: 'Singapore',
  currency: 'SGD',
  decimals: 2,
  timeZone: 'Asia/Singapore',
  locale: 'en-SG',
  diallingCode: '+65',
  addressLevels: [
    { level: 'L0', name: 'Country' },
    { level: 'L1', name: 'Area' },
  ],
  districts: districtsOf(`
    Tiong Bahru | 160055 | SGC-16
    Toa Payoh | 310109 | SGC-31
    Ang Mo Kio | 560233 | SGN-56
    Bishan | 570124 | SGN-57
    Bedok | 460085 | SGE-46
    Tampines | 520201 | SGE-52
    Pasir Ris | 510443 | SGE-51
    Punggol | 820612 | SGN-82
    Sengkang | 540256 | SGN-54
    Hougang | 530178 | SGN-53
    Serangoon | 550304 | SGN-55
    Jurong West | 640517 | SGW-64
    Clementi | 120338 | SGW-12
    Bukit Batok | 650271 | SGW-65
    Woodlands | 730802 | SGN-73
    Yishun | 760416 | SGN-76
    Queenstown | 140088 | SGC-14
    Geylang | 380037 | SGE-38
  `),
  shops: [tiong],
  warehouses: warehousesOf(tiong, 1, 'Ubi', {
    region: 'Singapore',
    regionCode: 'SG',
    state: '',
    city: 'Singapore',
    district: 'Ubi',
    town: '',
    contactPerson: 'Tan Hui Min',
    phoneNumber: '(+65)65514482',
    postalCode: '408731',
    fullAddress: '17 Ubi Techpark Road, #04-11, Singapore 408731',
    addressLine1: '17 Ubi Techpark Road',
    addressLine2: '#04-11',
    latitude: '1.3262',
    longitude: '103.8945',
  }),
  deliveryOptions: deliveryOptionsOf('SG', ['STANDARD', 'EXPRESS', 'SEND_BY_SELLER'], {
    length: 100,
    weight: 30_000,
    minWeight: 1,
  }),
  shippingProviders: [
    providerOf('SG', 1, 'Ninja Van', 'NVSGTT########'),
    providerOf('SG', 2, 'J&T Express', '6820########'),
    providerOf('SG', 3, 'SingPost', 'RB#########SG', 'seller'),
  ],
  pickupWindows: [
    { fromHour: 10, toHour: 14 },
    { fromHour: 14, toHour: 18 },
  ],
  isCodAllowed: false,
  shipMode: { platform: 'SHIP_PACKAGE', seller: 'SELF_SHIPMENT' },
  hasPackageBeforeShipping: true,
  weightUnit: 'GRAM',
  lengthUnit: 'CM',
  paymentMethods: ['PayNow', 'Credit/debit card', 'GrabPay'],
  shippingFees: { standard: '2.49', express: '4.99', economy: '1.99' },
  taxBasisPoints: 0,
};
