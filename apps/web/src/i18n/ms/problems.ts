import type { LocaleWords } from '../locale-words.ts';

const problems: LocaleWords['problems'] = {
  'paste-too-old': 'Kod ini mungkin terlalu lama: ia tahan kira-kira 10 minit. Benarkan semula jika TikTok menolaknya.',
  'paste-empty': {
    title: 'Callback URL kosong',
    why: 'Tampal seluruh alamat yang pelayar tunjukkan selepas anda menekan Authorize.',
    next: 'Tampal URL',
  },
  'paste-not-a-url': {
    title: 'Ini bukan Callback URL',
    why: 'Tiada app_key dan tiada kod di dalamnya. Salin seluruh bar alamat halaman yang terbuka selepas anda menekan Authorize.',
    next: 'Tampal URL lain',
  },
  'paste-declined': {
    title: 'Keizinan ditolak',
    why: 'TikTok tidak menghantar kod kerana permintaan dibatalkan. Tiada apa disambung. Buka pautan semula dan tekan Authorize.',
    next: 'Benarkan semula',
  },
  'paste-no-app-key': {
    title: 'App Key tiada dalam URL',
    why: 'Ada kod tetapi tiada app_key, jadi sebahagiannya tidak disalin. Salin seluruh bar alamat.',
    next: 'Tampal URL lain',
  },
  'paste-no-code': {
    title: 'Kod tiada dalam URL',
    why: 'Bahagian selepas “code=” tidak disalin. Salin seluruh bar alamat halaman yang terbuka.',
    next: 'Tampal URL lain',
  },
  'paste-authorise-link': {
    title: 'Ini pautan keizinan itu sendiri',
    why: 'Buka pautan, tekan Authorize, dan tampal alamat halaman yang terbuka selepas itu.',
    next: 'Buka pautan',
  },
  'code-used-here': {
    title: 'Kod ini pernah digunakan di sini',
    why: 'Satu kod berfungsi sekali. Kedai yang disambungnya masih bersambung. Benarkan semula untuk mendapat kod baharu.',
    next: 'Benarkan semula',
  },
  'invalid-authorization-code': {
    title: 'Kod keizinan tidak sah',
    why: 'TikTok menolak kod ini. Satu kod berfungsi sekali dan hanya kira-kira 10 minit. Benarkan semula dan tampal URL baharu di sini: kurang daripada seminit.',
    whyKnown:
      'TikTok menolak kod ini. Satu kod berfungsi sekali dan hanya kira-kira 10 minit, dan anda membuka pautan {{minutes}} minit lalu. Benarkan semula dan tampal URL baharu di sini: kurang daripada seminit.',
    next: 'Benarkan semula',
  },
  'no-authorized-shops': {
    title: 'Tiada kedai dibenarkan ditemui',
    why: 'Kod berfungsi, tetapi akaun yang menekan Authorize tidak memberi kedai. Benarkan dengan akaun penjual yang memiliki kedai, dan hidupkan “Shop Authorized Information” untuk aplikasi anda.',
    next: 'Benarkan semula',
  },
  'access-denied': {
    title: 'Akses ditolak',
    why: 'Satu kebenaran tiada pada token anda. Hidupkan di Partner Center, terbitkan aplikasi, kemudian benarkan semula.',
    whyKnown:
      'Tiada pada token anda: {{permissions}}. Hidupkan di Partner Center, terbitkan aplikasi, kemudian benarkan semula.',
    next: 'Tunjuk tempatnya',
  },
  'wrong-secret': {
    title: 'App Secret tidak padan dengan aplikasi ini',
    why: 'TikTok menolaknya untuk App Key dalam URL anda. Salin semula dari Basic Information. Kod mungkin masih baik, jadi cepat.',
    next: 'Masukkan App Secret semula',
  },
  'wrong-app-key': {
    title: 'TikTok tidak mengenali App Key ini',
    why: 'Bandingkan dengan Basic Information di Partner Center. Aplikasi Partner Center US memerlukan penjual US.',
    next: 'Di mana mencarinya',
  },
  'wrong-region-host': {
    title: 'Ini bukan pelayan TikTok',
    why: 'Alamat yang ditetapkan pada meja ini tidak menjawab seperti TikTok Shop. Hanya soalan itu dihantar. Semak TIKTOK_SHOP_API_URL dan TIKTOK_SHOP_AUTH_URL, kemudian cuba lagi.',
    whyKnown:
      '{{host}} tidak menjawab seperti TikTok Shop. Semak TIKTOK_SHOP_API_URL dan TIKTOK_SHOP_AUTH_URL dalam tetapan meja ini, kemudian cuba lagi.',
    next: 'Cuba lagi',
  },
  'clock-off': {
    title: 'Jam komputer ini salah',
    why: 'TikTok membenarkan lewat 5 minit dan awal 30 saat, jadi ia menolak setiap permintaan. Betulkan jam, kemudian cuba lagi.',
    whyBehind:
      'Jam lewat {{span}}. TikTok membenarkan 5 minit (dan awal 30 saat), jadi ia menolak setiap permintaan. Betulkan jam, kemudian cuba lagi.',
    whyAhead:
      'Jam awal {{span}}. TikTok membenarkan 30 saat (dan lewat 5 minit), jadi ia menolak setiap permintaan. Betulkan jam, kemudian cuba lagi.',
    next: 'Cuba lagi',
  },
  'ip-not-allowed': {
    title: 'TikTok tidak membenarkan panggilan dari rangkaian ini',
    why: 'Aplikasi anda ada senarai alamat IP yang dibenarkan dan alamat ini tiada di dalamnya. Tambah di Partner Center di bawah App Management, atau kosongkan senarai.',
    next: 'Cuba lagi',
  },
  unreachable: {
    title: 'TikTok tidak menjawab',
    why: 'Rangkaian atau TikTok terputus. Tiada apa berubah dan tiada apa hilang. Semak sambungan internet, kemudian cuba lagi.',
    whyKnown:
      'Tiada jawapan daripada {{host}}. Tiada apa berubah dan tiada apa hilang. Semak sambungan internet, kemudian cuba lagi.',
    next: 'Cuba sekarang',
  },
  'tiktok-busy': {
    title: 'TikTok sibuk',
    why: 'Ia meminta kami datang semula kemudian. Tiada apa berubah dan tiada apa hilang.',
    next: 'Cuba sekarang',
  },
  'rate-limited': {
    title: 'TikTok minta berhenti sebentar',
    why: 'Terlalu banyak panggilan dalam masa singkat. Kami memperlahankan sendiri; tiada apa hilang.',
    next: 'Cuba sekarang',
  },
  'token-refused': {
    title: 'TikTok menolak token',
    why: 'Ia bukan token aplikasi ini, atau telah diganti. Benarkan semula untuk mendapat yang baharu. Pesanan yang sudah ada kekal.',
    next: 'Benarkan semula',
  },
  'token-expired': {
    title: 'Token telah tamat',
    why: 'Ia tidak dapat diperbaharui sendiri. Benarkan semula untuk mendapat yang baharu. Pesanan yang sudah ada kekal.',
    next: 'Benarkan semula',
  },
  'authorisation-withdrawn': {
    title: 'Akses telah ditarik balik',
    why: 'Seseorang menariknya di Seller Center, jadi tiada pesanan baharu masuk. Pesanan yang sudah ada kekal. Pemilik kedai boleh membenarkan semula.',
    next: 'Benarkan semula',
  },
  'shop-inactive': {
    title: 'TikTok menutup kedai ini buat sementara',
    why: 'Seller Center menyatakan sebabnya. Pesanan yang sudah ada kekal; segerakan diteruskan apabila kedai dibuka semula.',
    next: 'Semak sambungan',
  },
  'wrong-shop-cipher': {
    title: 'Shop Cipher bukan milik mana-mana kedai token ini',
    why: 'Biarkan medan kosong dan ia ditemui sendiri.',
    next: 'Biarkan kosong',
  },
  'webhooks-elsewhere': {
    title: 'Sebahagian webhook kedai ini pergi ke alamat lain',
    why: 'Ia dibiarkan seadanya, supaya penerimanya boleh terus. Padam di sana jika meja ini yang patut menerimanya.',
    next: 'Semak sambungan',
  },
  'state-unknown': {
    title: 'Jawapan ini tidak diminta dari sini',
    why: 'State-nya bukan yang diberi meja ini, atau terlalu lama. Tiada apa disambung. Mula semula dari pautan yang dibuat di sini.',
    next: 'Benarkan semula',
  },
  'not-the-owner': {
    title: 'Meja ini sudah ada pemilik',
    why: 'Anda masuk dengan menyambung kedai yang sudah ada di sini. Untuk menambah kedai lain, pemiliknya log masuk dahulu dan guna “Tambah kedai” dalam Tetapan.',
    next: 'Guna URL lain',
  },
  'demo-is-off': {
    title: 'Demo dimatikan di sini',
    why: 'Sesiapa yang menjalankan meja ini menetapkan DEMO=off. Sambungkan kedai anda sendiri.',
    next: 'Cara menyambung',
  },
  'not-signed-in': {
    title: 'Anda telah log keluar',
    why: 'Sesi anda tamat atau dibatalkan. Tiada apa hilang.',
    next: 'Log masuk',
  },
  'not-allowed': {
    title: 'Ini bukan sebahagian daripada peranan anda',
    why: 'Tiada apa berubah. Tanya pemilik meja ini jika anda memerlukannya.',
    next: 'Kembali ke Pesanan',
  },
  'not-found': {
    title: 'Ini tiada di sini',
    why: 'Ia telah dibuang, atau milik kedai yang tidak anda lihat.',
    next: 'Kembali ke Pesanan',
  },
  'filter-not-understood': {
    title: 'Satu penapis tidak difahami',
    why: 'Pautan datang daripada versi lain, atau terpotong. Tiada apa dipilih.',
    next: 'Kembali ke Pesanan',
  },
  'note-changed': {
    title: 'Seseorang telah mengubah nota ini',
    why: 'Tulisan anda masih dalam medan. Tulisan mereka ditunjuk di bawahnya.',
    next: 'Lihat lagi',
  },
  'view-name-taken': {
    title: 'Paparan dengan nama ini sudah ada',
    why: 'Paparan dibezakan mengikut nama.',
    next: 'Pilih nama lain',
  },
  'export-gone': {
    title: 'Eksport ini tiada lagi',
    why: 'Satu fail boleh diambil sekali, dalam sepuluh minit. Tiada apa hilang.',
    next: 'Kembali ke Pesanan',
  },
  'bad-request': {
    title: 'Meja tidak memahami permintaan ini',
    why: 'Tiada apa berubah. Muat semula halaman: ia mungkin lebih lama daripada meja.',
    next: 'Muat semula',
  },
  'too-many': {
    title: 'Terlalu banyak sekali gus',
    why: 'Tiada apa berubah. Ambil lebih sedikit, atau tunggu seminit.',
    whyKnown: 'Tiada apa berubah. Paling banyak {{limit}} setiap kali.',
    next: 'Cuba lagi',
  },
  'nothing-to-print': {
    title: 'Tiada apa untuk dicetak',
    why: 'Tiada bungkusan ini yang sudah ada label. Label ada selepas bungkusan diatur.',
    next: 'Kembali ke Pesanan',
  },
  'label-not-ready': {
    title: 'Label belum sedia',
    why: 'TikTok masih membuatnya. Kami bertanya lagi sendiri.',
    next: 'Cuba lagi',
  },
  'run-not-running': {
    title: 'Larian ini tidak berjalan lagi',
    why: 'Ia telah tamat atau dijeda sebelum ini. Apa yang sudah dibuat kekal.',
    next: 'Muat semula',
  },
  'tiktok-refused': {
    title: 'TikTok menolak ini',
    why: 'Kata-kata TikTok sendiri ada di Butiran. Tiada apa lain berubah.',
    next: 'Cuba lagi',
  },
  internal: {
    title: 'Meja tidak dapat menyelesaikan ini',
    why: 'Kesilapan di pihak kami, dan dicatat dalam log meja. Tiada apa hilang. Cuba lagi sebentar lagi.',
    next: 'Cuba lagi',
  },
  'desk-unreachable': {
    title: 'Meja ini tidak menjawab',
    why: 'Program pada komputer anda terhenti atau sedang dimulakan semula. Tiada apa hilang. Mulakan semula; halaman ini bersambung sendiri.',
    next: 'Cuba sekarang',
  },
  'answer-unreadable': {
    title: 'Jawapan terpotong',
    why: 'Sesuatu antara halaman ini dan meja menamatkan jawapan terlalu awal. Cuba lagi untuk melihat sama ada ia berkesan.',
    next: 'Cuba lagi',
  },
};

export default problems;
