import type { LocaleWords } from './locale-words.ts';

const words: LocaleWords = {
  desk: {
    productFor: 'untuk TikTok Shop',
    skip: 'Terus ke kandungan',
    nav: {
      label: 'Utama',
      today: 'Hari ini',
      orders: 'Pesanan',
      runs: 'Larian',
      settings: 'Tetapan',
      guide: 'Panduan',
      more: 'Lagi',
    },
    shops: {
      choose: 'Pilih kedai',
      all: 'Semua kedai',
      none: 'Belum ada kedai',
      add: 'Tambah kedai',
      paused: 'Dijeda',
      count_other: '{{count}} kedai',
      markets_other: '{{count}} pasaran',
    },
    sync: {
      now: 'Segerak sekarang',
      synced: 'Disegerak {{ago}}',
      importing: 'Mengimport pesanan',
      importingOf: '{{done}} daripada kira-kira {{total}}',
      failed: 'Segerakan gagal',
      upToDate: 'Disemak semula setiap minit',
    },
    account: {
      label: 'Akaun',
      owner: 'Pemilik',
      theme: 'Paparan',
      light: 'Cerah',
      dark: 'Gelap',
      auto: 'Ikut sistem',
      language: 'Bahasa',
      guide: 'Cara mendapatkan kelayakan API',
      signOut: 'Log keluar',
      version: 'Versi {{version}}',
    },
  },
  orders: {
    tab: {
      all: 'Semua',
      unpaid: 'Belum bayar',
      'on-hold': 'Ditahan',
      'to-ship': 'Untuk dihantar',
      'awaiting-collection': 'Menunggu kutipan',
      'in-transit': 'Dalam penghantaran',
      delivered: 'Diterima',
      completed: 'Selesai',
      cancelled: 'Dibatalkan',
    },
  },
  signIn: {
    headline: 'Dari pautan yang ditampal ke waybill bercetak.',
    promise:
      'Meja pesanan ini berjalan pada komputer anda sendiri. App Secret, token dan data pembeli kekal di dalamnya.',
    points: {
      deadline: 'Bungkusan yang paling segera di atas sekali',
      once: 'Bungkusan tidak pernah dihantar dua kali',
      purge: 'Data pembeli dipadam 30 hari selepas penghantaran',
    },
    independent: 'Tidak berkaitan dengan TikTok dan tidak disokong olehnya.',
    here: 'Berjalan pada komputer ini',
    callbackHint: 'Tampal seadanya. Pemisah baris, tanda petikan dan http:// tidak mengapa.',
    enterWorks: 'Enter juga boleh',
    demoWhat: 'Kedai latihan penuh dengan hari yang sibuk. Tanpa akaun, tiada apa-apa keluar dari komputer ini.',
    demoSeller: 'Lakukan seperti penjual',
    connecting: 'Menyambung kedai anda',
    openOrders: 'Buka pesanan',
    background: 'Import diteruskan di latar belakang',
    authoriseAgain: 'Beri kebenaran semula',
    copyLink: 'Salin pautan',
    reason: {
      both: 'Masukkan App Secret dan tampal Callback URL',
      secret: 'Masukkan App Secret dahulu',
      url: 'Tampal Callback URL dahulu',
    },
  },
};

export default words;
