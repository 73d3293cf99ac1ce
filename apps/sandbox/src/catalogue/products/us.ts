import type { ProductRow } from '../product-rows.ts';

export const US_PRODUCTS: ProductRow[] = [
  {
    key: 'waxed-tote',
    name: 'Waxed Canvas Market Tote',
    category: 'Fashion',
    picture: 'tote-green',
    skus: [
      ['Fern', 'TOTE-FERN', '42.00', 480, [40, 34, 5]],
      ['Clay', 'TOTE-CLAY', '42.00', 480, [40, 34, 5], 'tote-brown'],
    ],
  },
  {
    key: 'juniper-candle',
    name: 'Juniper & Cedar Soy Candle 8 oz',
    category: 'Home',
    picture: 'candle-teal',
    skus: [['Default', 'CNDL-JC8', '24.00', 430, [9, 9, 10]]],
  },
  {
    key: 'trail-runner',
    name: 'Switchback Canvas Sneaker',
    category: 'Fashion',
    picture: 'sneaker-red',
    skus: [
      ['US 7', 'SNK-SB-7', '68.00', 780, [32, 22, 12]],
      ['US 9', 'SNK-SB-9', '68.00', 840, [32, 22, 12]],
      ['US 11', 'SNK-SB-11', '68.00', 910, [32, 22, 12], 'sneaker-blue'],
    ],
  },
  {
    key: 'cold-brew',
    name: 'Overnight Cold Brew Bags, 8 ct',
    category: 'Food',
    picture: 'coffee-brown',
    skus: [
      ['Dark', 'CBRW-D8', '19.50', 360, [20, 14, 9]],
      ['Medium', 'CBRW-M8', '19.50', 360, [20, 14, 9], 'coffee-green'],
    ],
  },
  {
    key: 'enamel-mug',
    name: 'Campfire Enamel Mug 12 oz',
    category: 'Home',
    picture: 'mug-blue',
    skus: [
      ['Lake', 'MUG-EN-LK', '16.00', 190, [12, 9, 9]],
      ['Snow', 'MUG-EN-SN', '16.00', 190, [12, 9, 9], 'mug-cream'],
    ],
  },
  {
    key: 'oat-bar',
    name: 'Huckleberry Oat Bites',
    category: 'Food',
    picture: 'snack-plum',
    skus: [['6 oz', 'OAT-HB6', '8.95', 185, [20, 14, 6]]],
  },
  {
    key: 'face-oil',
    name: 'Rosehip Night Oil 1 oz',
    category: 'Beauty',
    picture: 'serum-rose',
    skus: [['Default', 'OIL-RH1', '32.00', 90, [5, 5, 11]]],
  },
  {
    key: 'lip-balm',
    name: 'Pine Resin Lip Balm, Set of 3',
    category: 'Beauty',
    picture: 'lipstick-red',
    skus: [['Default', 'LIP-PR3', '14.00', 60, [10, 8, 3]]],
  },
  {
    key: 'field-notebook',
    name: 'Field Notebook, Dot Grid',
    category: 'Stationery',
    picture: 'notebook-green',
    skus: [
      ['Single', 'NOTE-FD1', '12.00', 180, [18, 12, 2]],
      ['Pack of 3', 'NOTE-FD3', '32.00', 540, [18, 12, 5]],
    ],
  },
  {
    key: 'beanie',
    name: 'Ribbed Watch Cap',
    category: 'Fashion',
    picture: 'cap-orange',
    skus: [
      ['Rust', 'CAP-RST', '22.00', 95, [20, 18, 5]],
      ['Slate', 'CAP-SLT', '22.00', 95, [20, 18, 5], 'cap-blue'],
    ],
  },
  {
    key: 'dog-bandana',
    name: 'Trail Dog Plush',
    category: 'Pets',
    picture: 'bear-brown',
    skus: [['Default', 'PET-TDP', '18.00', 240, [24, 18, 12]]],
  },
  {
    key: 'bottle',
    name: 'Ridge Insulated Bottle 20 oz',
    category: 'Sports',
    picture: 'bottle-teal',
    skus: [
      ['Pine', 'BTL-R20-P', '29.00', 390, [8, 8, 26]],
      ['Ember', 'BTL-R20-E', '29.00', 390, [8, 8, 26], 'bottle-red'],
    ],
  },
  {
    key: 'hot-honey',
    name: 'Wildflower Hot Honey 12 oz',
    category: 'Food',
    picture: 'jar-amber',
    skus: [['Default', 'HNY-HOT12', '13.50', 520, [7, 7, 13]]],
  },
  {
    key: 'power-bank',
    name: 'Pocket Power Bank 10,000 mAh',
    category: 'Electronics',
    picture: 'phonecase-grey',
    isDangerousGood: true,
    skus: [['Default', 'PWR-10K', '34.00', 230, [14, 8, 3]]],
  },
];
