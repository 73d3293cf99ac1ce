import type { Market } from '../market.ts';
import { deliveryOptionsOf, districtsOf, providerOf, shopOf, warehousesOf } from '../market-parts.ts';

const sen = shopOf('VN', 1, 'Nhà Sen', 'LOCAL');

export const VN: Market = {
  region: 'VN',
  country: 'Vietnam',
  currency: 'VND',
  decimals: 0,
  timeZone: 'Asia/Ho_Chi_Minh',
  locale: 'vi-VN',
  diallingCode: '+84',
  addressLevels: [
    { level: 'L0', name: 'Country' },
    { level: 'L1', name: 'Province' },
    { level: 'L2', name: 'District' },
    { level: 'L3', name: 'Ward' },
  ],
  districts: districtsOf(`
    Hà Nội | Quận Cầu Giấy | Phường Dịch Vọng Hậu | 100000 | HN-04
    Hà Nội | Quận Tây Hồ | Phường Quảng An | 100000 | HN-11
    Hà Nội | Quận Hoàn Kiếm | Phường Hàng Bông | 100000 | HN-01
    Hà Nội | Quận Đống Đa | Phường Láng Hạ | 100000 | HN-07
    Hà Nội | Huyện Đông Anh | Xã Kim Chung | 100000 | HN-23
    Hải Phòng | Quận Lê Chân | Phường Vĩnh Niệm | 180000 | HP-05
    Quảng Ninh | Thành phố Hạ Long | Phường Bãi Cháy | 200000 | QN-02
    Nghệ An | Thành phố Vinh | Phường Hưng Dũng | 460000 | NA-01
    Thừa Thiên Huế | Thành phố Huế | Phường Vỹ Dạ | 530000 | HU-03
    Đà Nẵng | Quận Hải Châu | Phường Thạch Thang | 550000 | DN-01
    Đà Nẵng | Quận Sơn Trà | Phường An Hải Bắc | 550000 | DN-06
    Khánh Hòa | Thành phố Nha Trang | Phường Vĩnh Hải | 650000 | KH-04
    Lâm Đồng | Thành phố Đà Lạt | Phường 8 | 660000 | LD-08
    TP. Hồ Chí Minh | Thành phố Thủ Đức | Phường Hiệp Bình Chánh | 700000 | SG-18
    TP. Hồ Chí Minh | Quận Bình Thạnh | Phường 25 | 700000 | SG-09
    TP. Hồ Chí Minh | Quận Gò Vấp | Phường 10 | 700000 | SG-12
    TP. Hồ Chí Minh | Quận 7 | Phường Tân Phong | 700000 | SG-07
    Bình Dương | Thành phố Thuận An | Phường Lái Thiêu | 820000 | BD-02
    Cần Thơ | Quận Ninh Kiều | Phường Xuân Khánh | 900000 | CT-01
  `),
  shops: [sen],
  warehouses: warehousesOf(sen, 1, 'Hà Nội', {
    region: 'Vietnam',
    regionCode: 'VN',
    state: 'Hà Nội',
    city: 'Quận Tây Hồ',
    district: 'Phường Nhật Tân',
    town: '',
    contactPerson: 'Nguyễn Thị Thu Hà',
    phoneNumber: '(+84)2437194466',
    postalCode: '100000',
    fullAddress: 'Số 24, ngõ 52 Đặng Thai Mai, Phường Nhật Tân, Quận Tây Hồ, Hà Nội, Việt Nam',
    addressLine1: 'Số 24, ngõ 52 Đặng Thai Mai',
    addressLine2: '',
    latitude: '21.0712',
    longitude: '105.8214',
  }),
  deliveryOptions: deliveryOptionsOf('VN', ['STANDARD', 'EXPRESS', 'ECONOMY', 'SEND_BY_SELLER'], {
    length: 80,
    weight: 20_000,
    minWeight: 1,
  }),
  shippingProviders: [
    providerOf('VN', 1, 'J&T Express', '8406########', 'both', '6841743441349706241'),
    providerOf('VN', 2, 'GHTK', 'S1734########', 'both', '7099654067386844933'),
    providerOf('VN', 3, 'GHN', 'GYT########L', 'both'),
    providerOf('VN', 4, 'Others', 'VN########KH', 'seller', '6707206504077901825'),
  ],
  pickupWindows: [
    { fromHour: 8, toHour: 12 },
    { fromHour: 13, toHour: 17 },
  ],
  isCodAllowed: true,
  shipMode: { platform: 'SHIP_PACKAGE', seller: 'SELF_SHIPMENT' },
  hasPackageBeforeShipping: true,
  weightUnit: 'GRAM',
  lengthUnit: 'CM',
  paymentMethods: ['MoMo', 'ZaloPay', 'Thẻ tín dụng/ghi nợ', 'Chuyển khoản ngân hàng'],
  shippingFees: { standard: '22000', express: '36000', economy: '16500' },
  taxBasisPoints: 0,
};
