import type { LocaleWords } from '../locale-words.ts';

const signIn: LocaleWords['signIn'] = {
  headline: '从粘贴的链接到打印好的面单。',
  promise: '这个订单台在您自己的电脑上运行。App Secret、令牌和买家数据都留在本机。',
  points: {
    deadline: '最先到期的包裹排在最上面',
    once: '包裹绝不会发两次',
    sealed: '密钥、令牌和面单在磁盘上加密保存',
  },
  independent: '独立于 TikTok，未获其认可或背书。',
  here: '在本机运行',
  callbackHint: '原样粘贴即可，换行、引号和 http:// 都没关系。',
  enterWorks: '按 Enter 也可以',
  reason: {
    secret: '请先填写 App Secret',
    url: '请先粘贴 Callback URL',
    both: '填写 App Secret 并粘贴 Callback URL',
  },
  demoWhat: '一家完整的演练店铺和忙碌的一天。无需账户，数据不离开本机。',
  demoSeller: '像卖家一样操作',
  connecting: '正在连接您的店铺',
  openOrders: '打开订单',
  background: '导入在后台继续',
  authoriseAgain: '重新授权',
  copyLink: '复制链接',
};

export default signIn;
