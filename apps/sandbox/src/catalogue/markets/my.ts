import type { Market } from '../market.ts';
import { deliveryOptionsOf, districtsOf, providerOf, shopOf, warehousesOf } from '../market-parts.ts';

const serai = shopOf('MY', 1, 'Kedai Serai', 'LOCAL');
const kopi = shopOf('MY', 2, 'Lorong Kopitiam', 'LOCAL');

export const MY: Market = {
  region: 'MY',
  country: 'Malaysia',
  currency: 'MYR',
  decimals: 2,
  timeZone: 'Asia/Kuala_Lumpur',
  locale: 'ms-MY',
  diallingCode: '+60',
  addressLevels: [
    { level: 'L0', name: 'Country' },
    { level: 'L1', name: 'State' },
    { level: 'L2', name: 'City' },
  ],
  districts: districtsOf(`
    Selangor | Shah Alam | 40100 | SHA-12
    Selangor | Petaling Jaya | 47301 | PJY-07
    Selangor | Kajang | 43000 | KJG-03
    Selangor | Klang | 41200 | KLG-21
    Kuala Lumpur | Setapak | 53300 | KUL-29
    Kuala Lumpur | Cheras | 56100 | KUL-14
    Kuala Lumpur | Bangsar | 59100 | KUL-08
    Johor | Johor Bahru | 80200 | JHB-05
    Johor | Batu Pahat | 83000 | BPH-02
    Pulau Pinang | George Town | 10350 | PEN-11
    Pulau Pinang | Bukit Mertajam | 14000 | PEN-18
    Perak | Ipoh | 31400 | IPH-04
    Perak | Taiping | 34000 | TPG-01
    Kelantan | Kota Bharu | 15350 | KBR-06
    Terengganu | Kuala Terengganu | 20400 | KTG-03
    Pahang | Kuantan | 25200 | KUA-09
    Melaka | Melaka | 75450 | MLK-02
    Negeri Sembilan | Seremban | 70300 | SRB-10
    Kedah | Alor Setar | 05400 | AOR-01
    Sabah | Kota Kinabalu | 88300 | BKI-33
    Sarawak | Kuching | 93350 | KCH-31
    Sarawak | Miri | 98000 | MYY-36
  `),
  shops: [serai, kopi],
  warehouses: [
    ...warehousesOf(serai, 1, 'Shah Alam', {
      region: 'Malaysia',
      regionCode: 'MY',
      state: 'Selangor',
      city: 'Shah Alam',
      district: 'Petaling',
      town: 'Seksyen 26',
      contactPerson: 'Nurul Izzati',
      phoneNumber: '(+60)351018842',
      postalCode: '40400',
      fullAddress: '18, Jalan Serai Wangi 26/4, Seksyen 26, 40400 Shah Alam, Selangor, Malaysia',
      addressLine1: '18, Jalan Serai Wangi 26/4',
      addressLine2: 'Seksyen 26',
      latitude: '3.0421',
      longitude: '101.5533',
    }),
    ...warehousesOf(kopi, 11, 'Ipoh', {
      region: 'Malaysia',
      regionCode: 'MY',
      state: 'Perak',
      city: 'Ipoh',
      district: 'Kinta',
      town: '',
      contactPerson: 'Lim Wei Sheng',
      phoneNumber: '(+60)52417735',
      postalCode: '30000',
      fullAddress: '7, Lorong Kopi Putih, 30000 Ipoh, Perak, Malaysia',
      addressLine1: '7, Lorong Kopi Putih',
      addressLine2: '',
      latitude: '4.5967',
      longitude: '101.0784',
    }),
  ],
  deliveryOptions: deliveryOptionsOf('MY', ['STANDARD', 'EXPRESS', 'SEND_BY_SELLER'], {
    length: 100,
    weight: 30_000,
    minWeight: 1,
  }),
  shippingProviders: [
    providerOf('MY', 1, 'J&T Express', 'MY24########90'),
    providerOf('MY', 2, 'Ninja Van', 'NVMYTT########'),
    providerOf('MY', 3, 'Flash Express', 'M05########7A'),
    providerOf('MY', 4, 'DHL eCommerce', '7128########0426', 'seller'),
    providerOf('MY', 5, 'Pos Laju', 'ER#########MY', 'seller'),
  ],
  pickupWindows: [
    { fromHour: 10, toHour: 13 },
    { fromHour: 14, toHour: 18 },
  ],
  isCodAllowed: true,
  shipMode: { platform: 'SHIP_PACKAGE', seller: 'SELF_SHIPMENT' },
  hasPackageBeforeShipping: true,
  weightUnit: 'GRAM',
  lengthUnit: 'CM',
  paymentMethods: ['Credit/debit card', 'FPX online banking', "Touch 'n Go eWallet", 'GrabPay'],
  shippingFees: { standard: '5.90', express: '8.90', economy: '4.50' },
  taxBasisPoints: 0,
};
