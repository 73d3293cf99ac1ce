import type { LocaleWords } from '../locale-words.ts';

const signIn: LocaleWords['signIn'] = {
  headline: 'Từ liên kết đã dán đến vận đơn đã in.',
  promise: 'Bàn xử lý đơn này chạy trên máy tính của bạn. App Secret, token và dữ liệu người mua ở lại trên máy.',
  points: {
    deadline: 'Kiện hàng đến hạn trước nằm trên cùng',
    once: 'Không kiện hàng nào bị gửi hai lần',
    sealed: 'Khóa bí mật, token và nhãn được niêm phong trên ổ đĩa',
  },
  independent: 'Độc lập với TikTok và không được TikTok bảo trợ.',
  here: 'Chạy trên máy tính này',
  callbackHint: 'Dán nguyên như vậy. Xuống dòng, dấu ngoặc kép và http:// đều được.',
  enterWorks: 'Nhấn Enter cũng được',
  reason: {
    secret: 'Nhập App Secret trước',
    url: 'Dán Callback URL trước',
    both: 'Nhập App Secret và dán Callback URL',
  },
  demoWhat: 'Một cửa hàng diễn tập đầy đủ trong một ngày bận rộn. Không cần tài khoản, không có gì rời khỏi máy này.',
  demoSeller: 'Làm như người bán',
  connecting: 'Đang kết nối cửa hàng của bạn',
  openOrders: 'Mở đơn hàng',
  background: 'Việc nhập tiếp tục chạy nền',
  authoriseAgain: 'Ủy quyền lại',
  copyLink: 'Sao chép liên kết',
};

export default signIn;
