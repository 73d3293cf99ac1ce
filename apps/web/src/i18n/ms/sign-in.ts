import type { LocaleWords } from '../locale-words.ts';

const signIn: LocaleWords['signIn'] = {
  headline: 'Dari pautan yang ditampal ke waybill bercetak.',
  promise:
    'Meja pesanan ini berjalan pada komputer anda sendiri. App Secret, token dan data pembeli kekal di dalamnya.',
  points: {
    deadline: 'Bungkusan yang paling segera di atas sekali',
    once: 'Bungkusan tidak pernah dihantar dua kali',
    sealed: 'Rahsia, token dan label disulitkan pada cakera',
  },
  independent: 'Tidak berkaitan dengan TikTok dan tidak disokong olehnya.',
  here: 'Berjalan pada komputer ini',
  callbackHint: 'Tampal seadanya. Pemisah baris, tanda petikan dan http:// tidak mengapa.',
  enterWorks: 'Enter juga boleh',
  reason: {
    secret: 'Masukkan App Secret dahulu',
    url: 'Tampal Callback URL dahulu',
    both: 'Masukkan App Secret dan tampal Callback URL',
  },
  demoWhat: 'Kedai latihan penuh dengan hari yang sibuk. Tanpa akaun, tiada apa-apa keluar dari komputer ini.',
  demoSeller: 'Lakukan seperti penjual',
  connecting: 'Menyambung kedai anda',
  openOrders: 'Buka pesanan',
  background: 'Import diteruskan di latar belakang',
  authoriseAgain: 'Beri kebenaran semula',
  copyLink: 'Salin pautan',
};

export default signIn;
