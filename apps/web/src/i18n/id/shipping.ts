import type { LocaleWords } from '../locale-words.ts';

const shipping: LocaleWords['shipping'] = {
  ship: 'Kirim',
  cancel: 'Batal',
  title_other: 'Kirim {{count}} paket',
  nothingSent: 'Tidak ada yang dikirim sebelum Anda menekan Arrange shipment',
  willShip_other: '{{count}} paket akan dikirim',
  nothingShips: 'Belum ada paket yang bisa dikirim. Alasannya ada di daftar.',
  thenPrint: 'Cetak resi saat label siap',
  handover: 'Serah terima',
  remembered: 'diingat untuk setiap toko dan gudang',
  decided: 'TikTok yang menentukan untuk gudang ini',
};

export default shipping;
