import type { LocaleWords } from '../locale-words.ts';

const ui: LocaleWords['ui'] = {
  details: 'Butiran',
  hideDetails: 'Sembunyikan butiran',
  copy: 'Salin',
  copyWhat: 'Salin {{what}}',
  copied: 'Disalin',
  copyFailed: 'Pelayar tidak membenarkan salinan. Pilih teks dan salin.',
  close: 'Tutup',
  cancel: 'Batal',
  show: 'Tunjuk',
  hide: 'Sembunyikan',
  tryAgain: 'Cuba lagi',
  tryNow: 'Cuba sekarang',
  back: 'Kembali',
  loading: 'Memuatkan',
  noPermissionAsk: 'Tanya pemilik meja ini jika anda memerlukannya.',
  noPermissionTitle: '{{what}} bukan sebahagian daripada peranan anda',
  backToOrders: 'Kembali ke Pesanan',
  tiktokCode: 'Kod TikTok {{code}}',
  request: 'permintaan {{id}}',
  noDetails: 'Tiada jawapan TikTok untuk ini.',
  partMissing: 'Bahagian ini tidak dapat diambil',
  partMissingWhy: 'Meja tidak menjawab buat masa ini. Apa yang anda lihat kekal; cuba lagi apabila ia kembali.',
  progress: {
    done: '{{count, number}} selesai',
    failed: '{{count, number}} gagal',
    skipped: '{{count, number}} dilangkau',
    working: '{{count, number}} sedang dibuat',
    waiting: '{{count, number}} menunggu',
    of: '{{done}} daripada {{total}}',
  },
  market: 'Pasaran {{code}}',
  tabCount: '{{count}} item',
};

export default ui;
