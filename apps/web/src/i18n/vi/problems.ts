import type { LocaleWords } from '../locale-words.ts';

const problems: LocaleWords['problems'] = {
  'paste-too-old': 'Mã này có lẽ đã quá cũ: mã chỉ sống khoảng 10 phút. Hãy ủy quyền lại nếu TikTok từ chối.',
  'paste-empty': {
    title: 'Callback URL đang trống',
    why: 'Hãy dán toàn bộ địa chỉ trình duyệt hiện ra sau khi bạn nhấn Authorize.',
    next: 'Dán URL',
  },
  'paste-not-a-url': {
    title: 'Đây không phải Callback URL',
    why: 'Trong đó không có app_key và code. Hãy sao chép toàn bộ thanh địa chỉ của trang bạn đến sau khi nhấn Authorize.',
    next: 'Dán URL khác',
  },
  'paste-declined': {
    title: 'Ủy quyền đã bị từ chối',
    why: 'TikTok không gửi mã vì yêu cầu đã bị hủy. Chưa kết nối gì. Hãy mở lại liên kết và nhấn Authorize.',
    next: 'Ủy quyền lại',
  },
  'paste-no-app-key': {
    title: 'URL thiếu App Key',
    why: 'URL có code nhưng không có app_key, nên một phần chưa được sao chép. Hãy sao chép toàn bộ thanh địa chỉ.',
    next: 'Dán URL khác',
  },
  'paste-no-code': {
    title: 'URL thiếu mã',
    why: 'Phần sau “code=” chưa được sao chép. Hãy sao chép toàn bộ thanh địa chỉ của trang bạn đến.',
    next: 'Dán URL khác',
  },
  'paste-authorise-link': {
    title: 'Đây chính là liên kết ủy quyền',
    why: 'Hãy mở liên kết, nhấn Authorize, rồi dán địa chỉ của trang bạn đến sau đó.',
    next: 'Mở liên kết',
  },
  'code-used-here': {
    title: 'Mã này đã được dùng ở đây',
    why: 'Mã chỉ dùng được một lần. Các cửa hàng mã đã kết nối vẫn đang kết nối. Hãy ủy quyền lại để có mã mới.',
    next: 'Ủy quyền lại',
  },
  'invalid-authorization-code': {
    title: 'Mã ủy quyền không dùng được',
    why: 'TikTok từ chối mã này. Mã chỉ dùng được một lần và trong khoảng 10 phút. Hãy ủy quyền lại và dán URL mới vào đây: chưa đến một phút.',
    whyKnown:
      'TikTok từ chối mã này. Mã chỉ dùng được một lần và trong khoảng 10 phút, còn bạn đã mở liên kết {{minutes}} phút trước. Hãy ủy quyền lại và dán URL mới vào đây: chưa đến một phút.',
    next: 'Ủy quyền lại',
  },
  'no-authorized-shops': {
    title: 'Không tìm thấy cửa hàng được ủy quyền',
    why: 'Mã dùng được, nhưng tài khoản đã nhấn Authorize không có cửa hàng nào. Hãy ủy quyền bằng tài khoản người bán sở hữu cửa hàng, và bật “Shop Authorized Information” cho ứng dụng.',
    next: 'Ủy quyền lại',
  },
  'access-denied': {
    title: 'Bị từ chối truy cập',
    why: 'Token của bạn thiếu một quyền. Hãy bật quyền trong Partner Center, phát hành ứng dụng, rồi ủy quyền lại.',
    whyKnown:
      'Token của bạn thiếu: {{permissions}}. Hãy bật trong Partner Center, phát hành ứng dụng, rồi ủy quyền lại.',
    next: 'Chỉ tôi chỗ bật',
  },
  'wrong-secret': {
    title: 'App Secret không khớp với ứng dụng này',
    why: 'TikTok từ chối App Secret này với App Key trong URL. Hãy sao chép lại từ Basic Information. Mã có thể vẫn còn dùng được, nên hãy làm nhanh.',
    next: 'Nhập lại App Secret',
  },
  'wrong-app-key': {
    title: 'TikTok không biết App Key này',
    why: 'Hãy so với Basic Information trong Partner Center. Ứng dụng của Partner Center Mỹ cần người bán ở Mỹ.',
    next: 'Tìm ở đâu',
  },
  'wrong-region-host': {
    title: 'Đây không phải máy chủ của TikTok',
    why: 'Địa chỉ bàn làm việc này dùng không trả lời như TikTok Shop. Ngoài câu hỏi, không có gì được gửi. Hãy kiểm tra TIKTOK_SHOP_API_URL và TIKTOK_SHOP_AUTH_URL, rồi thử lại.',
    whyKnown:
      '{{host}} không trả lời như TikTok Shop. Hãy kiểm tra TIKTOK_SHOP_API_URL và TIKTOK_SHOP_AUTH_URL trong cấu hình của bàn làm việc này, rồi thử lại.',
    next: 'Thử lại',
  },
  'clock-off': {
    title: 'Đồng hồ máy này sai',
    why: 'TikTok cho phép chậm 5 phút và nhanh 30 giây, nên đang từ chối mọi yêu cầu. Hãy chỉnh đồng hồ, rồi thử lại.',
    whyBehind:
      'Đồng hồ chậm {{span}}. TikTok cho phép chậm 5 phút (và nhanh 30 giây), nên đang từ chối mọi yêu cầu. Hãy chỉnh đồng hồ, rồi thử lại.',
    whyAhead:
      'Đồng hồ nhanh {{span}}. TikTok cho phép nhanh 30 giây (và chậm 5 phút), nên đang từ chối mọi yêu cầu. Hãy chỉnh đồng hồ, rồi thử lại.',
    next: 'Thử lại',
  },
  'ip-not-allowed': {
    title: 'TikTok không nhận yêu cầu từ mạng này',
    why: 'Ứng dụng của bạn có danh sách IP được phép và IP này không có trong đó. Hãy thêm vào trong Partner Center, mục App Management, hoặc xóa danh sách.',
    next: 'Thử lại',
  },
  unreachable: {
    title: 'TikTok không phản hồi',
    why: 'Mạng hoặc TikTok đang gián đoạn. Không có gì thay đổi và không mất gì. Hãy kiểm tra kết nối internet, rồi thử lại.',
    whyKnown:
      '{{host}} không phản hồi. Không có gì thay đổi và không mất gì. Hãy kiểm tra kết nối internet, rồi thử lại.',
    next: 'Thử ngay',
  },
  'tiktok-busy': {
    title: 'TikTok đang bận',
    why: 'TikTok yêu cầu quay lại sau. Không có gì thay đổi và không mất gì.',
    next: 'Thử ngay',
  },
  'rate-limited': {
    title: 'TikTok yêu cầu tạm nghỉ',
    why: 'Có quá nhiều yêu cầu trong thời gian ngắn. Bàn làm việc tự chậm lại; không mất gì.',
    next: 'Thử ngay',
  },
  'token-refused': {
    title: 'TikTok từ chối token',
    why: 'Token không thuộc ứng dụng này, hoặc đã bị thay. Hãy ủy quyền lại để có token mới. Đơn đã có vẫn ở đây.',
    next: 'Ủy quyền lại',
  },
  'token-expired': {
    title: 'Token đã hết hạn',
    why: 'Token không tự gia hạn được. Hãy ủy quyền lại để có token mới. Đơn đã có vẫn ở đây.',
    next: 'Ủy quyền lại',
  },
  'authorisation-withdrawn': {
    title: 'Quyền truy cập đã bị thu hồi',
    why: 'Có người thu hồi trong Seller Center nên không có đơn mới. Đơn đã có vẫn ở đây. Chủ cửa hàng có thể ủy quyền lại.',
    next: 'Ủy quyền lại',
  },
  'shop-inactive': {
    title: 'TikTok tạm đóng cửa hàng này',
    why: 'Seller Center cho biết lý do. Đơn đã có vẫn ở đây; đồng bộ chạy tiếp khi cửa hàng mở lại.',
    next: 'Kiểm tra kết nối',
  },
  'wrong-shop-cipher': {
    title: 'Shop Cipher không thuộc cửa hàng nào của token này',
    why: 'Hãy để trống, bàn làm việc sẽ tự tìm.',
    next: 'Để trống',
  },
  'webhooks-elsewhere': {
    title: 'Một số webhook của cửa hàng này gửi đến địa chỉ khác',
    why: 'Chúng được giữ nguyên để nơi đang nhận vẫn nhận tiếp. Hãy xóa ở đó nếu bàn làm việc này cần nhận.',
    next: 'Kiểm tra kết nối',
  },
  'state-unknown': {
    title: 'Phản hồi này không do ở đây yêu cầu',
    why: 'State không do bàn làm việc này cấp, hoặc đã quá cũ. Chưa kết nối gì. Hãy bắt đầu lại từ liên kết tạo ở đây.',
    next: 'Ủy quyền lại',
  },
  'not-the-owner': {
    title: 'Bàn làm việc này đã có chủ',
    why: 'Bạn vào được bằng cách kết nối một cửa hàng đã có ở đây. Để thêm cửa hàng khác, chủ bàn làm việc đăng nhập trước rồi dùng “Thêm cửa hàng” trong Cài đặt.',
    next: 'Dùng URL khác',
  },
  'demo-is-off': {
    title: 'Bản dùng thử đã tắt ở đây',
    why: 'Người quản lý bàn làm việc này đã đặt DEMO=off. Hãy kết nối cửa hàng của bạn.',
    next: 'Cách kết nối',
  },
  'not-signed-in': {
    title: 'Bạn đã đăng xuất',
    why: 'Phiên của bạn đã hết hoặc bị thu hồi. Không mất gì.',
    next: 'Đăng nhập',
  },
  'not-allowed': {
    title: 'Việc này không thuộc vai trò của bạn',
    why: 'Không có gì thay đổi. Hãy hỏi chủ bàn làm việc nếu bạn cần.',
    next: 'Về Đơn hàng',
  },
  'not-found': {
    title: 'Mục này không có ở đây',
    why: 'Mục đã bị xóa, hoặc thuộc cửa hàng bạn không thấy.',
    next: 'Về Đơn hàng',
  },
  'filter-not-understood': {
    title: 'Có bộ lọc không hiểu được',
    why: 'Liên kết thuộc phiên bản khác, hoặc bị cắt. Chưa chọn gì.',
    next: 'Về Đơn hàng',
  },
  'note-changed': {
    title: 'Có người vừa sửa ghi chú này',
    why: 'Nội dung của bạn vẫn ở trong ô. Nội dung của họ hiện bên dưới.',
    next: 'Xem lại',
  },
  'view-name-taken': {
    title: 'Đã có chế độ xem tên này',
    why: 'Các chế độ xem phân biệt bằng tên.',
    next: 'Chọn tên khác',
  },
  'export-gone': {
    title: 'Tệp xuất này không còn',
    why: 'Mỗi tệp lấy được một lần, trong mười phút. Không mất gì.',
    next: 'Về Đơn hàng',
  },
  'bad-request': {
    title: 'Bàn làm việc không hiểu yêu cầu này',
    why: 'Không có gì thay đổi. Hãy tải lại trang: trang có thể cũ hơn bàn làm việc.',
    next: 'Tải lại',
  },
  'too-many': {
    title: 'Quá nhiều trong một lần',
    why: 'Không có gì thay đổi. Hãy chọn ít hơn, hoặc chờ một phút.',
    whyKnown: 'Không có gì thay đổi. Mỗi lần nhiều nhất {{limit}}.',
    next: 'Thử lại',
  },
  'nothing-to-print': {
    title: 'Không có gì để in',
    why: 'Chưa kiện nào trong số này có nhãn ở đây. Nhãn có sau khi kiện được sắp xếp.',
    next: 'Về Đơn hàng',
  },
  'label-not-ready': {
    title: 'Nhãn chưa sẵn sàng',
    why: 'TikTok đang tạo nhãn. Bàn làm việc sẽ tự hỏi lại.',
    next: 'Thử lại',
  },
  'run-not-running': {
    title: 'Lượt này không còn chạy',
    why: 'Lượt đã xong hoặc đã tạm dừng trước đó. Những gì đã làm vẫn giữ nguyên.',
    next: 'Tải lại',
  },
  'tiktok-refused': {
    title: 'TikTok từ chối việc này',
    why: 'Nguyên văn của TikTok nằm trong Chi tiết. Không có gì khác thay đổi.',
    next: 'Thử lại',
  },
  internal: {
    title: 'Bàn làm việc không hoàn tất được việc này',
    why: 'Lỗi ở phía bàn làm việc và đã được ghi vào nhật ký. Không mất gì. Hãy thử lại sau giây lát.',
    next: 'Thử lại',
  },
  'desk-unreachable': {
    title: 'Bàn làm việc này không phản hồi',
    why: 'Chương trình trên máy của bạn đã dừng hoặc đang khởi động lại. Không mất gì. Hãy khởi động lại; trang này sẽ tự chạy tiếp.',
    next: 'Thử ngay',
  },
  'answer-unreadable': {
    title: 'Phản hồi bị cắt ngang',
    why: 'Có gì đó giữa trang này và bàn làm việc đã ngắt phản hồi sớm. Hãy thử lại để xem việc đã có hiệu lực chưa.',
    next: 'Thử lại',
  },
};

export default problems;
