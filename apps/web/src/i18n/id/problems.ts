import type { LocaleWords } from '../locale-words.ts';

const problems: LocaleWords['problems'] = {
  'paste-too-old': 'Kode ini mungkin terlalu lama: berlaku sekitar 10 menit. Otorisasi lagi jika TikTok menolaknya.',
  'paste-empty': {
    title: 'Callback URL kosong',
    why: 'Tempel seluruh alamat yang ditampilkan browser setelah Anda menekan Authorize.',
    next: 'Tempel URL',
  },
  'paste-not-a-url': {
    title: 'Ini bukan Callback URL',
    why: 'Tidak ada app_key dan kode di dalamnya. Salin seluruh bilah alamat halaman yang terbuka setelah Anda menekan Authorize.',
    next: 'Tempel URL lain',
  },
  'paste-declined': {
    title: 'Otorisasi ditolak',
    why: 'TikTok tidak mengirim kode karena permintaannya dibatalkan. Tidak ada yang terhubung. Buka lagi tautannya dan tekan Authorize.',
    next: 'Otorisasi lagi',
  },
  'paste-no-app-key': {
    title: 'App Key tidak ada di URL',
    why: 'Ada kode tetapi tidak ada app_key, jadi sebagian tidak tersalin. Salin seluruh bilah alamat.',
    next: 'Tempel URL lain',
  },
  'paste-no-code': {
    title: 'Kode tidak ada di URL',
    why: 'Bagian setelah “code=” tidak tersalin. Salin seluruh bilah alamat halaman yang terbuka.',
    next: 'Tempel URL lain',
  },
  'paste-authorise-link': {
    title: 'Ini tautan otorisasinya sendiri',
    why: 'Buka tautannya, tekan Authorize, lalu tempel alamat halaman yang terbuka setelah itu.',
    next: 'Buka tautan',
  },
  'code-used-here': {
    title: 'Kode ini pernah dipakai di sini',
    why: 'Satu kode berlaku sekali. Toko yang dihubungkannya tetap terhubung. Otorisasi lagi untuk mendapat kode baru.',
    next: 'Otorisasi lagi',
  },
  'invalid-authorization-code': {
    title: 'Kode otorisasi tidak berlaku',
    why: 'TikTok menolak kode ini. Satu kode berlaku sekali dan hanya sekitar 10 menit. Otorisasi lagi dan tempel URL baru di sini: kurang dari satu menit.',
    whyKnown:
      'TikTok menolak kode ini. Satu kode berlaku sekali dan hanya sekitar 10 menit, dan Anda membuka tautannya {{minutes}} menit lalu. Otorisasi lagi dan tempel URL baru di sini: kurang dari satu menit.',
    next: 'Otorisasi lagi',
  },
  'no-authorized-shops': {
    title: 'Tidak ada toko terotorisasi',
    why: 'Kodenya berfungsi, tetapi akun yang menekan Authorize tidak memberi toko. Otorisasi dengan akun penjual pemilik toko, dan aktifkan “Shop Authorized Information” untuk aplikasi Anda.',
    next: 'Otorisasi lagi',
  },
  'access-denied': {
    title: 'Akses ditolak',
    why: 'Satu izin tidak ada di token Anda. Aktifkan di Partner Center, terbitkan aplikasinya, lalu otorisasi lagi.',
    whyKnown:
      'Tidak ada di token Anda: {{permissions}}. Aktifkan di Partner Center, terbitkan aplikasinya, lalu otorisasi lagi.',
    next: 'Tunjukkan tempatnya',
  },
  'wrong-secret': {
    title: 'App Secret tidak cocok dengan aplikasi ini',
    why: 'TikTok menolaknya untuk App Key di URL Anda. Salin lagi dari Basic Information. Kodenya mungkin masih berlaku, jadi cepatlah.',
    next: 'Isi lagi App Secret',
  },
  'wrong-app-key': {
    title: 'TikTok tidak mengenal App Key ini',
    why: 'Bandingkan dengan Basic Information di Partner Center. Aplikasi dari Partner Center US memerlukan penjual US.',
    next: 'Di mana mencarinya',
  },
  'wrong-region-host': {
    title: 'Ini bukan server TikTok',
    why: 'Alamat yang diatur di meja ini tidak menjawab seperti TikTok Shop. Hanya pertanyaan itu yang dikirim. Periksa TIKTOK_SHOP_API_URL dan TIKTOK_SHOP_AUTH_URL, lalu coba lagi.',
    whyKnown:
      '{{host}} tidak menjawab seperti TikTok Shop. Periksa TIKTOK_SHOP_API_URL dan TIKTOK_SHOP_AUTH_URL di pengaturan meja ini, lalu coba lagi.',
    next: 'Coba lagi',
  },
  'clock-off': {
    title: 'Jam komputer ini salah',
    why: 'TikTok mengizinkan terlambat 5 menit dan lebih cepat 30 detik, jadi setiap permintaan ditolak. Setel jamnya, lalu coba lagi.',
    whyBehind:
      'Jamnya terlambat {{span}}. TikTok mengizinkan 5 menit (dan lebih cepat 30 detik), jadi setiap permintaan ditolak. Setel jamnya, lalu coba lagi.',
    whyAhead:
      'Jamnya lebih cepat {{span}}. TikTok mengizinkan 30 detik (dan terlambat 5 menit), jadi setiap permintaan ditolak. Setel jamnya, lalu coba lagi.',
    next: 'Coba lagi',
  },
  'ip-not-allowed': {
    title: 'TikTok tidak mengizinkan panggilan dari jaringan ini',
    why: 'Aplikasi Anda punya daftar alamat IP yang diizinkan dan alamat ini tidak ada di dalamnya. Tambahkan di Partner Center di App Management, atau kosongkan daftarnya.',
    next: 'Coba lagi',
  },
  unreachable: {
    title: 'TikTok tidak menjawab',
    why: 'Jaringan atau TikTok terputus. Tidak ada yang berubah dan tidak ada yang hilang. Periksa koneksi internet, lalu coba lagi.',
    whyKnown:
      'Tidak ada jawaban dari {{host}}. Tidak ada yang berubah dan tidak ada yang hilang. Periksa koneksi internet, lalu coba lagi.',
    next: 'Coba sekarang',
  },
  'tiktok-busy': {
    title: 'TikTok sibuk',
    why: 'TikTok meminta kami kembali nanti. Tidak ada yang berubah dan tidak ada yang hilang.',
    next: 'Coba sekarang',
  },
  'rate-limited': {
    title: 'TikTok minta jeda',
    why: 'Terlalu banyak panggilan dalam waktu singkat. Kami melambat sendiri; tidak ada yang hilang.',
    next: 'Coba sekarang',
  },
  'token-refused': {
    title: 'TikTok menolak token',
    why: 'Token ini bukan milik aplikasi ini, atau sudah diganti. Otorisasi lagi untuk mendapat yang baru. Pesanan yang sudah ada tetap di sini.',
    next: 'Otorisasi lagi',
  },
  'token-expired': {
    title: 'Token sudah berakhir',
    why: 'Token tidak bisa diperbarui sendiri. Otorisasi lagi untuk mendapat yang baru. Pesanan yang sudah ada tetap di sini.',
    next: 'Otorisasi lagi',
  },
  'authorisation-withdrawn': {
    title: 'Akses sudah dicabut',
    why: 'Seseorang mencabutnya di Seller Center, jadi tidak ada pesanan baru yang masuk. Pesanan yang sudah ada tetap di sini. Pemilik toko bisa mengotorisasi lagi.',
    next: 'Otorisasi lagi',
  },
  'shop-inactive': {
    title: 'TikTok menutup toko ini untuk sementara',
    why: 'Alasannya ada di Seller Center. Pesanan yang sudah ada tetap di sini; sinkronisasi lanjut saat toko dibuka lagi.',
    next: 'Periksa koneksi',
  },
  'wrong-shop-cipher': {
    title: 'Shop Cipher bukan milik toko mana pun di token ini',
    why: 'Kosongkan kolomnya dan Shop Cipher ditemukan sendiri.',
    next: 'Kosongkan',
  },
  'webhooks-elsewhere': {
    title: 'Sebagian webhook toko ini pergi ke alamat lain',
    why: 'Dibiarkan apa adanya, supaya penerimanya bisa lanjut. Hapus di sana jika meja ini yang seharusnya menerimanya.',
    next: 'Periksa koneksi',
  },
  'state-unknown': {
    title: 'Jawaban ini tidak diminta dari sini',
    why: 'State-nya bukan yang diberikan meja ini, atau terlalu lama. Tidak ada yang terhubung. Mulai lagi dari tautan yang dibuat di sini.',
    next: 'Otorisasi lagi',
  },
  'not-the-owner': {
    title: 'Meja ini sudah punya pemilik',
    why: 'Anda masuk dengan menghubungkan toko yang sudah ada di sini. Untuk menambah toko lain, pemiliknya masuk dulu dan memakai “Tambah toko” di Pengaturan.',
    next: 'Pakai URL lain',
  },
  'demo-is-off': {
    title: 'Demo dimatikan di sini',
    why: 'Pengelola meja ini mengatur DEMO=off. Hubungkan toko Anda sendiri.',
    next: 'Cara menghubungkan',
  },
  'not-signed-in': {
    title: 'Anda sudah keluar',
    why: 'Sesi Anda berakhir atau dicabut. Tidak ada yang hilang.',
    next: 'Masuk',
  },
  'not-allowed': {
    title: 'Ini bukan bagian dari peran Anda',
    why: 'Tidak ada yang berubah. Tanyakan pemilik meja ini jika Anda memerlukannya.',
    next: 'Kembali ke Pesanan',
  },
  'not-found': {
    title: 'Ini tidak ada di sini',
    why: 'Sudah dihapus, atau milik toko yang tidak Anda lihat.',
    next: 'Kembali ke Pesanan',
  },
  'filter-not-understood': {
    title: 'Satu filter tidak dipahami',
    why: 'Tautannya dari versi lain, atau terpotong. Tidak ada yang dipilih.',
    next: 'Kembali ke Pesanan',
  },
  'note-changed': {
    title: 'Seseorang sudah mengubah catatan ini',
    why: 'Tulisan Anda masih di kolomnya. Tulisan mereka ditampilkan di bawahnya.',
    next: 'Lihat lagi',
  },
  'view-name-taken': {
    title: 'Tampilan dengan nama ini sudah ada',
    why: 'Tampilan dibedakan dari namanya.',
    next: 'Pilih nama lain',
  },
  'export-gone': {
    title: 'Ekspor ini sudah tidak ada',
    why: 'Satu file bisa diambil sekali, dalam sepuluh menit. Tidak ada yang hilang.',
    next: 'Kembali ke Pesanan',
  },
  'bad-request': {
    title: 'Meja tidak memahami permintaan ini',
    why: 'Tidak ada yang berubah. Muat ulang halaman: mungkin halamannya lebih lama dari meja.',
    next: 'Muat ulang',
  },
  'too-many': {
    title: 'Terlalu banyak sekaligus',
    why: 'Tidak ada yang berubah. Ambil lebih sedikit, atau tunggu satu menit.',
    whyKnown: 'Tidak ada yang berubah. Paling banyak {{limit}} sekali jalan.',
    next: 'Coba lagi',
  },
  'nothing-to-print': {
    title: 'Tidak ada yang bisa dicetak',
    why: 'Belum ada label untuk paket-paket ini. Label ada setelah paket diatur.',
    next: 'Kembali ke Pesanan',
  },
  'label-not-ready': {
    title: 'Label belum siap',
    why: 'TikTok masih membuatnya. Kami bertanya lagi sendiri.',
    next: 'Coba lagi',
  },
  'run-not-running': {
    title: 'Proses ini tidak berjalan lagi',
    why: 'Sudah selesai atau dijeda sebelumnya. Yang sudah dikerjakan tetap.',
    next: 'Muat ulang',
  },
  'tiktok-refused': {
    title: 'TikTok menolak ini',
    why: 'Kata-kata TikTok sendiri ada di Detail. Tidak ada hal lain yang berubah.',
    next: 'Coba lagi',
  },
  internal: {
    title: 'Meja tidak bisa menyelesaikan ini',
    why: 'Kesalahannya di pihak kami, dan dicatat di log meja. Tidak ada yang hilang. Coba lagi sebentar lagi.',
    next: 'Coba lagi',
  },
  'desk-unreachable': {
    title: 'Meja ini tidak menjawab',
    why: 'Program di komputer Anda berhenti atau sedang dijalankan ulang. Tidak ada yang hilang. Jalankan lagi; halaman ini lanjut sendiri.',
    next: 'Coba sekarang',
  },
  'answer-unreadable': {
    title: 'Jawabannya terpotong',
    why: 'Sesuatu di antara halaman ini dan meja mengakhiri jawaban terlalu awal. Coba lagi untuk melihat apakah sudah berlaku.',
    next: 'Coba lagi',
  },
};

export default problems;
