import type { LocaleWords } from '../locale-words.ts';

const labelWhy: LocaleWords['labelWhy'] = {
  'not-arranged': {
    word: 'belum diatur',
    reason: 'Belum diatur. Label ada setelah pengiriman diatur.',
  },
  collected: {
    word: 'sudah diambil',
    reason: 'Paket sudah di kurir. TikTok tidak memberi label lagi.',
  },
  cancelled: {
    word: 'dibatalkan',
    reason: 'Paket dibatalkan, jadi tidak ada label. Hentikan paket itu.',
  },
  'seller-shipping': {
    word: 'kurir Anda sendiri',
    reason: 'Anda mengirim dengan kurir sendiri, jadi label dari sana.',
  },
  'by-tiktok': {
    word: 'oleh TikTok',
    reason: 'Gudang TikTok mencetak label ini. Tidak ada yang perlu dilakukan.',
  },
  'buyer-asks-to-cancel': {
    word: 'pembeli minta batal',
    reason: 'TikTok tidak memberi label selama pembeli minta batal. Jawab permintaannya dulu.',
  },
  permission: {
    word: 'izin tidak ada',
    reason: 'Izin membaca label tidak ada. Aktifkan lalu otorisasi lagi.',
  },
  authorisation: {
    word: 'akses ditolak',
    reason: 'TikTok menolak akses toko. Otorisasi lagi, lalu coba lagi.',
  },
  damaged: {
    word: 'file rusak',
    reason: 'File dari TikTok bukan PDF yang terbaca. Coba lagi labelnya.',
  },
  refused: {
    word: 'TikTok menolak',
    reason: 'TikTok tidak memberi label. Lihat pesanannya di Seller Center.',
  },
  patience: {
    word: 'masih belum ada',
    reason: 'TikTok belum punya label setelah berkali-kali dilihat. Coba lagi labelnya.',
  },
  'not-ready': {
    word: 'belum siap',
    reason: 'TikTok masih membuatnya. Akan datang sendiri; cetak di file kedua.',
  },
  'not-found': {
    word: 'paket tidak ada',
    reason: 'TikTok menyusun ulang pesanan ini, jadi paketnya tidak ada lagi. Pilih lagi pesanannya.',
  },
  other: {
    word: 'tidak ada label',
    reason: 'Label tidak datang karena sebab yang belum dikenal meja ini.',
  },
};

export default labelWhy;
