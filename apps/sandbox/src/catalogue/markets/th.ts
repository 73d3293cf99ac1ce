import type { Market } from '../market.ts';
import { deliveryOptionsOf, districtsOf, providerOf, shopOf, warehousesOf } from '../market-parts.ts';

const malee = shopOf('TH', 1, 'Baan Malee', 'LOCAL');

export const TH: Market = {
  region: 'TH',
  country: 'Thailand',
  currency: 'THB',
  decimals: 2,
  timeZone: 'Asia/Bangkok',
  locale: 'th-TH',
  diallingCode: '+66',
  addressLevels: [
    { level: 'L0', name: 'Country' },
    { level: 'L1', name: 'Province' },
    { level: 'L2', name: 'District' },
    { level: 'L3', name: 'Subdistrict' },
  ],
  districts: districtsOf(`
    กรุงเทพมหานคร | เขตจตุจักร | แขวงลาดยาว | 10900 | BKK-N12
    กรุงเทพมหานคร | เขตบางกะปิ | แขวงคลองจั่น | 10240 | BKK-E08
    กรุงเทพมหานคร | เขตวัฒนา | แขวงคลองเตยเหนือ | 10110 | BKK-C03
    กรุงเทพมหานคร | เขตบางแค | แขวงหลักสอง | 10160 | BKK-W17
    กรุงเทพมหานคร | เขตราษฎร์บูรณะ | แขวงบางปะกอก | 10140 | BKK-S05
    นนทบุรี | อำเภอปากเกร็ด | ตำบลบ้านใหม่ | 11120 | NBI-06
    ปทุมธานี | อำเภอธัญบุรี | ตำบลประชาธิปัตย์ | 12130 | PTE-11
    สมุทรปราการ | อำเภอบางพลี | ตำบลบางแก้ว | 10540 | SPK-09
    เชียงใหม่ | อำเภอเมืองเชียงใหม่ | ตำบลช้างเผือก | 50300 | CNX-02
    เชียงใหม่ | อำเภอสันทราย | ตำบลหนองจ๊อม | 50210 | CNX-07
    เชียงราย | อำเภอแม่สาย | ตำบลเวียงพางคำ | 57130 | CEI-04
    ลำปาง | อำเภอเมืองลำปาง | ตำบลสบตุ๋ย | 52100 | LPT-01
    ขอนแก่น | อำเภอเมืองขอนแก่น | ตำบลในเมือง | 40000 | KKC-03
    นครราชสีมา | อำเภอปากช่อง | ตำบลหนองสาหร่าย | 30130 | NAK-13
    อุบลราชธานี | อำเภอวารินชำราบ | ตำบลแสนสุข | 34190 | UBP-05
    ชลบุรี | อำเภอบางละมุง | ตำบลหนองปรือ | 20150 | CBI-10
    ภูเก็ต | อำเภอเมืองภูเก็ต | ตำบลรัษฎา | 83000 | HKT-01
    สงขลา | อำเภอหาดใหญ่ | ตำบลคอหงส์ | 90110 | HDY-06
    สุราษฎร์ธานี | อำเภอเกาะสมุย | ตำบลบ่อผุด | 84320 | URT-15
  `),
  shops: [malee],
  warehouses: warehousesOf(malee, 1, 'Chiang Mai', {
    region: 'Thailand',
    regionCode: 'TH',
    state: 'เชียงใหม่',
    city: 'อำเภอสันกำแพง',
    district: 'ตำบลต้นเปา',
    town: '',
    contactPerson: 'มาลี ศรีสุวรรณ',
    phoneNumber: '(+66)53881204',
    postalCode: '50130',
    fullAddress: '99/4 หมู่ 6 ถนนสายไหม ตำบลต้นเปา อำเภอสันกำแพง เชียงใหม่ 50130 ประเทศไทย',
    addressLine1: '99/4 หมู่ 6 ถนนสายไหม',
    addressLine2: '',
    latitude: '18.7603',
    longitude: '99.0784',
  }),
  deliveryOptions: deliveryOptionsOf('TH', ['STANDARD', 'EXPRESS', 'SEND_BY_SELLER'], {
    length: 100,
    weight: 25_000,
    minWeight: 1,
  }),
  shippingProviders: [
    providerOf('TH', 1, 'J&T Express', '7920########06'),
    providerOf('TH', 2, 'Flash Express', 'TH4701########A'),
    providerOf('TH', 3, 'KEX Express', 'KEX72########', 'both'),
    providerOf('TH', 4, 'Thailand Post', 'OB#########TH', 'seller'),
  ],
  pickupWindows: [
    { fromHour: 9, toHour: 13 },
    { fromHour: 13, toHour: 18 },
  ],
  isCodAllowed: true,
  shipMode: { platform: 'SHIP_PACKAGE', seller: 'SELF_SHIPMENT' },
  hasPackageBeforeShipping: true,
  weightUnit: 'GRAM',
  lengthUnit: 'CM',
  paymentMethods: ['PromptPay', 'Credit/debit card', 'TrueMoney Wallet', 'Mobile banking'],
  shippingFees: { standard: '38.00', express: '62.00', economy: '29.00' },
  taxBasisPoints: 0,
};
