import type { LocaleWords } from '../locale-words.ts';

const shipping: LocaleWords['shipping'] = {
  ship: 'Hantar',
  cancel: 'Batal',
  title_other: 'Hantar {{count}} bungkusan',
  nothingSent: 'Tiada apa-apa dihantar sehingga anda menekan Arrange shipment',
  willShip_other: '{{count}} bungkusan akan dihantar',
  nothingShips: 'Tiada bungkusan boleh dihantar sekarang. Sebabnya dalam senarai.',
  thenPrint: 'Cetak waybill apabila label sedia',
  handover: 'Serahan',
  remembered: 'diingati untuk setiap kedai dan gudang',
  decided: 'TikTok menentukan untuk gudang ini',
};

export default shipping;
