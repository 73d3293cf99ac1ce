import type { LocaleWords } from '../locale-words.ts';

const shipping: LocaleWords['shipping'] = {
  ship: 'Gửi hàng',
  cancel: 'Hủy',
  title_other: 'Gửi {{count}} kiện hàng',
  nothingSent: 'Chưa gửi gì cho đến khi bạn nhấn Arrange shipment',
  willShip_other: '{{count}} kiện hàng sẽ được gửi',
  nothingShips: 'Chưa có kiện nào gửi được. Lý do nằm trong danh sách.',
  thenPrint: 'In vận đơn khi nhãn sẵn sàng',
  handover: 'Bàn giao',
  remembered: 'được nhớ cho từng cửa hàng và kho',
  decided: 'TikTok quyết định cho kho này',
};

export default shipping;
