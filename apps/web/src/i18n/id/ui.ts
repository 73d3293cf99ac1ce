import type { LocaleWords } from '../locale-words.ts';

const ui: LocaleWords['ui'] = {
  details: 'Detail',
  hideDetails: 'Sembunyikan detail',
  copy: 'Salin',
  copyWhat: 'Salin {{what}}',
  copied: 'Disalin',
  copyFailed: 'Browser tidak mengizinkan penyalinan. Pilih teks lalu salin.',
  close: 'Tutup',
  cancel: 'Batal',
  show: 'Tampilkan',
  hide: 'Sembunyikan',
  tryAgain: 'Coba lagi',
  tryNow: 'Coba sekarang',
  back: 'Kembali',
  loading: 'Memuat',
  noPermissionAsk: 'Tanyakan pemilik meja ini jika Anda memerlukannya.',
  noPermissionTitle: '{{what}} bukan bagian dari peran Anda',
  backToOrders: 'Kembali ke Pesanan',
  tiktokCode: 'Kode TikTok {{code}}',
  request: 'permintaan {{id}}',
  noDetails: 'Tidak ada jawaban TikTok untuk ini.',
  partMissing: 'Bagian ini tidak bisa diambil',
  partMissingWhy: 'Meja tidak menjawab saat ini. Yang Anda lihat tetap ada; coba lagi saat sudah kembali.',
  progress: {
    done: '{{count, number}} selesai',
    failed: '{{count, number}} gagal',
    skipped: '{{count, number}} dilewati',
    working: '{{count, number}} dikerjakan',
    waiting: '{{count, number}} menunggu',
    of: '{{done}} dari {{total}}',
  },
  market: 'Pasar {{code}}',
  tabCount: '{{count}} item',
};

export default ui;
