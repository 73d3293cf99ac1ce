import type { ProductRow } from '../product-rows.ts';

export const TH_PRODUCTS: ProductRow[] = [
  {
    key: 'silk-scarf',
    name: 'ผ้าพันคอไหมทอมือ ลายดอกพิกุล',
    category: 'Fashion',
    picture: 'scarf-plum',
    skus: [
      ['สีชมพู', 'SCF-PKN-01', '890.00', 120, [22, 18, 3]],
      ['สีเทา', 'SCF-PKN-02', '890.00', 120, [22, 18, 3], 'scarf-grey'],
    ],
  },
  {
    key: 'mulberry-tea',
    name: 'ชาใบหม่อนออร์แกนิก 30 ซอง',
    category: 'Food',
    picture: 'tea-green',
    skus: [['Default', 'TEA-MB30', '159.00', 130, [14, 10, 7]]],
  },
  {
    key: 'jasmine-balm',
    name: 'ยาหม่องมะลิ ตลับไม้ 20 กรัม',
    category: 'Beauty',
    picture: 'tin-green',
    skus: [
      ['มะลิ', 'BLM-ML20', '79.00', 55, [6, 6, 3]],
      ['ไพล', 'BLM-PL20', '79.00', 55, [6, 6, 3], 'tin-yellow'],
    ],
  },
  {
    key: 'elephant-pants',
    name: 'กางเกงช้างผ้าเรยอน ใส่สบาย',
    category: 'Fashion',
    picture: 'pants-teal',
    skus: [
      ['สีน้ำเงิน', 'PNT-EL-BL', '199.00', 260, [28, 22, 3], 'pants-blue'],
      ['สีเขียว', 'PNT-EL-GR', '199.00', 260, [28, 22, 3]],
      ['สีแดง', 'PNT-EL-RD', '199.00', 260, [28, 22, 3], 'pants-red'],
    ],
  },
  {
    key: 'chili-paste',
    name: 'น้ำพริกหนุ่มเชียงใหม่ กระปุก 200 กรัม',
    category: 'Food',
    picture: 'jar-green',
    skus: [
      ['เผ็ดน้อย', 'NPN-200-M', '95.00', 320, [8, 8, 9]],
      ['เผ็ดมาก', 'NPN-200-H', '95.00', 320, [8, 8, 9], 'jar-red'],
    ],
  },
  {
    key: 'rice-soap',
    name: 'สบู่ข้าวหอมมะลิ น้ำนมข้าว',
    category: 'Beauty',
    picture: 'soap-cream',
    skus: [
      ['Default', 'SOP-RIC', '59.00', 105, [9, 6, 4]],
      ['แพ็ก 6 ก้อน', 'SOP-RIC-6', '320.00', 630, [19, 13, 5]],
    ],
  },
  {
    key: 'rattan-bag',
    name: 'กระเป๋าสานผักตบชวา ทรงกลม',
    category: 'Fashion',
    picture: 'basket-brown',
    skus: [['Default', 'BAG-WH-R', '690.00', 540, [30, 30, 12]]],
  },
  {
    key: 'celadon-mug',
    name: 'แก้วศิลาดลสีเขียวไข่กา 280 มล.',
    category: 'Home',
    picture: 'mug-green',
    skus: [['Default', 'MUG-CLD', '350.00', 360, [13, 10, 11]]],
  },
  {
    key: 'lemongrass-spray',
    name: 'สเปรย์ตะไคร้หอมกันยุง 120 มล.',
    category: 'Beauty',
    picture: 'spray-green',
    isDangerousGood: true,
    skus: [['Default', 'SPR-LG120', '129.00', 165, [6, 5, 17]]],
  },
  {
    key: 'dried-mango',
    name: 'มะม่วงน้ำดอกไม้อบแห้ง 150 กรัม',
    category: 'Food',
    picture: 'snack-orange',
    skus: [['Default', 'MGO-150', '145.00', 165, [22, 15, 5]]],
  },
  {
    key: 'loy-candle',
    name: 'เทียนหอมดอกลีลาวดี 180 กรัม',
    category: 'Home',
    picture: 'candle-rose',
    skus: [['Default', 'CDL-LLW', '290.00', 390, [9, 9, 10]]],
  },
  {
    key: 'hill-notebook',
    name: 'สมุดปกผ้าชาวเขา ขนาด A5',
    category: 'Stationery',
    picture: 'notebook-red',
    skus: [['Default', 'NTB-HT5', '180.00', 300, [22, 16, 2]]],
  },
  {
    key: 'cotton-shirt',
    name: 'เสื้อม่อฮ่อมย้อมคราม คอจีน',
    category: 'Fashion',
    picture: 'shirt-blue',
    skus: [
      ['M', 'MHM-M', '420.00', 310, [32, 25, 4]],
      ['L', 'MHM-L', '420.00', 330, [32, 25, 4]],
      ['XL', 'MHM-XL', '450.00', 350, [32, 25, 4]],
    ],
  },
];
