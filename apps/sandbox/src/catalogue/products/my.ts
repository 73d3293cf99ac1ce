import type { ProductRow } from '../product-rows.ts';

export const MY_PRODUCTS: ProductRow[] = [
  {
    key: 'serai-serum',
    name: 'Serai Glow Vitamin C Serum 30 ml',
    category: 'Beauty',
    picture: 'serum-amber',
    skus: [
      ['Default', 'SRM-C30', '39.90', 95, [5, 5, 12]],
      ['Set kembar', 'SRM-C30-2', '72.00', 190, [10, 5, 12]],
    ],
  },
  {
    key: 'baju-kurung',
    name: 'Baju Kurung Moden Batik',
    category: 'Fashion',
    picture: 'shirt-blue',
    skus: [
      ['Biru Laut, S', 'BKM-BL-S', '79.00', 420, [32, 25, 4]],
      ['Biru Laut, L', 'BKM-BL-L', '79.00', 450, [32, 25, 4]],
      ['Hijau Daun, M', 'BKM-HD-M', '79.00', 435, [32, 25, 4], 'shirt-green'],
      ['Merah Delima, XL', 'BKM-MD-XL', '85.00', 480, [32, 25, 4], 'shirt-red'],
    ],
  },
  {
    key: 'kerepek-ubi',
    name: 'Kerepek Ubi Pedas 180 g',
    category: 'Food',
    picture: 'snack-red',
    skus: [
      ['Pedas', 'KUP-180', '7.90', 195, [22, 16, 6]],
      ['Masin', 'KUM-180', '7.90', 195, [22, 16, 6], 'snack-yellow'],
    ],
  },
  {
    key: 'sambal-hijau',
    name: 'Sambal Hijau Balang 250 g',
    category: 'Food',
    picture: 'jar-teal',
    skus: [['Default', 'SHB-250', '12.90', 410, [8, 8, 11]]],
  },
  {
    key: 'cawan-daun',
    name: 'Cawan Seramik Daun Pisang 300 ml',
    category: 'Home',
    picture: 'mug-green',
    skus: [
      ['Hijau', 'CWN-DP', '28.00', 380, [13, 10, 11]],
      ['Putih', 'CWN-PT', '26.00', 380, [13, 10, 11], 'mug-cream'],
    ],
  },
  {
    key: 'sabun-serai',
    name: 'Sabun Serai Wangi Buatan Tangan 100 g',
    category: 'Beauty',
    picture: 'soap-green',
    skus: [
      ['Serai', 'SBN-SR', '11.50', 115, [9, 6, 4]],
      ['Kopi', 'SBN-KP', '11.50', 115, [9, 6, 4], 'soap-brown'],
      ['Set 3', 'SBN-SET3', '29.90', 345, [18, 9, 4]],
    ],
  },
  {
    key: 'tudung-bawal',
    name: 'Tudung Bawal Cotton Voile',
    category: 'Fashion',
    picture: 'scarf-rose',
    skus: [
      ['Dusty Rose', 'TBW-DR', '19.90', 90, [20, 15, 2]],
      ['Kelabu', 'TBW-GR', '19.90', 90, [20, 15, 2], 'scarf-grey'],
      ['Ungu', 'TBW-UG', '19.90', 90, [20, 15, 2], 'scarf-plum'],
    ],
  },
  {
    key: 'minyak-urut',
    name: 'Minyak Urut Halia Panas 60 ml',
    category: 'Beauty',
    picture: 'bottle-amber',
    isDangerousGood: true,
    skus: [['Default', 'MUH-60', '16.80', 120, [5, 5, 13]]],
  },
  {
    key: 'beg-tote',
    name: 'Beg Tote Kanvas Bunga Raya',
    category: 'Fashion',
    picture: 'tote-cream',
    skus: [['Default', 'TOTE-BR', '32.00', 260, [35, 30, 3]]],
  },
  {
    key: 'lilin-pandan',
    name: 'Lilin Aroma Pandan 200 g',
    category: 'Home',
    picture: 'candle-green',
    skus: [['Default', 'LLN-PD', '35.00', 420, [9, 9, 10]]],
  },
  {
    key: 'buku-nota',
    name: 'Buku Nota Songket A5',
    category: 'Stationery',
    picture: 'notebook-teal',
    skus: [
      ['Bergaris', 'BNS-L', '18.00', 310, [22, 16, 2]],
      ['Kosong', 'BNS-K', '18.00', 310, [22, 16, 2], 'notebook-red'],
    ],
  },
  {
    key: 'selipar',
    name: 'Selipar Getah Santai',
    category: 'Fashion',
    picture: 'sneaker-blue',
    skus: [
      ['38', 'SGS-38', '24.90', 380, [30, 20, 10]],
      ['42', 'SGS-42', '24.90', 420, [30, 20, 10]],
    ],
  },
  {
    key: 'kopi-putih',
    name: 'Kopi Putih Ipoh 怡保白咖啡 15 paket',
    category: 'Food',
    picture: 'coffee-brown',
    shop: 1,
    skus: [
      ['Original 原味', 'KPI-OR15', '16.90', 620, [24, 18, 8]],
      ['Kurang manis 少糖', 'KPI-LS15', '17.90', 620, [24, 18, 8]],
    ],
  },
  {
    key: 'kaya',
    name: 'Kaya Pandan 香兰咖椰酱 300 g',
    category: 'Food',
    picture: 'jar-green',
    shop: 1,
    skus: [['Default', 'KYA-300', '13.50', 480, [8, 8, 11]]],
  },
  {
    key: 'biskut-kelapa',
    name: 'Biskut Kelapa Balang 椰子饼',
    category: 'Food',
    picture: 'cookie-brown',
    shop: 1,
    skus: [
      ['Default', 'BSK-KL', '21.00', 520, [11, 11, 14]],
      ['Balang besar', 'BSK-KL-XL', '38.00', 980, [15, 15, 20]],
    ],
  },
];
