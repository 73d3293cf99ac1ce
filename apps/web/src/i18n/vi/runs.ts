import type { LocaleWords } from '../locale-words.ts';

const runs: LocaleWords['runs'] = {
  title: 'Lượt xử lý',
  run: 'Lượt {{number}}',
  of: '{{done}} trên {{total}}',
  packages_other: 'kiện',
  ofPackages: '{{done}} trên {{total}} kiện',
  shopsAndMore_other: '{{shop}} và {{count}} cửa hàng khác',
  progress: 'Tiến độ của lượt {{number}}',
  pace: 'còn khoảng {{span}}, {{count}} mỗi phút',
  gathering_other: 'Đang gom, {{count, number}} kiện đến lúc này',
  state: { gathering: 'Đang gom kiện', running: 'Đang chạy', paused: 'Tạm dừng', finished: 'Đã xong' },
  pause: 'Tạm dừng',
  resume: 'Chạy tiếp',
  retryFailed: 'Thử lại kiện lỗi',
  printReady: 'In nhãn đã sẵn sàng',
  printWaybills: 'In vận đơn',
  who: { owner: 'Chủ sở hữu', demo: 'Khách thử' },
  facts: {
    started: 'Bắt đầu',
    startedBy: '{{time}}, {{who}}',
    finished: 'Kết thúc',
    labels: 'Nhãn',
    labelsHere: 'đã có {{here}} trên {{total}}',
    safe: 'Đóng trang được',
    safeYes: 'Được, lượt vẫn chạy khi bạn rời đi',
    safePaused: 'Được, lượt chờ đến khi bạn cho chạy tiếp',
    safeDone: 'Được, mọi thứ đã được ghi lại',
  },
  tabs: { all: 'Tất cả', needs: 'Cần xử lý', skipped: 'Bỏ qua', done: 'Xong', waiting: 'Đang chờ' },
  groups: { needs: 'Cần xử lý', skipped: 'Chủ ý bỏ qua', done: 'Vừa xong', waiting: 'Đang chờ' },
  tabsLabel: 'Các kiện của lượt này',
  columns: {
    number: 'STT',
    package: 'Kiện',
    outcome: 'Kết quả',
    reason: 'Lý do',
    time: 'Lúc',
    action: 'Bước tiếp',
  },
  noPackageId: 'Đơn hàng {{id}}',
  next: { retry: 'Thử lại', 'open-order': 'Mở đơn hàng', 'check-connection': 'Kiểm tra kết nối' },
  details: 'Chi tiết',
  detailCode: 'Mã TikTok {{code}}',
  detailRequest: 'yêu cầu {{id}}',
  detailAttempts_other: '{{count}} lần thử',
  emptyTab: 'Không có kiện nào ở đây.',
  nothingLeft: 'Khi lượt này bắt đầu, không còn gì để gửi. Không có gì được gửi đi.',
  list: {
    title: 'Lượt xử lý',
    emptyTitle: 'Chưa có lượt nào',
    emptyWhy: 'Lượt bắt đầu khi bạn gửi hàng. Lượt ghi kết quả của từng kiện và nằm lại ở đây.',
    emptyGo: 'Đến Đơn hàng',
    run: 'Lượt',
    progress: 'Tiến độ',
    result: 'Kết quả',
    started: 'Bắt đầu',
    by: 'Người chạy',
  },
  failed: {
    load: 'Không đọc được lượt. Lượt vẫn tự chạy tiếp.',
    pause: 'Không tạm dừng được lượt.',
    resume: 'Không cho lượt chạy tiếp được.',
    'retry-failed': 'Chưa có gì được thử lại.',
  },
  doneToast_other: 'Đã gửi {{count}} kiện',
  needsToast_other: '{{count}} kiện cần bạn xử lý',
  restFine: 'Số còn lại đã gửi hoặc được chủ ý bỏ qua.',
  outcome: {
    waiting: 'Đang chờ',
    working: 'Đang sắp xếp',
    done: {
      none: 'Đã gửi',
      waiting: 'Đã gửi, chờ nhãn',
      here: 'Đã gửi, có nhãn',
      failed: 'Đã gửi, lỗi nhãn',
      gone: 'Đã gửi, nhãn đã dùng',
    },
    doneReason: {
      shipped: 'Đã sắp xếp.',
      'shipped-answer-lost': 'Phản hồi bị mất nên kiện được đọc lại: kiện chỉ được gửi một lần.',
    },
    courierUnknown: 'TikTok chưa cho biết đơn vị vận chuyển.',
    skipped: {
      'already-shipped': {
        word: 'Bỏ qua: đã gửi',
        reason: 'Có người đã sắp xếp trước, ở đây hoặc trong Seller Center. Kiện không bị gửi hai lần.',
      },
      'on-hold': {
        word: 'Bỏ qua: tạm giữ',
        reason: 'Người mua còn có thể hủy nên TikTok chưa nhận gửi hàng. Kiện chưa được gửi.',
      },
      'buyer-asks-to-cancel': {
        word: 'Bỏ qua: yêu cầu hủy',
        reason: 'Người mua đã yêu cầu hủy. Kiện chưa được gửi nên yêu cầu vẫn còn mở.',
      },
      cancelled: {
        word: 'Bỏ qua: đã hủy',
        reason: 'Đơn đã hủy. Không có gì được gửi; hãy giữ kiện lại.',
      },
      other: { word: 'Bỏ qua', reason: 'Kiện bị để lại. Không có gì được gửi; hãy mở đơn để xem lý do.' },
    },
    failed: {
      'on-hold': {
        word: 'Lỗi: tạm giữ',
        reason: 'TikTok vẫn tạm giữ đơn. Không có gì được gửi; hãy thử sau khi hết tạm giữ.',
      },
      'buyer-asks-to-cancel': {
        word: 'Lỗi: yêu cầu hủy',
        reason: 'Người mua đã yêu cầu hủy. Không có gì được gửi; hãy trả lời yêu cầu trước.',
      },
      cancelled: { word: 'Lỗi: đã hủy', reason: 'Đơn đã hủy. Không có gì được gửi; hãy giữ kiện lại.' },
      'by-tiktok': {
        word: 'Lỗi: do TikTok gửi',
        reason: 'Kho của TikTok gửi đơn này. Không cần làm gì.',
      },
      'not-of-this-shop': {
        word: 'Lỗi: cửa hàng khác',
        reason:
          'TikTok báo kiện không thuộc cửa hàng này. Không có gì được gửi; hãy kiểm tra cửa hàng nào được ủy quyền.',
      },
      'wrong-status': {
        word: 'Lỗi: trạng thái',
        reason: 'Kiện ở trạng thái không gửi được. Không có gì được gửi; hãy mở đơn để xem.',
      },
      address: {
        word: 'Lỗi: địa chỉ',
        reason: 'Đơn vị vận chuyển không dùng được địa chỉ người mua. Không có gì được gửi; hãy nhờ người mua bổ sung.',
      },
      'not-served': {
        word: 'Lỗi: ngoài vùng giao',
        reason: 'Đơn vị vận chuyển không giao đến đó. Không có gì được gửi; hãy chọn đơn vị khác trong Seller Center.',
      },
      'size-or-weight': {
        word: 'Lỗi: kích thước, cân nặng',
        reason:
          'Kích thước hoặc cân nặng vượt mức đơn vị vận chuyển nhận. Không có gì được gửi; hãy sửa lại hoặc tách đơn.',
      },
      'too-many-items': {
        word: 'Lỗi: quá nhiều sản phẩm',
        reason: 'Đơn vị vận chuyển nhận ít sản phẩm hơn trong một kiện. Không có gì được gửi; hãy tách đơn.',
      },
      'pickup-slot': {
        word: 'Lỗi: giờ lấy hàng',
        reason: 'Giờ lấy hàng đã qua hoặc đã hết. Không có gì được gửi; hãy gửi lại với giờ khác.',
      },
      tracking: {
        word: 'Lỗi: mã vận đơn',
        reason:
          'Đơn vị vận chuyển không biết mã vận đơn này. Không có gì được gửi; hãy kiểm tra mã và đơn vị vận chuyển.',
      },
      'tracking-used': {
        word: 'Lỗi: mã đã dùng',
        reason: 'Kiện khác đã có mã vận đơn này. Không có gì được gửi; hãy kiểm tra mã.',
      },
      'must-split': {
        word: 'Lỗi: phải tách đơn',
        reason: 'TikTok muốn đơn này đi bằng nhiều kiện. Không có gì được gửi; hãy tách đơn trong Seller Center.',
      },
      invoice: {
        word: 'Lỗi: hóa đơn',
        reason: 'TikTok đang chờ hóa đơn của đơn này. Không có gì được gửi; hãy tải hóa đơn lên Seller Center.',
      },
      'wrong-market': {
        word: 'Lỗi: thị trường',
        reason: 'TikTok không có cách vận chuyển này ở thị trường của cửa hàng. Không có gì được gửi.',
      },
      permission: {
        word: 'Lỗi: quyền',
        reason: 'Token thiếu quyền gửi hàng. Không có gì được gửi; hãy bật quyền rồi ủy quyền lại.',
      },
      authorisation: {
        word: 'Lỗi: ủy quyền',
        reason: 'TikTok từ chối truy cập cửa hàng. Không có gì được gửi; chủ cửa hàng phải ủy quyền lại.',
      },
      clock: {
        word: 'Lỗi: đồng hồ',
        reason: 'Đồng hồ máy này lệch quá nhiều nên TikTok từ chối. Không có gì được gửi; hãy chỉnh đồng hồ.',
      },
      busy: {
        word: 'Lỗi: TikTok bận',
        reason: 'Lần nào TikTok cũng trả lời “hệ thống bận”. Không có gì được gửi; hãy thử lại sau một phút.',
      },
      'rate-limited': {
        word: 'Lỗi: quá nhiều lệnh',
        reason: 'TikTok yêu cầu cửa hàng này chậm lại. Không có gì được gửi; hãy thử lại sau một phút.',
      },
      unreachable: {
        word: 'Lỗi: không phản hồi',
        reason:
          'TikTok không phản hồi, và không có dấu hiệu là đã gửi. Lần thử sau đọc kiện trước, nên kiện không bị gửi hai lần.',
      },
      carrier: {
        word: 'Lỗi: đơn vị vận chuyển',
        reason: 'Hệ thống của đơn vị vận chuyển từ chối kiện. Không có gì được gửi; hãy thử lại hoặc chọn đơn vị khác.',
      },
      parameters: {
        word: 'Lỗi: bị từ chối',
        reason: 'TikTok không nhận yêu cầu như đã gửi. Không có gì được gửi; chi tiết cho biết phần nào.',
      },
      other: {
        word: 'Lỗi: bị từ chối',
        reason: 'TikTok từ chối với mã bàn làm việc này chưa biết. Không có gì được gửi; hãy xem chi tiết.',
      },
    },
  },
};

export default runs;
