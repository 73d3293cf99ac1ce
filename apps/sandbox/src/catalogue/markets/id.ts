import type { Market } from '../market.ts';
import { deliveryOptionsOf, districtsOf, providerOf, shopOf, warehousesOf } from '../market-parts.ts';

const rotan = shopOf('ID', 1, 'Rumah Rotan', 'LOCAL');

export const ID: Market = {
  region: 'ID',
  country: 'Indonesia',
  currency: 'IDR',
  decimals: 0,
  timeZone: 'Asia/Jakarta',
  locale: 'id-ID',
  diallingCode: '+62',
  addressLevels: [
    { level: 'L0', name: 'Country' },
    { level: 'L1', name: 'Province' },
    { level: 'L2', name: 'City' },
    { level: 'L3', name: 'District' },
  ],
  districts: districtsOf(`
    DKI Jakarta | Kota Jakarta Selatan | Kebayoran Baru | 12110 | CGK-S07
    DKI Jakarta | Kota Jakarta Barat | Kebon Jeruk | 11530 | CGK-B12
    DKI Jakarta | Kota Jakarta Timur | Cakung | 13910 | CGK-T21
    Jawa Barat | Kota Bandung | Coblong | 40132 | BDO-C03
    Jawa Barat | Kota Bekasi | Bekasi Timur | 17113 | BKS-T09
    Jawa Barat | Kota Depok | Beji | 16421 | DPK-B02
    Jawa Barat | Kabupaten Bogor | Cibinong | 16911 | BOO-C14
    Banten | Kota Tangerang Selatan | Serpong | 15310 | TNG-S05
    Jawa Tengah | Kota Semarang | Banyumanik | 50264 | SRG-B08
    Jawa Tengah | Kota Surakarta | Laweyan | 57141 | SOC-L01
    DI Yogyakarta | Kabupaten Sleman | Depok | 55281 | JOG-D11
    DI Yogyakarta | Kabupaten Bantul | Kasihan | 55181 | JOG-K04
    Jawa Timur | Kota Surabaya | Wonokromo | 60243 | SUB-W16
    Jawa Timur | Kota Malang | Lowokwaru | 65141 | MLG-L06
    Bali | Kota Denpasar | Denpasar Selatan | 80222 | DPS-S02
    Sumatera Utara | Kota Medan | Medan Baru | 20154 | KNO-B10
    Sumatera Selatan | Kota Palembang | Ilir Barat I | 30136 | PLM-I03
    Sulawesi Selatan | Kota Makassar | Rappocini | 90222 | UPG-R07
    Kalimantan Timur | Kota Balikpapan | Balikpapan Kota | 76111 | BPN-K01
  `),
  shops: [rotan],
  warehouses: warehousesOf(rotan, 1, 'Bantul', {
    region: 'Indonesia',
    regionCode: 'ID',
    state: 'DI Yogyakarta',
    city: 'Kabupaten Bantul',
    district: 'Kasihan',
    town: 'Tirtonirmolo',
    contactPerson: 'Dwi Prasetyo',
    phoneNumber: '(+62)274418820',
    postalCode: '55181',
    fullAddress: 'Jl. Anyaman Rotan No. 12, Tirtonirmolo, Kasihan, Kabupaten Bantul, DI Yogyakarta 55181, Indonesia',
    addressLine1: 'Jl. Anyaman Rotan No. 12',
    addressLine2: 'Tirtonirmolo',
    latitude: '-7.8214',
    longitude: '110.3402',
  }),
  deliveryOptions: deliveryOptionsOf('ID', ['STANDARD', 'EXPRESS', 'ECONOMY', 'SEND_BY_SELLER'], {
    length: 120,
    weight: 50_000,
    minWeight: 1,
  }),
  shippingProviders: [
    providerOf('ID', 1, 'J&T Express', 'JX44########'),
    providerOf('ID', 2, 'JNE', 'CGK04########33'),
    providerOf('ID', 3, 'SiCepat', '0045########'),
    providerOf('ID', 4, 'Ninja Xpress', 'NLIDAP########', 'seller'),
    providerOf('ID', 5, 'ID Express', 'IDE7########', 'platform'),
  ],
  pickupWindows: [
    { fromHour: 9, toHour: 12 },
    { fromHour: 13, toHour: 16 },
    { fromHour: 16, toHour: 19 },
  ],
  isCodAllowed: true,
  shipMode: { platform: 'SHIP_PACKAGE', seller: 'SELF_SHIPMENT' },
  hasPackageBeforeShipping: true,
  weightUnit: 'GRAM',
  lengthUnit: 'CM',
  paymentMethods: ['GoPay', 'OVO', 'DANA', 'BCA Virtual Account', 'QRIS'],
  shippingFees: { standard: '14000', express: '22000', economy: '9500' },
  taxBasisPoints: 0,
};
