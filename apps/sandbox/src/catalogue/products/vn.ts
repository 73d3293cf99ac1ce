import type { ProductRow } from '../product-rows.ts';

export const VN_PRODUCTS: ProductRow[] = [
  {
    key: 'lotus-tea',
    name: 'Trà ướp sen Tây Hồ thượng hạng, hộp 100 g',
    category: 'Food',
    picture: 'tea-green',
    skus: [
      ['Hộp 100 g', 'TRA-SEN-100', '249000', 160, [12, 9, 9]],
      ['Hộp quà 300 g', 'TRA-SEN-300', '690000', 520, [26, 20, 9], 'tin-green'],
    ],
  },
  {
    key: 'pomelo-candle',
    name: 'Nến thơm tinh dầu bưởi & quế, cốc gốm',
    category: 'Home',
    picture: 'candle-brown',
    skus: [
      ['Bưởi & quế', 'NEN-BQ', '179000', 420, [9, 9, 10]],
      ['Hoa sữa', 'NEN-HS', '179000', 420, [9, 9, 10], 'candle-rose'],
    ],
  },
  {
    key: 'egg-coffee',
    name: 'Cà phê trứng hoà tan Phố Cổ, 12 gói',
    category: 'Food',
    picture: 'coffee-brown',
    skus: [['Default', 'CF-TR12', '119000', 260, [16, 12, 7]]],
  },
  {
    key: 'ao-dai',
    name: 'Áo dài lụa cách tân thêu hoa sen',
    category: 'Fashion',
    picture: 'dress-rose',
    skus: [
      ['Hồng, S', 'AD-SEN-H-S', '890000', 520, [34, 26, 5]],
      ['Hồng, M', 'AD-SEN-H-M', '890000', 530, [34, 26, 5]],
      ['Xanh ngọc, M', 'AD-SEN-X-M', '890000', 530, [34, 26, 5], 'dress-teal'],
    ],
  },
  {
    key: 'bamboo-fan',
    name: 'Quạt giấy điệp Đông Hồ',
    category: 'Home',
    picture: 'fan-red',
    skus: [['Default', 'QG-DH', '65000', 90, [26, 6, 3]]],
  },
  {
    key: 'conical-bag',
    name: 'Túi cói Nga Sơn quai da',
    category: 'Fashion',
    picture: 'tote-brown',
    skus: [['Default', 'TUI-COI-01', '325000', 560, [36, 30, 10]]],
  },
  {
    key: 'pomelo-tonic',
    name: 'Nước dưỡng tóc vỏ bưởi 150 ml',
    category: 'Beauty',
    picture: 'spray-green',
    skus: [
      ['Default', 'DTB-150', '89000', 185, [6, 5, 17]],
      ['Bộ đôi', 'DTB-150-2', '165000', 370, [12, 5, 17]],
    ],
  },
  {
    key: 'cashew',
    name: 'Hạt điều rang muối Bình Phước 500 g',
    category: 'Food',
    picture: 'jar-amber',
    skus: [['Default', 'HD-RM500', '189000', 620, [11, 11, 15]]],
  },
  {
    key: 'bat-trang-bowl',
    name: 'Bát gốm Bát Tràng men lam',
    category: 'Home',
    picture: 'bowl-blue',
    skus: [
      ['Chiếc lẻ', 'BT-BAT-1', '75000', 330, [14, 14, 8]],
      ['Bộ 4', 'BT-BAT-4', '279000', 1320, [28, 16, 16]],
    ],
  },
  {
    key: 'fish-sauce',
    name: 'Nước mắm cốt Phú Quốc 40 độ đạm',
    category: 'Food',
    picture: 'bottle-amber',
    skus: [['500 ml', 'NM-PQ500', '98000', 880, [8, 8, 27]]],
  },
  {
    key: 'silk-pillow',
    name: 'Vỏ gối lụa tơ tằm Bảo Lộc',
    category: 'Home',
    picture: 'pillow-cream',
    skus: [
      ['Kem', 'VG-LUA-K', '420000', 180, [28, 22, 3]],
      ['Xanh', 'VG-LUA-X', '420000', 180, [28, 22, 3], 'pillow-blue'],
    ],
  },
  {
    key: 'ginger-soap',
    name: 'Xà phòng gừng sả thủ công',
    category: 'Beauty',
    picture: 'soap-yellow',
    skus: [['Default', 'XP-GS', '45000', 110, [9, 6, 4]]],
  },
  {
    key: 'rice-paper',
    name: 'Bánh tráng phơi sương Trảng Bàng',
    category: 'Food',
    picture: 'snack-cream',
    skus: [['500 g', 'BT-TB500', '55000', 530, [24, 24, 4]]],
  },
  {
    key: 'notebook',
    name: 'Sổ tay bìa vải thổ cẩm Sa Pa',
    category: 'Stationery',
    picture: 'notebook-teal',
    skus: [['Default', 'ST-SAPA', '110000', 290, [22, 16, 2]]],
  },
];
