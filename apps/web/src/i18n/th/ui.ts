import type { LocaleWords } from '../locale-words.ts';

const ui: LocaleWords['ui'] = {
  details: 'รายละเอียด',
  hideDetails: 'ซ่อนรายละเอียด',
  copy: 'คัดลอก',
  copyWhat: 'คัดลอก {{what}}',
  copied: 'คัดลอกแล้ว',
  copyFailed: 'เบราว์เซอร์ไม่อนุญาตให้คัดลอก เลือกข้อความแล้วคัดลอกเอง',
  close: 'ปิด',
  cancel: 'ยกเลิก',
  show: 'แสดง',
  hide: 'ซ่อน',
  tryAgain: 'ลองอีกครั้ง',
  tryNow: 'ลองตอนนี้',
  back: 'กลับ',
  loading: 'กำลังโหลด',
  noPermissionAsk: 'ขอจากเจ้าของระบบนี้หากต้องใช้',
  noPermissionTitle: '{{what}} ไม่อยู่ในสิทธิ์ของคุณ',
  backToOrders: 'กลับไปที่คำสั่งซื้อ',
  tiktokCode: 'รหัส TikTok {{code}}',
  request: 'คำขอ {{id}}',
  noDetails: 'ไม่มีคำตอบจาก TikTok สำหรับรายการนี้',
  partMissing: 'โหลดส่วนนี้ไม่ได้',
  partMissingWhy: 'ระบบไม่ตอบสนองในขณะนี้ ข้อมูลที่เห็นยังอยู่ ลองใหม่เมื่อระบบกลับมา',
  progress: {
    done: 'เสร็จ {{count, number}}',
    failed: 'ไม่สำเร็จ {{count, number}}',
    skipped: 'ข้าม {{count, number}}',
    working: 'กำลังทำ {{count, number}}',
    waiting: 'รอ {{count, number}}',
    of: '{{done}} จาก {{total}}',
  },
  market: 'ตลาด {{code}}',
  tabCount: '{{count}} รายการ',
};

export default ui;
