import type { LocaleWords } from '../locale-words.ts';

const signIn: LocaleWords['signIn'] = {
  headline: 'Dari tautan yang ditempel ke resi tercetak.',
  promise: 'Meja pesanan ini berjalan di komputer Anda sendiri. App Secret, token, dan data pembeli tetap di sana.',
  points: {
    deadline: 'Paket yang paling mendesak ada di atas',
    once: 'Paket tidak pernah dikirim dua kali',
    sealed: 'Rahasia, token, dan label disandikan di disk',
  },
  independent: 'Tidak terkait dengan TikTok dan tidak didukung olehnya.',
  here: 'Berjalan di komputer ini',
  callbackHint: 'Tempel apa adanya. Baris baru, tanda kutip, dan http:// tidak masalah.',
  enterWorks: 'Enter juga bisa',
  reason: {
    secret: 'Isi App Secret dulu',
    url: 'Tempel Callback URL dulu',
    both: 'Isi App Secret dan tempel Callback URL',
  },
  demoWhat: 'Toko latihan lengkap dengan hari yang sibuk. Tanpa akun, tidak ada yang keluar dari komputer ini.',
  demoSeller: 'Lakukan seperti penjual',
  connecting: 'Menghubungkan toko Anda',
  openOrders: 'Buka pesanan',
  background: 'Impor berlanjut di latar belakang',
  authoriseAgain: 'Otorisasi lagi',
  copyLink: 'Salin tautan',
};

export default signIn;
