import type { LocaleWords } from '../locale-words.ts';

const shipping: LocaleWords['shipping'] = {
  ship: '发货',
  cancel: '取消',
  title_other: '发货 {{count}} 个包裹',
  nothingSent: '按下 Arrange shipment 之前不会发送任何内容',
  willShip_other: '将发货 {{count}} 个包裹',
  nothingShips: '现在没有可发货的包裹，原因见列表。',
  thenPrint: '面单就绪后打印',
  handover: '交接方式',
  remembered: '按店铺和仓库记住',
  decided: '此仓库由 TikTok 决定',
};

export default shipping;
