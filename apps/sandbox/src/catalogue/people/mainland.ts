import type { People } from '../people.ts';

const words = (text: string) => text.trim().split(/\s*,\s*/);

export const TH_PEOPLE: People = {
  communities: [
    {
      weight: 1,
      pattern: '{given} {family}',
      given: words(
        'มาลี, สมชาย, วิภาดา, ณัฐพล, กัญญารัตน์, ธนกฤต, พิมพ์ชนก, ศิริพร, อภิสิทธิ์, จิราภรณ์, ปิยะนุช, เกียรติศักดิ์, น้ำฝน, ภูมิพัฒน์',
      ),
      family: words('ศรีสุวรรณ, แสงทอง, วงศ์ใหญ่, บุญเรือง, จันทร์เพ็ญ, ใจดี, ทองคำ, รัตนโชติ, พรหมวิเศษ, อินทร์แก้ว, สุขสวัสดิ์, คำปัน'),
    },
  ],
  streets: ['##/# หมู่ #', '### ถนนพหลโยธิน', '##/## ซอยลาดพร้าว ##', '### ถนนสุเทพ', '##/# ซอยอารีย์ #', '#### ถนนเพชรเกษม'],
  units: ['หมู่บ้านสวนสน', 'คอนโดริเวอร์วิว ชั้น # ห้อง ###', '', 'ใกล้ตลาดสดเทศบาล', 'บ้านรั้วสีฟ้า'],
  mobiles: ['81#######', '89#######', '92#######', '64#######', '98#######'],
  messages: ['ห่อกันกระแทกด้วยนะคะ', 'ส่งก่อนวันศุกร์ได้ไหมครับ', 'โทรก่อนส่งด้วยค่ะ', 'ฝากไว้กับ รปภ. ได้เลย'],
};

export const VN_PEOPLE: People = {
  communities: [
    {
      weight: 55,
      pattern: '{family} Thị {given}',
      given: words('Thu Hà, Ngọc Ánh, Bích Phượng, Kiều Trang, Mỹ Duyên, Thuỳ Dương, Diễm Quỳnh, Hồng Nhung'),
      family: words('Nguyễn, Trần, Lê, Phạm, Hoàng, Đặng, Bùi, Đỗ, Vũ'),
    },
    {
      weight: 45,
      pattern: '{family} {given}',
      given: words('Văn Hùng, Minh Đức, Quốc Bảo, Hữu Nghĩa, Tuấn Kiệt, Gia Huy, Thành Đạt, Khánh Linh, Bảo Ngọc'),
      family: words('Nguyễn, Trần, Lê, Phạm, Huỳnh, Phan, Võ, Ngô, Dương, Lý'),
    },
  ],
  streets: [
    'Số ## ngõ ## Đặng Thai Mai',
    '### Nguyễn Trãi',
    '##/# Lê Văn Sỹ',
    'Số # ngách ##/# Cầu Giấy',
    '### Điện Biên Phủ',
    'Thôn Đoài, xóm #',
  ],
  units: ['Chung cư Hoa Sen, tầng ##', '', 'Cạnh chợ', 'Toà B, căn ####', 'Gọi trước khi giao'],
  mobiles: ['90#######', '91#######', '98#######', '33#######', '76#######'],
  messages: ['Gói kỹ giúp mình nhé', 'Giao giờ hành chính', 'Shop tặng thiệp giúp em ạ', 'Gọi trước khi giao 15 phút'],
};

export const SG_PEOPLE: People = {
  communities: [
    {
      weight: 46,
      pattern: '{family} {given}',
      given: words('Hui Min, Jun Jie, Kai Xin, Wei Ming, Shu Ting, Zhi Wei, Jia En, Li Ting'),
      family: words('Tan, Lim, Lee, Ng, Ong, Goh, Chua, Koh, Teo'),
    },
    {
      weight: 18,
      pattern: '{family}{given}',
      given: words('慧敏, 俊杰, 佳恩, 伟明, 淑婷, 丽华, 志强, 美玲'),
      family: words('陈, 林, 李, 黄, 王, 吴, 蔡, 许, 张'),
    },
    {
      weight: 20,
      pattern: '{given} {family}',
      given: words('Nurul Huda, Muhammad Irfan, Siti Khadijah, Aiman Hakim'),
      family: words('Binte Salleh, Bin Rahmat, Binte Jumaat, Bin Osman'),
    },
    {
      weight: 16,
      pattern: '{given} {family}',
      given: words('Anjali, Karthik, Deepa, Vikram, Rohan'),
      family: words('Nair, Pillai, Menon, Iyer, Sharma'),
    },
  ],
  streets: [
    'Blk ### Tampines Street ##',
    'Blk ## Toa Payoh Lorong #',
    '## Jalan Kayu',
    'Blk ###A Punggol Walk',
    '#### Upper Serangoon Road',
    'Blk ### Clementi Avenue #',
  ],
  units: ['Unit 0#-###', 'Unit 1#-##', '', 'Unit 2#-####'],
  mobiles: ['8#######', '9#######'],
  messages: [
    'Please leave at the door',
    '请放门口，谢谢',
    'Call when you reach the lobby',
    'Gift, please remove price tag',
  ],
};
