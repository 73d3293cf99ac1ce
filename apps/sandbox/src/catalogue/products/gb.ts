import type { ProductRow } from '../product-rows.ts';

export const GB_PRODUCTS: ProductRow[] = [
  {
    key: 'heather-tea',
    name: 'Oat & Heather Loose Leaf Gift Tin',
    category: 'Food',
    picture: 'tin-blue',
    skus: [
      ['Large', 'TIN-OH-L', '18.50', 260, [10, 10, 13]],
      ['Small', 'TIN-OH-S', '11.00', 130, [8, 8, 9]],
    ],
  },
  {
    key: 'oat-soap',
    name: 'Oatmeal & Honey Soap Bar',
    category: 'Beauty',
    picture: 'soap-cream',
    skus: [
      ['Default', 'SOAP-OH', '5.50', 110, [9, 6, 4]],
      ['Box of 4', 'SOAP-OH-4', '19.00', 450, [19, 13, 5]],
    ],
  },
  {
    key: 'harbour-mug',
    name: 'Harbour Stoneware Mug 380 ml',
    category: 'Home',
    picture: 'mug-blue',
    skus: [
      ['Tide', 'MUG-HB-T', '14.00', 420, [13, 10, 11]],
      ['Sand', 'MUG-HB-S', '14.00', 420, [13, 10, 11], 'mug-cream'],
    ],
  },
  {
    key: 'wool-scarf',
    name: 'Lambswool Scarf, Fog Check',
    category: 'Fashion',
    picture: 'scarf-grey',
    skus: [
      ['Fog', 'SCF-FG', '34.00', 210, [26, 20, 5]],
      ['Bramble', 'SCF-BR', '34.00', 210, [26, 20, 5], 'scarf-plum'],
    ],
  },
  {
    key: 'storm-candle',
    name: 'Storm Glass Candle, Sea Salt & Sage',
    category: 'Home',
    picture: 'candle-teal',
    skus: [['Default', 'CDL-SSS', '21.00', 480, [9, 9, 11]]],
  },
  {
    key: 'marmalade',
    name: 'Seville Marmalade, Thick Cut 340 g',
    category: 'Food',
    picture: 'jar-orange',
    skus: [['Default', 'MRM-340', '6.75', 560, [8, 8, 11]]],
  },
  {
    key: 'shortbread',
    name: 'All-Butter Shortbread Rounds',
    category: 'Food',
    picture: 'cookie-brown',
    skus: [['Default', 'SHB-200', '5.95', 260, [17, 12, 6]]],
  },
  {
    key: 'waxed-bag',
    name: 'Waxed Canvas Day Bag',
    category: 'Fashion',
    picture: 'backpack-green',
    skus: [
      ['Moss', 'BAG-WX-M', '59.00', 880, [42, 30, 12]],
      ['Navy', 'BAG-WX-N', '59.00', 880, [42, 30, 12], 'backpack-blue'],
    ],
  },
  {
    key: 'hand-cream',
    name: 'Sea Buckthorn Hand Cream 75 ml',
    category: 'Beauty',
    picture: 'tube-orange',
    skus: [['Default', 'HC-SB75', '9.80', 105, [15, 6, 4]]],
  },
  {
    key: 'walking-socks',
    name: 'Merino Walking Socks',
    category: 'Fashion',
    picture: 'socks-red',
    skus: [
      ['UK 4–7', 'SOK-47', '12.50', 90, [22, 12, 4]],
      ['UK 8–11', 'SOK-811', '12.50', 105, [22, 12, 4], 'socks-blue'],
    ],
  },
  {
    key: 'tide-journal',
    name: 'Tide Times Journal',
    category: 'Stationery',
    picture: 'notebook-teal',
    skus: [['Default', 'JRN-TT', '13.00', 320, [22, 16, 2]]],
  },
  {
    key: 'paper-lantern',
    name: 'Folding Paper Lantern Lamp',
    category: 'Home',
    picture: 'lamp-cream',
    shop: 1,
    skus: [['Warm white', 'PLG-LN-W', '16.99', 380, [22, 22, 8]]],
  },
  {
    key: 'desk-fan',
    name: 'Foldable Silk Hand Fan',
    category: 'Fashion',
    picture: 'fan-red',
    shop: 1,
    skus: [
      ['Crane', 'PLG-FN-C', '7.99', 85, [26, 6, 3]],
      ['Wave', 'PLG-FN-W', '7.99', 85, [26, 6, 3], 'fan-blue'],
    ],
  },
  {
    key: 'tea-bowl',
    name: 'Celadon Tea Bowl',
    category: 'Home',
    picture: 'bowl-green',
    shop: 1,
    skus: [['Default', 'PLG-BW', '12.49', 290, [12, 12, 8]]],
  },
];
