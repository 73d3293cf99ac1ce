import type { LocaleWords } from '../locale-words.ts';

const shipping: LocaleWords['shipping'] = {
  ship: 'จัดส่ง',
  cancel: 'ยกเลิก',
  title_other: 'จัดส่ง {{count}} พัสดุ',
  nothingSent: 'ยังไม่ส่งอะไรจนกว่าคุณจะกด Arrange shipment',
  willShip_other: 'จะจัดส่ง {{count}} พัสดุ',
  nothingShips: 'ยังไม่มีพัสดุที่ส่งได้ เหตุผลอยู่ในรายการ',
  thenPrint: 'พิมพ์ใบปะหน้าเมื่อพร้อม',
  handover: 'การส่งมอบ',
  remembered: 'จำไว้สำหรับแต่ละร้านและคลัง',
  decided: 'TikTok เป็นผู้กำหนดสำหรับคลังนี้',
};

export default shipping;
