import type { ProductRow } from '../product-rows.ts';

export const PH_PRODUCTS: ProductRow[] = [
  {
    key: 'inabel-tote',
    name: 'Inabel Weave Tote Bag, Ilocos Blue',
    category: 'Fashion',
    picture: 'tote-blue',
    skus: [['Default', 'TOT-INB-BL', '549.00', 310, [36, 32, 4]]],
  },
  {
    key: 'barako',
    name: 'Kapeng Barako Ground Coffee',
    category: 'Food',
    picture: 'coffee-brown',
    skus: [
      ['250 g', 'KPB-250', '235.00', 270, [20, 12, 7]],
      ['500 g', 'KPB-500', '430.00', 530, [26, 14, 8]],
    ],
  },
  {
    key: 'calamansi-soap',
    name: 'Calamansi Brightening Soap',
    category: 'Beauty',
    picture: 'soap-yellow',
    skus: [
      ['Single', 'SOP-CAL-1', '89.00', 110, [9, 6, 4]],
      ['Pack of 3', 'SOP-CAL-3', '249.00', 330, [18, 9, 4]],
    ],
  },
  {
    key: 'banig-mat',
    name: 'Banig Picnic Mat, Samar Stripes',
    category: 'Home',
    picture: 'mat-rose',
    skus: [
      ['Single', 'BNG-S', '680.00', 900, [90, 12, 12]],
      ['Family', 'BNG-F', '1150.00', 1600, [95, 15, 15]],
    ],
  },
  {
    key: 'dried-mango',
    name: 'Cebu Dried Mangoes 200 g',
    category: 'Food',
    picture: 'snack-orange',
    skus: [['Default', 'MNG-200', '179.00', 215, [22, 16, 5]]],
  },
  {
    key: 'barong-polo',
    name: 'Modern Barong Polo, Linen Blend',
    category: 'Fashion',
    picture: 'shirt-cream',
    skus: [
      ['M', 'BRG-M', '1290.00', 290, [32, 25, 4]],
      ['L', 'BRG-L', '1290.00', 300, [32, 25, 4]],
      ['XL', 'BRG-XL', '1350.00', 320, [32, 25, 4]],
    ],
  },
  {
    key: 'coconut-oil',
    name: 'Virgin Coconut Oil 250 ml',
    category: 'Beauty',
    picture: 'bottle-clear',
    skus: [['Default', 'VCO-250', '265.00', 310, [6, 6, 18]]],
  },
  {
    key: 'tablea',
    name: 'Tablea de Cacao 20 pcs',
    category: 'Food',
    picture: 'tin-brown',
    skus: [['Default', 'TBL-20', '195.00', 240, [10, 10, 9]]],
  },
  {
    key: 'capiz-lamp',
    name: 'Capiz Shell Table Lamp',
    category: 'Home',
    picture: 'lamp-cream',
    skus: [['Default', 'LMP-CPZ', '1680.00', 1350, [26, 26, 38]]],
  },
  {
    key: 'slides',
    name: 'Abaca Lounge Slides',
    category: 'Fashion',
    picture: 'sneaker-brown',
    skus: [
      ['EU 37', 'SLD-37', '459.00', 350, [30, 20, 10]],
      ['EU 40', 'SLD-40', '459.00', 380, [30, 20, 10]],
      ['EU 43', 'SLD-43', '459.00', 410, [30, 20, 10]],
    ],
  },
  {
    key: 'phone-case',
    name: 'Jeepney Art Phone Case',
    category: 'Electronics',
    picture: 'phonecase-red',
    skus: [
      ['Case for 15', 'CSE-JP15', '299.00', 60, [18, 10, 2]],
      ['Case for 16', 'CSE-JP16', '299.00', 60, [18, 10, 2]],
    ],
  },
  {
    key: 'pili-nuts',
    name: 'Bicol Pili Nuts, Sea Salt 150 g',
    category: 'Food',
    picture: 'jar-amber',
    skus: [['Default', 'PLI-150', '320.00', 290, [8, 8, 11]]],
  },
  {
    key: 'bear',
    name: 'Kalabaw Plush Toy',
    category: 'Toys',
    picture: 'bear-brown',
    skus: [['Default', 'PLS-KLB', '395.00', 280, [25, 20, 15]]],
  },
];
