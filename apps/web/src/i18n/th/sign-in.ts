import type { LocaleWords } from '../locale-words.ts';

const signIn: LocaleWords['signIn'] = {
  headline: 'จากลิงก์ที่วาง สู่ใบปะหน้าที่พิมพ์แล้ว',
  promise: 'โปรแกรมนี้ทำงานบนคอมพิวเตอร์ของคุณเอง App Secret โทเค็น และข้อมูลผู้ซื้ออยู่ในเครื่องนี้เท่านั้น',
  points: {
    deadline: 'พัสดุที่ต้องส่งก่อนอยู่บนสุด',
    once: 'ไม่มีพัสดุใดถูกส่งซ้ำ',
    sealed: 'ความลับ โทเคน และใบปะหน้าเข้ารหัสไว้ในดิสก์',
  },
  independent: 'ไม่เกี่ยวข้องกับ TikTok และไม่ได้รับการรับรองจาก TikTok',
  here: 'ทำงานบนคอมพิวเตอร์เครื่องนี้',
  callbackHint: 'วางตามที่คัดลอกมา มีการขึ้นบรรทัด เครื่องหมายคำพูด หรือ http:// ก็ได้',
  enterWorks: 'กด Enter ก็ได้',
  reason: {
    secret: 'ใส่ App Secret ก่อน',
    url: 'วาง Callback URL ก่อน',
    both: 'ใส่ App Secret และวาง Callback URL',
  },
  demoWhat: 'ร้านซ้อมเต็มรูปแบบในวันที่ยุ่ง ไม่ต้องมีบัญชี ไม่มีข้อมูลออกจากเครื่องนี้',
  demoSeller: 'ลองทำแบบผู้ขายจริง',
  connecting: 'กำลังเชื่อมต่อร้านของคุณ',
  openOrders: 'เปิดคำสั่งซื้อ',
  background: 'การนำเข้าทำงานต่อเบื้องหลัง',
  authoriseAgain: 'อนุญาตอีกครั้ง',
  copyLink: 'คัดลอกลิงก์',
};

export default signIn;
