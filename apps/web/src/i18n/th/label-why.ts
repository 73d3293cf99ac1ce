import type { LocaleWords } from '../locale-words.ts';

const labelWhy: LocaleWords['labelWhy'] = {
  'not-arranged': {
    word: 'ยังไม่ได้จัดส่ง',
    reason: 'ยังไม่ได้จัดการจัดส่ง ใบปะหน้าจะมาหลังจัดส่ง',
  },
  collected: {
    word: 'เข้ารับแล้ว',
    reason: 'ขนส่งรับพัสดุไปแล้ว TikTok ไม่ให้ใบปะหน้าอีก',
  },
  cancelled: {
    word: 'ยกเลิกแล้ว',
    reason: 'พัสดุถูกยกเลิก จึงไม่มีใบปะหน้า หยุดพัสดุนี้ไว้',
  },
  'seller-shipping': {
    word: 'ขนส่งของคุณเอง',
    reason: 'คุณส่งด้วยขนส่งของคุณเอง ใบปะหน้าจึงมาจากที่นั่น',
  },
  'by-tiktok': {
    word: 'โดย TikTok',
    reason: 'คลังของ TikTok พิมพ์ใบปะหน้านี้เอง ไม่ต้องทำอะไร',
  },
  'buyer-asks-to-cancel': {
    word: 'ผู้ซื้อขอยกเลิก',
    reason: 'TikTok ไม่ให้ใบปะหน้าขณะที่ผู้ซื้อขอยกเลิก ตอบคำขอก่อน',
  },
  permission: {
    word: 'ไม่มีสิทธิ์',
    reason: 'ไม่มีสิทธิ์อ่านใบปะหน้า เปิดสิทธิ์แล้วให้สิทธิ์อีกครั้ง',
  },
  authorisation: {
    word: 'ถูกปฏิเสธการเข้าถึง',
    reason: 'TikTok ปฏิเสธการเข้าถึงร้าน ให้สิทธิ์อีกครั้งแล้วลองใหม่',
  },
  damaged: {
    word: 'ไฟล์เสีย',
    reason: 'ไฟล์จาก TikTok ไม่ใช่ PDF ที่อ่านได้ ลองขอใบปะหน้าอีกครั้ง',
  },
  refused: {
    word: 'TikTok ปฏิเสธ',
    reason: 'TikTok ไม่ให้ใบปะหน้า ดูคำสั่งซื้อใน Seller Center',
  },
  patience: {
    word: 'ยังไม่มา',
    reason: 'ตรวจหลายครั้งแล้ว TikTok ยังไม่มีใบปะหน้า ลองขออีกครั้ง',
  },
  'not-ready': {
    word: 'ยังไม่พร้อม',
    reason: 'TikTok กำลังสร้างอยู่ จะมาเอง พิมพ์ในไฟล์ที่สอง',
  },
  'not-found': {
    word: 'ไม่มีพัสดุนี้แล้ว',
    reason: 'TikTok จัดกลุ่มคำสั่งซื้อนี้ใหม่ พัสดุเดิมจึงไม่มีแล้ว เลือกคำสั่งซื้ออีกครั้ง',
  },
  other: {
    word: 'ไม่มีใบปะหน้า',
    reason: 'ใบปะหน้าไม่มา ด้วยเหตุผลที่ระบบนี้ยังไม่รู้จัก',
  },
};

export default labelWhy;
