import type { ProductRow } from '../product-rows.ts';

export const ID_PRODUCTS: ProductRow[] = [
  {
    key: 'keranjang-bulat',
    name: 'Keranjang Rotan Anyaman Bulat 35 cm',
    category: 'Home',
    picture: 'basket-brown',
    skus: [
      ['Default', 'KRB-35', '412000', 1450, [36, 36, 30]],
      ['28 cm', 'KRB-28', '329000', 1100, [29, 29, 24]],
    ],
  },
  {
    key: 'lampu-rotan',
    name: 'Lampu Meja Rotan Natural, E27',
    category: 'Home',
    picture: 'lamp-yellow',
    skus: [['Natural', 'LMR-NAT', '289500', 1250, [28, 28, 42]]],
  },
  {
    key: 'nampan-bambu',
    name: 'Nampan Bambu Persegi',
    category: 'Home',
    picture: 'tray-brown',
    skus: [
      ['Sedang', 'NBP-M', '87500', 640, [38, 26, 5]],
      ['Besar', 'NBP-L', '119000', 890, [46, 32, 5]],
    ],
  },
  {
    key: 'kemeja-batik',
    name: 'Kemeja Batik Parang Lengan Panjang',
    category: 'Fashion',
    picture: 'shirt-brown',
    skus: [
      ['M', 'KBP-M', '245000', 320, [32, 25, 4]],
      ['L', 'KBP-L', '245000', 340, [32, 25, 4]],
      ['XL', 'KBP-XL', '259000', 360, [32, 25, 4]],
    ],
  },
  {
    key: 'kopi-gayo',
    name: 'Kopi Arabika Gayo Bubuk 250 g',
    category: 'Food',
    picture: 'coffee-green',
    skus: [
      ['Bubuk', 'KAG-B250', '78000', 270, [20, 12, 7]],
      ['Biji', 'KAG-J250', '78000', 270, [20, 12, 7], 'coffee-brown'],
    ],
  },
  {
    key: 'keripik-tempe',
    name: 'Keripik Tempe Renyah 150 g',
    category: 'Food',
    picture: 'snack-yellow',
    skus: [
      ['Original', 'KTR-150', '18500', 165, [22, 16, 6]],
      ['Balado', 'KTR-BL150', '19500', 165, [22, 16, 6], 'snack-red'],
    ],
  },
  {
    key: 'sambal-matah',
    name: 'Sambal Matah Bali Botol 180 g',
    category: 'Food',
    picture: 'jar-red',
    skus: [['Default', 'SMB-180', '42000', 330, [7, 7, 11]]],
  },
  {
    key: 'tas-anyam',
    name: 'Tas Anyam Pandan Bohemian',
    category: 'Fashion',
    picture: 'tote-brown',
    skus: [['Default', 'TAP-BOH', '165000', 480, [34, 30, 12]]],
  },
  {
    key: 'sabun-kunyit',
    name: 'Sabun Kunyit Susu Kambing',
    category: 'Beauty',
    picture: 'soap-yellow',
    skus: [
      ['1 pcs', 'SKK-1', '22000', 110, [9, 6, 4]],
      ['Isi 4', 'SKK-4', '79000', 440, [18, 12, 4]],
    ],
  },
  {
    key: 'cangkir-kayu',
    name: 'Cangkir Kayu Jati 250 ml',
    category: 'Home',
    picture: 'mug-brown',
    skus: [['Default', 'CKJ-250', '64000', 210, [12, 9, 9]]],
  },
  {
    key: 'bantal-tenun',
    name: 'Sarung Bantal Tenun Ikat 40 × 40',
    category: 'Home',
    picture: 'pillow-teal',
    skus: [
      ['Biru', 'SBT-BR', '95000', 230, [30, 24, 3], 'pillow-blue'],
      ['Hijau', 'SBT-HJ', '95000', 230, [30, 24, 3]],
    ],
  },
  {
    key: 'pot-gantung',
    name: 'Pot Gantung Makrame',
    category: 'Home',
    picture: 'plant-green',
    skus: [['Default', 'PGM-01', '58000', 350, [20, 20, 14]]],
  },
  {
    key: 'kipas-bambu',
    name: 'Kipas Bambu Lipat Motif Megamendung',
    category: 'Fashion',
    picture: 'fan-blue',
    skus: [['Default', 'KBL-MM', '35000', 80, [24, 5, 3]]],
  },
  {
    key: 'minyak-telon',
    name: 'Minyak Telon Lavender 100 ml',
    category: 'Beauty',
    picture: 'bottle-plum',
    isDangerousGood: true,
    skus: [['Default', 'MTL-100', '47500', 150, [6, 5, 14]]],
  },
];
