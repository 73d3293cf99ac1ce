import type { LocaleWords } from '../locale-words.ts';

const ui: LocaleWords['ui'] = {
  details: 'Chi tiết',
  hideDetails: 'Ẩn chi tiết',
  copy: 'Sao chép',
  copyWhat: 'Sao chép {{what}}',
  copied: 'Đã sao chép',
  copyFailed: 'Trình duyệt không cho sao chép. Hãy chọn văn bản rồi sao chép.',
  close: 'Đóng',
  cancel: 'Hủy',
  show: 'Hiện',
  hide: 'Ẩn',
  tryAgain: 'Thử lại',
  tryNow: 'Thử ngay',
  back: 'Quay lại',
  loading: 'Đang tải',
  noPermissionAsk: 'Hãy hỏi chủ bàn làm việc nếu bạn cần.',
  noPermissionTitle: '{{what}} không thuộc vai trò của bạn',
  backToOrders: 'Về Đơn hàng',
  tiktokCode: 'Mã TikTok {{code}}',
  request: 'yêu cầu {{id}}',
  noDetails: 'Không có phản hồi nào của TikTok cho mục này.',
  partMissing: 'Không tải được phần này',
  partMissingWhy: 'Bàn làm việc chưa phản hồi. Nội dung đang thấy vẫn còn; hãy thử lại sau.',
  progress: {
    done: '{{count, number}} xong',
    failed: '{{count, number}} lỗi',
    skipped: '{{count, number}} bỏ qua',
    working: '{{count, number}} đang làm',
    waiting: '{{count, number}} đang chờ',
    of: '{{done}} trên {{total}}',
  },
  market: 'Thị trường {{code}}',
  tabCount: '{{count}} mục',
};

export default ui;
