import type { ProductRow } from '../product-rows.ts';

export const SG_PRODUCTS: ProductRow[] = [
  {
    key: 'pandan-tea',
    name: 'Pandan Oolong Tea Tin 班兰乌龙茶',
    category: 'Food',
    picture: 'tin-green',
    skus: [
      ['80 g', 'TEA-PO80', '18.90', 190, [9, 9, 12]],
      ['Gift set of 2 礼盒', 'TEA-PO-G2', '36.00', 460, [22, 12, 13]],
    ],
  },
  {
    key: 'kueh-soap',
    name: 'Kueh Lapis Layered Soap 九层糕香皂',
    category: 'Beauty',
    picture: 'soap-rose',
    skus: [['Default', 'SOP-KL', '9.90', 120, [9, 6, 5]]],
  },
  {
    key: 'shophouse-mug',
    name: 'Shophouse Mug 350 ml',
    category: 'Home',
    picture: 'mug-rose',
    skus: [
      ['Peranakan Pink', 'MUG-SH-PK', '22.00', 390, [13, 10, 11]],
      ['Jade', 'MUG-SH-JD', '22.00', 390, [13, 10, 11], 'mug-green'],
    ],
  },
  {
    key: 'tile-case',
    name: 'Peranakan Tile Phone Case',
    category: 'Electronics',
    picture: 'phonecase-teal',
    skus: [
      ['Case for 15', 'CSE-PT15', '24.90', 60, [18, 10, 2]],
      ['Case for 16 Pro', 'CSE-PT16P', '26.90', 60, [18, 10, 2], 'phonecase-plum'],
    ],
  },
  {
    key: 'xo-sauce',
    name: '手工干贝 XO 酱 Handmade XO Sauce 180 g',
    category: 'Food',
    picture: 'jar-red',
    skus: [
      ['小辣 Mild', 'XO-180-M', '19.80', 320, [8, 8, 9]],
      ['大辣 Hot', 'XO-180-H', '19.80', 320, [8, 8, 9]],
    ],
  },
  {
    key: 'salted-egg',
    name: 'Salted Egg Fish Skin 咸蛋鱼皮 105 g',
    category: 'Food',
    picture: 'snack-yellow',
    skus: [
      ['Default', 'SEF-105', '8.50', 120, [22, 16, 7]],
      ['Carton of 6', 'SEF-105-6', '46.00', 760, [40, 24, 18]],
    ],
  },
  {
    key: 'linen-shirt',
    name: 'Tropical Linen Shirt',
    category: 'Fashion',
    picture: 'shirt-cream',
    skus: [
      ['S', 'LNS-S', '49.00', 230, [30, 24, 3]],
      ['M', 'LNS-M', '49.00', 240, [30, 24, 3]],
      ['L', 'LNS-L', '49.00', 250, [30, 24, 3]],
    ],
  },
  {
    key: 'orchid-mist',
    name: 'Orchid Face Mist 胡姬花喷雾 100 ml',
    category: 'Beauty',
    picture: 'spray-plum',
    skus: [['Default', 'MST-ORC', '28.00', 150, [5, 5, 16]]],
  },
  {
    key: 'notebook',
    name: 'MRT Map Notebook A5',
    category: 'Stationery',
    picture: 'notebook-red',
    skus: [
      ['Ruled', 'NTB-MRT-R', '14.90', 290, [22, 16, 2]],
      ['Dotted', 'NTB-MRT-D', '14.90', 290, [22, 16, 2], 'notebook-teal'],
    ],
  },
  {
    key: 'earphones',
    name: 'Compact Wireless Headphones',
    category: 'Electronics',
    picture: 'headphones-grey',
    isDangerousGood: true,
    skus: [['Graphite', 'HPN-GR', '59.00', 310, [20, 18, 8]]],
  },
  {
    key: 'umbrella',
    name: 'Monsoon Umbrella 晴雨伞',
    category: 'Home',
    picture: 'umbrella-blue',
    skus: [['Default', 'UMB-MS', '26.90', 420, [32, 7, 7]]],
  },
  {
    key: 'pineapple-tarts',
    name: 'Pineapple Tarts 黄梨挞 16 pcs',
    category: 'Food',
    picture: 'cookie-yellow',
    skus: [['Default', 'PTA-16', '21.80', 420, [18, 18, 7]]],
  },
];
