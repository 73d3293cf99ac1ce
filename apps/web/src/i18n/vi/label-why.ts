import type { LocaleWords } from '../locale-words.ts';

const labelWhy: LocaleWords['labelWhy'] = {
  'not-arranged': {
    word: 'chưa sắp xếp',
    reason: 'Chưa sắp xếp. Nhãn có sau khi gửi hàng.',
  },
  collected: {
    word: 'đã lấy hàng',
    reason: 'Đơn vị vận chuyển đã nhận kiện. TikTok không cấp nhãn nữa.',
  },
  cancelled: {
    word: 'đã hủy',
    reason: 'Kiện đã hủy nên không có nhãn. Hãy giữ kiện lại.',
  },
  'seller-shipping': {
    word: 'đơn vị vận chuyển riêng',
    reason: 'Bạn gửi bằng đơn vị riêng nên nhãn lấy từ đó.',
  },
  'by-tiktok': {
    word: 'do TikTok',
    reason: 'Kho của TikTok in nhãn này. Không cần làm gì.',
  },
  'buyer-asks-to-cancel': {
    word: 'người mua yêu cầu hủy',
    reason: 'TikTok không cấp nhãn khi người mua đang yêu cầu hủy. Hãy trả lời yêu cầu trước.',
  },
  permission: {
    word: 'thiếu quyền',
    reason: 'Thiếu quyền đọc nhãn. Hãy bật lên rồi ủy quyền lại.',
  },
  authorisation: {
    word: 'bị từ chối truy cập',
    reason: 'TikTok từ chối truy cập cửa hàng. Hãy ủy quyền lại rồi thử lại.',
  },
  damaged: {
    word: 'tệp hỏng',
    reason: 'Tệp của TikTok không phải PDF đọc được. Hãy thử lấy nhãn lại.',
  },
  refused: {
    word: 'TikTok từ chối',
    reason: 'TikTok không cấp nhãn. Hãy xem đơn trong Seller Center.',
  },
  patience: {
    word: 'vẫn chưa có',
    reason: 'TikTok chưa có nhãn sau nhiều lần xem. Hãy thử lấy nhãn lại.',
  },
  'not-ready': {
    word: 'chưa sẵn sàng',
    reason: 'TikTok đang tạo nhãn. Nhãn sẽ tự có; hãy in trong tệp thứ hai.',
  },
  'not-found': {
    word: 'không còn kiện',
    reason: 'TikTok đã gộp lại đơn này nên kiện không còn. Hãy chọn lại đơn.',
  },
  other: {
    word: 'không có nhãn',
    reason: 'Nhãn không về, vì lý do bàn làm việc này chưa biết.',
  },
};

export default labelWhy;
