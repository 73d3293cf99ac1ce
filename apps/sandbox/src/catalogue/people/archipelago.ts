import type { People } from '../people.ts';

const words = (text: string) => text.trim().split(/\s*,\s*/);

export const MY_PEOPLE: People = {
  communities: [
    {
      weight: 34,
      pattern: '{given} binti {family}',
      given: words(
        'Nurul Aisyah, Siti Rosmah, Nur Izzati, Farah Hanim, Aina Sofea, Syazwani, Noraini, Hidayah, Puteri Balqis, Zulaikha',
      ),
      family: words('Ahmad, Ismail, Zainal, Othman, Kamaruddin, Yusof, Hashim, Roslan, Abdullah, Mansor'),
    },
    {
      weight: 26,
      pattern: '{given} bin {family}',
      given: words(
        'Muhammad Haziq, Ahmad Faris, Hafizuddin, Amirul, Khairul Anwar, Shahrul, Iskandar, Luqman, Azman, Zaki',
      ),
      family: words('Ahmad, Ismail, Zainal, Othman, Kamaruddin, Yusof, Hashim, Roslan, Abdullah, Mansor'),
    },
    {
      weight: 28,
      pattern: '{family} {given}',
      given: words('Wei Ling, Jia Hui, Kah Mun, Chee Keong, Xin Yi, Mei Fong, Zhi Hao, Siew Lan, Yong Sheng, Pei Shan'),
      family: words('Lim, Tan, Wong, Chong, Lee, Ng, Teoh, Cheah, Ooi, Yap'),
    },
    {
      weight: 12,
      pattern: '{given} {family}',
      given: words('Priya, Kavitha, Thivya, Arvind, Ganesh, Logan, Shalini, Dinesh'),
      family: words('a/p Raman, a/l Subramaniam, a/p Krishnan, a/l Muthu, a/p Selvam, a/l Rajendran'),
    },
  ],
  streets: [
    'No. ##, Jalan Melur #/#',
    '##, Jalan Cempaka #',
    'No. #, Jalan Bukit Indah ##',
    '##, Lorong Kenanga #',
    'No. ##, Jalan Teratai #/##',
    '##A, Jalan Sri Wangi',
  ],
  units: [
    'Taman Desa Jaya',
    'Taman Sri Muda',
    'Pangsapuri Seri Mas, Blok C-#-##',
    'Kampung Baru',
    '',
    'Bandar Baru',
    'Residensi Lestari, A-##-#',
  ],
  mobiles: ['12#######', '13#######', '16#######', '17#######', '19#######', '11########'],
  messages: [
    'Tolong bungkus elok-elok ya',
    'Hantar lepas pukul 6 petang',
    'Letak di pondok pengawal',
    'Please call before delivery',
    '麻烦包好一点，谢谢',
  ],
};

export const ID_PEOPLE: People = {
  communities: [
    {
      weight: 70,
      pattern: '{given} {family}',
      given: words('Dewi, Putri, Sri, Ayu, Rina, Wulan, Intan, Budi, Agus, Rizky, Dimas, Bayu, Hendra, Yoga, Fitri'),
      family: words(
        'Lestari, Wahyuni, Pratama, Saputra, Nugroho, Hidayat, Kusuma, Santoso, Permata, Anggraini, Setiawan, Maharani',
      ),
    },
    {
      weight: 18,
      pattern: '{given} {family}',
      given: words('Ni Made Sari, I Wayan Gede, I Ketut Adi, Ni Luh Putu'),
      family: words('Artini, Suardana, Widiasih, Mahendra'),
    },
    {
      weight: 12,
      pattern: '{given}',
      given: words('Suparman, Sukarti, Wagiman, Ngatinah, Slamet, Tuminah'),
      family: [''],
    },
  ],
  streets: [
    'Jl. Melati No. ##',
    'Jl. Kenanga Raya No. #',
    'Gang Mawar # No. ##',
    'Jl. Diponegoro No. ###',
    'Perumahan Griya Asri Blok C#/##',
    'Jl. Kaliurang Km #, No. ##',
  ],
  units: ['RT 0#/RW 0#', 'RT 00#/RW 01#', '', 'Dekat masjid, pagar hijau', 'Kos Putri Bu Tini, kamar ##'],
  mobiles: ['812########', '813########', '857########', '878########', '896########'],
  messages: [
    'Tolong bubble wrap tebal ya kak',
    'Kalau tidak ada orang titip ke tetangga',
    'Jangan ditekuk',
    'Kirim hari ini bisa?',
  ],
};

export const PH_PEOPLE: People = {
  communities: [
    {
      weight: 85,
      pattern: '{given} {family}',
      given: words(
        'Maria Cristina, Angelica, Jose Antonio, Mark Anthony, Jhoanna, Rowena, Kristine Joy, Ramon, Jericho, Liezel, Princess Mae, Emmanuel',
      ),
      family: words(
        'Santos, Reyes, Cruz, Bautista, Ocampo, Garcia, Mendoza, Villanueva, Dela Peña, Aquino, Magsaysay, Ibañez',
      ),
    },
    {
      weight: 15,
      pattern: '{given} {family} Jr.',
      given: words('Rodrigo, Ernesto, Danilo, Felipe'),
      family: words('Santos, Reyes, Cruz, Bautista, Ocampo, Garcia'),
    },
  ],
  streets: [
    '## Sampaguita St.',
    'Blk # Lot ##, Rosal St.',
    '### Mabini St.',
    'Unit ##, Narra Residences',
    '## Ilang-Ilang Ave.',
    'Purok #, Sitio Malinis',
  ],
  units: ['Phase #', 'beside the sari-sari store', '', 'Green gate', 'Brgy. hall road'],
  mobiles: ['917#######', '905#######', '927#######', '998#######', '956#######'],
  messages: [
    'Please pack securely po',
    'Call upon delivery, thank you!',
    'Paki-bubble wrap po',
    'Leave with the guard po',
  ],
};
