import type { LocaleWords } from '../locale-words.ts';

const runs: LocaleWords['runs'] = {
  title: 'Larian',
  run: 'Larian {{number}}',
  of: '{{done}} daripada {{total}}',
  packages_other: 'bungkusan',
  ofPackages: '{{done}} daripada {{total}} bungkusan',
  shopsAndMore_other: '{{shop}} dan {{count}} kedai lagi',
  progress: 'Kemajuan larian {{number}}',
  pace: 'kira-kira {{span}} lagi, {{count}} seminit',
  gathering_other: 'Mengumpul, {{count, number}} bungkusan setakat ini',
  state: { gathering: 'Mengumpul bungkusan', running: 'Berjalan', paused: 'Dijeda', finished: 'Selesai' },
  pause: 'Jeda',
  resume: 'Sambung',
  retryFailed: 'Cuba yang gagal',
  printReady: 'Cetak yang sedia',
  printWaybills: 'Cetak waybill',
  who: { owner: 'Pemilik', demo: 'Pelawat demo' },
  facts: {
    started: 'Bermula',
    startedBy: '{{time}} oleh {{who}}',
    finished: 'Selesai',
    labels: 'Label',
    labelsHere: '{{here}} daripada {{total}} sudah ada',
    safe: 'Selamat ditutup',
    safeYes: 'Ya, ia berjalan tanpa anda',
    safePaused: 'Ya, ia menunggu anda menyambungnya',
    safeDone: 'Ya, semuanya sudah dicatat',
  },
  tabs: { all: 'Semua', needs: 'Perlu anda', skipped: 'Dilangkau', done: 'Selesai', waiting: 'Menunggu' },
  groups: { needs: 'Perlu anda', skipped: 'Sengaja dilangkau', done: 'Baru selesai', waiting: 'Menunggu' },
  tabsLabel: 'Bungkusan larian ini',
  columns: {
    number: 'No.',
    package: 'Bungkusan',
    outcome: 'Hasil',
    reason: 'Sebab',
    time: 'Masa',
    action: 'Langkah seterusnya',
  },
  noPackageId: 'Pesanan {{id}}',
  next: { retry: 'Cuba lagi', 'open-order': 'Buka pesanan', 'check-connection': 'Semak sambungan' },
  details: 'Butiran',
  detailCode: 'Kod TikTok {{code}}',
  detailRequest: 'permintaan {{id}}',
  detailAttempts_other: '{{count}} cubaan',
  emptyTab: 'Tiada bungkusan di sini.',
  nothingLeft: 'Tiada apa lagi untuk dihantar semasa larian ini bermula. Tiada apa dihantar.',
  list: {
    title: 'Larian',
    emptyTitle: 'Belum ada larian',
    emptyWhy:
      'Larian bermula apabila anda menghantar bungkusan. Ia menyenaraikan hasil setiap satu, dan kekal di sini.',
    emptyGo: 'Pergi ke Pesanan',
    run: 'Larian',
    progress: 'Kemajuan',
    result: 'Hasil',
    started: 'Bermula',
    by: 'Oleh',
  },
  failed: {
    load: 'Larian tidak dapat dibaca. Ia diteruskan sendiri.',
    pause: 'Larian tidak dapat dijeda.',
    resume: 'Larian tidak dapat disambung.',
    'retry-failed': 'Tiada apa dicuba lagi.',
  },
  doneToast_other: '{{count}} bungkusan dihantar',
  needsToast_other: '{{count}} bungkusan perlu anda',
  restFine: 'Yang lain dihantar atau sengaja dilangkau.',
  outcome: {
    waiting: 'Menunggu',
    working: 'Sedang diatur',
    done: {
      none: 'Dihantar',
      waiting: 'Dihantar, menunggu label',
      here: 'Dihantar, label sudah ada',
      failed: 'Dihantar, label gagal',
      gone: 'Dihantar, label diguna',
    },
    doneReason: {
      shipped: 'Diatur.',
      'shipped-answer-lost': 'Jawapan hilang, jadi bungkusan dibaca semula: ia dihantar sekali sahaja.',
    },
    courierUnknown: 'TikTok belum menamakan kurier.',
    skipped: {
      'already-shipped': {
        word: 'Dilangkau: sudah dihantar',
        reason: 'Seseorang telah mengaturnya, di sini atau di Seller Center. Ia tidak dihantar dua kali.',
      },
      'on-hold': {
        word: 'Dilangkau: ditahan',
        reason: 'Pembeli masih boleh membatalkan, jadi TikTok belum menerima penghantaran. Ia tidak dihantar.',
      },
      'buyer-asks-to-cancel': {
        word: 'Dilangkau: minta batal',
        reason: 'Pembeli minta batal. Ia tidak dihantar, jadi permintaan itu masih terbuka.',
      },
      cancelled: {
        word: 'Dilangkau: dibatalkan',
        reason: 'Pesanan dibatalkan. Tiada apa dihantar; hentikan bungkusan itu.',
      },
      other: { word: 'Dilangkau', reason: 'Ia ditinggalkan. Tiada apa dihantar; buka pesanan untuk melihat sebabnya.' },
    },
    failed: {
      'on-hold': {
        word: 'Gagal: ditahan',
        reason: 'TikTok masih menahan pesanan. Tiada apa dihantar; cuba selepas tahanan tamat.',
      },
      'buyer-asks-to-cancel': {
        word: 'Gagal: minta batal',
        reason: 'Pembeli minta batal. Tiada apa dihantar; jawab permintaan itu dahulu.',
      },
      cancelled: {
        word: 'Gagal: dibatalkan',
        reason: 'Pesanan dibatalkan. Tiada apa dihantar; hentikan bungkusan itu.',
      },
      'by-tiktok': {
        word: 'Gagal: oleh TikTok',
        reason: 'Gudang TikTok sendiri menghantar pesanan ini. Tiada apa perlu dibuat.',
      },
      'not-of-this-shop': {
        word: 'Gagal: kedai lain',
        reason:
          'TikTok kata bungkusan ini bukan milik kedai ini. Tiada apa dihantar; semak kedai mana yang dibenarkan.',
      },
      'wrong-status': {
        word: 'Gagal: status',
        reason: 'Status bungkusan tidak membolehkan penghantaran. Tiada apa dihantar; buka pesanan untuk melihatnya.',
      },
      address: {
        word: 'Gagal: alamat',
        reason: 'Kurier tidak dapat menggunakan alamat pembeli. Tiada apa dihantar; minta pembeli melengkapkannya.',
      },
      'not-served': {
        word: 'Gagal: luar kawasan',
        reason: 'Kurier tidak menghantar ke sana. Tiada apa dihantar; pilih kurier lain di Seller Center.',
      },
      'size-or-weight': {
        word: 'Gagal: saiz atau berat',
        reason: 'Saiz atau berat di luar had kurier. Tiada apa dihantar; betulkan atau pecahkan pesanan.',
      },
      'too-many-items': {
        word: 'Gagal: item terlalu banyak',
        reason: 'Kurier menerima item lebih sedikit dalam satu bungkusan. Tiada apa dihantar; pecahkan pesanan.',
      },
      'pickup-slot': {
        word: 'Gagal: masa kutipan',
        reason: 'Masa kutipan itu tiada lagi. Tiada apa dihantar; hantar semula dengan masa lain.',
      },
      tracking: {
        word: 'Gagal: penjejakan',
        reason: 'Kurier tidak mengenali nombor penjejakan ini. Tiada apa dihantar; semak nombor dan kurier.',
      },
      'tracking-used': {
        word: 'Gagal: nombor sudah diguna',
        reason: 'Bungkusan lain sudah ada nombor penjejakan ini. Tiada apa dihantar; semak nombor itu.',
      },
      'must-split': {
        word: 'Gagal: perlu dipecah',
        reason: 'TikTok mahu pesanan ini dalam beberapa bungkusan. Tiada apa dihantar; pecahkan di Seller Center.',
      },
      invoice: {
        word: 'Gagal: invois',
        reason: 'TikTok menunggu invois pesanan ini. Tiada apa dihantar; muat naik di Seller Center.',
      },
      'wrong-market': {
        word: 'Gagal: pasaran',
        reason: 'TikTok tidak menawarkan cara penghantaran ini di pasaran kedai. Tiada apa dihantar.',
      },
      permission: {
        word: 'Gagal: kebenaran',
        reason: 'Token tiada kebenaran menghantar. Tiada apa dihantar; hidupkan dan benarkan semula.',
      },
      authorisation: {
        word: 'Gagal: akses',
        reason: 'TikTok menolak akses kedai. Tiada apa dihantar; pemilik perlu membenarkan semula.',
      },
      clock: {
        word: 'Gagal: jam',
        reason: 'Jam komputer ini terlalu tersasar, jadi TikTok menolak panggilan. Tiada apa dihantar; betulkan jam.',
      },
      busy: {
        word: 'Gagal: TikTok sibuk',
        reason: 'TikTok menjawab “system busy” setiap kali. Tiada apa dihantar; cuba lagi dalam seminit.',
      },
      'rate-limited': {
        word: 'Gagal: panggilan berlebihan',
        reason: 'TikTok meminta kedai ini perlahan. Tiada apa dihantar; cuba lagi dalam seminit.',
      },
      unreachable: {
        word: 'Gagal: tiada jawapan',
        reason:
          'TikTok tidak menjawab, dan tiada tanda ia dihantar. Cubaan seterusnya membacanya dahulu, jadi ia tidak dihantar dua kali.',
      },
      carrier: {
        word: 'Gagal: kurier',
        reason: 'Sistem kurier menolak bungkusan. Tiada apa dihantar; cuba lagi atau pilih kurier lain.',
      },
      parameters: {
        word: 'Gagal: ditolak',
        reason: 'TikTok tidak menerima permintaan seadanya. Tiada apa dihantar; butiran menyebut bahagian yang mana.',
      },
      other: {
        word: 'Gagal: ditolak',
        reason: 'TikTok menolak dengan kod yang belum dikenali meja ini. Tiada apa dihantar; lihat butiran.',
      },
    },
  },
};

export default runs;
