import type { LocaleWords } from '../locale-words.ts';

const labelWhy: LocaleWords['labelWhy'] = {
  'not-arranged': {
    word: 'belum diatur',
    reason: 'Belum diatur. Label ada selepas penghantaran diatur.',
  },
  collected: {
    word: 'sudah dikutip',
    reason: 'Bungkusan sudah di tangan kurier. TikTok tidak memberi label lagi.',
  },
  cancelled: {
    word: 'dibatalkan',
    reason: 'Bungkusan dibatalkan, jadi tiada label. Hentikan bungkusan itu.',
  },
  'seller-shipping': {
    word: 'kurier anda sendiri',
    reason: 'Anda menghantar dengan kurier sendiri, jadi label datang dari sana.',
  },
  'by-tiktok': {
    word: 'oleh TikTok',
    reason: 'Gudang TikTok mencetak label ini. Tiada apa perlu dibuat.',
  },
  'buyer-asks-to-cancel': {
    word: 'pembeli minta batal',
    reason: 'TikTok tidak memberi label selagi pembeli minta batal. Jawab permintaan itu dahulu.',
  },
  permission: {
    word: 'kebenaran tiada',
    reason: 'Kebenaran membaca label tiada. Hidupkan dan benarkan semula.',
  },
  authorisation: {
    word: 'akses ditolak',
    reason: 'TikTok menolak akses kedai. Benarkan semula, kemudian cuba lagi.',
  },
  damaged: {
    word: 'fail rosak',
    reason: 'Fail TikTok bukan PDF yang boleh dibaca. Cuba label sekali lagi.',
  },
  refused: {
    word: 'TikTok menolak',
    reason: 'TikTok tidak memberi label. Lihat pesanan di Seller Center.',
  },
  patience: {
    word: 'masih tiada',
    reason: 'TikTok masih tiada label selepas banyak kali dilihat. Cuba label sekali lagi.',
  },
  'not-ready': {
    word: 'belum sedia',
    reason: 'TikTok masih membuatnya. Ia datang sendiri; cetak dalam fail kedua.',
  },
  'not-found': {
    word: 'bungkusan tiada',
    reason: 'TikTok telah menyusun semula pesanan ini, jadi bungkusan itu tiada lagi. Pilih pesanannya semula.',
  },
  other: {
    word: 'tiada label',
    reason: 'Label tidak tiba atas sebab yang belum dikenali meja ini.',
  },
};

export default labelWhy;
