import type { LocaleWords } from '../locale-words.ts';

const runs: LocaleWords['runs'] = {
  title: 'Proses',
  run: 'Proses {{number}}',
  of: '{{done}} dari {{total}}',
  packages_other: 'paket',
  ofPackages: '{{done}} dari {{total}} paket',
  shopsAndMore_other: '{{shop}} dan {{count}} toko lagi',
  progress: 'Kemajuan proses {{number}}',
  pace: 'sekitar {{span}} lagi, {{count}} per menit',
  gathering_other: 'Mengumpulkan, {{count, number}} paket sejauh ini',
  state: { gathering: 'Mengumpulkan paket', running: 'Berjalan', paused: 'Dijeda', finished: 'Selesai' },
  pause: 'Jeda',
  resume: 'Lanjutkan',
  retryFailed: 'Ulangi yang gagal',
  printReady: 'Cetak yang siap',
  printWaybills: 'Cetak resi',
  who: { owner: 'Pemilik', demo: 'Pengunjung demo' },
  facts: {
    started: 'Dimulai',
    startedBy: '{{time}} oleh {{who}}',
    finished: 'Selesai',
    labels: 'Label',
    labelsHere: '{{here}} dari {{total}} sudah ada',
    safe: 'Aman ditutup',
    safeYes: 'Ya, berjalan tanpa Anda',
    safePaused: 'Ya, menunggu Anda melanjutkannya',
    safeDone: 'Ya, semuanya sudah dicatat',
  },
  tabs: { all: 'Semua', needs: 'Perlu Anda', skipped: 'Dilewati', done: 'Selesai', waiting: 'Menunggu' },
  groups: { needs: 'Perlu Anda', skipped: 'Sengaja dilewati', done: 'Baru selesai', waiting: 'Menunggu' },
  tabsLabel: 'Paket proses ini',
  columns: {
    number: 'No.',
    package: 'Paket',
    outcome: 'Hasil',
    reason: 'Alasan',
    time: 'Waktu',
    action: 'Langkah berikutnya',
  },
  noPackageId: 'Pesanan {{id}}',
  next: { retry: 'Coba lagi', 'open-order': 'Buka pesanan', 'check-connection': 'Periksa koneksi' },
  details: 'Detail',
  detailCode: 'Kode TikTok {{code}}',
  detailRequest: 'permintaan {{id}}',
  detailAttempts_other: '{{count}} percobaan',
  emptyTab: 'Tidak ada paket di sini.',
  nothingLeft: 'Tidak ada lagi yang perlu dikirim saat proses ini dimulai. Tidak ada yang dikirim.',
  list: {
    title: 'Proses',
    emptyTitle: 'Belum ada proses',
    emptyWhy: 'Proses dimulai saat Anda mengirim paket. Isinya hasil setiap paket, dan tetap di sini.',
    emptyGo: 'Buka Pesanan',
    run: 'Proses',
    progress: 'Kemajuan',
    result: 'Hasil',
    started: 'Dimulai',
    by: 'Oleh',
  },
  failed: {
    load: 'Proses tidak bisa dibaca. Prosesnya berjalan sendiri.',
    pause: 'Proses tidak bisa dijeda.',
    resume: 'Proses tidak bisa dilanjutkan.',
    'retry-failed': 'Tidak ada yang dicoba lagi.',
  },
  doneToast_other: '{{count}} paket dikirim',
  needsToast_other: '{{count}} paket perlu Anda',
  restFine: 'Sisanya dikirim atau sengaja dilewati.',
  outcome: {
    waiting: 'Menunggu',
    working: 'Sedang diatur',
    done: {
      none: 'Dikirim',
      waiting: 'Dikirim, menunggu label',
      here: 'Dikirim, label sudah ada',
      failed: 'Dikirim, label gagal',
      gone: 'Dikirim, label terpakai',
    },
    doneReason: {
      shipped: 'Diatur.',
      'shipped-answer-lost': 'Jawabannya hilang, jadi paket dibaca lagi: paket dikirim satu kali.',
    },
    courierUnknown: 'TikTok belum menyebut kurirnya.',
    skipped: {
      'already-shipped': {
        word: 'Dilewati: sudah dikirim',
        reason: 'Seseorang sudah mengaturnya, di sini atau di Seller Center. Paket tidak dikirim dua kali.',
      },
      'on-hold': {
        word: 'Dilewati: ditahan',
        reason: 'Pembeli masih bisa membatalkan, jadi TikTok belum menerima pengiriman. Paket tidak dikirim.',
      },
      'buyer-asks-to-cancel': {
        word: 'Dilewati: minta batal',
        reason: 'Pembeli minta batal. Paket tidak dikirim, jadi permintaannya masih terbuka.',
      },
      cancelled: {
        word: 'Dilewati: dibatalkan',
        reason: 'Pesanan dibatalkan. Tidak ada yang dikirim; hentikan paketnya.',
      },
      other: {
        word: 'Dilewati',
        reason: 'Paket ditinggalkan. Tidak ada yang dikirim; buka pesanan untuk melihat alasannya.',
      },
    },
    failed: {
      'on-hold': {
        word: 'Gagal: ditahan',
        reason: 'TikTok masih menahan pesanan. Tidak ada yang dikirim; coba setelah masa tahan.',
      },
      'buyer-asks-to-cancel': {
        word: 'Gagal: minta batal',
        reason: 'Pembeli minta batal. Tidak ada yang dikirim; jawab permintaannya dulu.',
      },
      cancelled: {
        word: 'Gagal: dibatalkan',
        reason: 'Pesanan dibatalkan. Tidak ada yang dikirim; hentikan paketnya.',
      },
      'by-tiktok': {
        word: 'Gagal: oleh TikTok',
        reason: 'Gudang TikTok sendiri yang mengirim pesanan ini. Tidak ada yang perlu dilakukan.',
      },
      'not-of-this-shop': {
        word: 'Gagal: toko lain',
        reason:
          'Kata TikTok paket ini bukan milik toko ini. Tidak ada yang dikirim; periksa toko mana yang diotorisasi.',
      },
      'wrong-status': {
        word: 'Gagal: status',
        reason: 'Status paket tidak memungkinkan pengiriman. Tidak ada yang dikirim; buka pesanan untuk melihatnya.',
      },
      address: {
        word: 'Gagal: alamat',
        reason: 'Kurir tidak bisa memakai alamat pembeli. Tidak ada yang dikirim; minta pembeli melengkapinya.',
      },
      'not-served': {
        word: 'Gagal: di luar area',
        reason: 'Kurir tidak mengantar ke sana. Tidak ada yang dikirim; pilih kurir lain di Seller Center.',
      },
      'size-or-weight': {
        word: 'Gagal: ukuran atau berat',
        reason: 'Ukuran atau berat di luar batas kurir. Tidak ada yang dikirim; perbaiki atau pisahkan pesanan.',
      },
      'too-many-items': {
        word: 'Gagal: barang terlalu banyak',
        reason: 'Kurir menerima lebih sedikit barang dalam satu paket. Tidak ada yang dikirim; pisahkan pesanan.',
      },
      'pickup-slot': {
        word: 'Gagal: waktu pickup',
        reason: 'Waktu pickup itu sudah tidak ada. Tidak ada yang dikirim; kirim lagi dengan waktu lain.',
      },
      tracking: {
        word: 'Gagal: nomor resi',
        reason: 'Kurir tidak mengenal nomor resi ini. Tidak ada yang dikirim; periksa nomor dan kurirnya.',
      },
      'tracking-used': {
        word: 'Gagal: resi terpakai',
        reason: 'Paket lain sudah memakai nomor resi ini. Tidak ada yang dikirim; periksa nomornya.',
      },
      'must-split': {
        word: 'Gagal: harus dipisah',
        reason: 'TikTok ingin pesanan ini dalam beberapa paket. Tidak ada yang dikirim; pisahkan di Seller Center.',
      },
      invoice: {
        word: 'Gagal: faktur',
        reason: 'TikTok menunggu faktur pesanan ini. Tidak ada yang dikirim; unggah di Seller Center.',
      },
      'wrong-market': {
        word: 'Gagal: pasar',
        reason: 'TikTok tidak menawarkan cara pengiriman ini di pasar toko. Tidak ada yang dikirim.',
      },
      permission: {
        word: 'Gagal: izin',
        reason: 'Token tidak punya izin mengirim. Tidak ada yang dikirim; aktifkan lalu otorisasi lagi.',
      },
      authorisation: {
        word: 'Gagal: otorisasi',
        reason: 'TikTok menolak akses toko. Tidak ada yang dikirim; pemilik harus mengotorisasi lagi.',
      },
      clock: {
        word: 'Gagal: jam',
        reason:
          'Jam komputer ini meleset terlalu jauh, jadi TikTok menolak panggilan. Tidak ada yang dikirim; setel jamnya.',
      },
      busy: {
        word: 'Gagal: TikTok sibuk',
        reason: 'TikTok selalu menjawab “system busy”. Tidak ada yang dikirim; coba lagi dalam satu menit.',
      },
      'rate-limited': {
        word: 'Gagal: terlalu sering',
        reason: 'TikTok meminta toko ini melambat. Tidak ada yang dikirim; coba lagi dalam satu menit.',
      },
      unreachable: {
        word: 'Gagal: tidak ada jawaban',
        reason:
          'TikTok tidak menjawab, dan tidak ada tanda paket dikirim. Percobaan berikutnya membacanya dulu, jadi tidak dikirim dua kali.',
      },
      carrier: {
        word: 'Gagal: kurir',
        reason: 'Sistem kurir menolak paket. Tidak ada yang dikirim; coba lagi atau pilih kurir lain.',
      },
      parameters: {
        word: 'Gagal: ditolak',
        reason: 'TikTok tidak menerima permintaan apa adanya. Tidak ada yang dikirim; detail menyebut bagian mana.',
      },
      other: {
        word: 'Gagal: ditolak',
        reason: 'TikTok menolak dengan kode yang belum dikenal meja ini. Tidak ada yang dikirim; lihat detailnya.',
      },
    },
  },
};

export default runs;
