import type { LocaleWords } from '../locale-words.ts';

const labelWhy: LocaleWords['labelWhy'] = {
  'not-arranged': {
    word: '未安排发货',
    reason: '尚未安排发货。安排后才有面单。',
  },
  collected: {
    word: '已揽收',
    reason: '快递已取走包裹，TikTok 不再提供面单。',
  },
  cancelled: {
    word: '已取消',
    reason: '包裹已取消，没有面单。请拦下该包裹。',
  },
  'seller-shipping': {
    word: '自有物流',
    reason: '您使用自有物流发货，面单由其提供。',
  },
  'by-tiktok': {
    word: '由 TikTok 发货',
    reason: '由 TikTok 仓库打印面单，无需操作。',
  },
  'buyer-asks-to-cancel': {
    word: '买家申请取消',
    reason: '买家申请取消期间 TikTok 不提供面单。请先处理申请。',
  },
  permission: {
    word: '缺少权限',
    reason: '缺少读取面单的权限。请开启后重新授权。',
  },
  authorisation: {
    word: '访问被拒绝',
    reason: 'TikTok 拒绝访问该店铺。请重新授权后重试。',
  },
  damaged: {
    word: '文件损坏',
    reason: 'TikTok 的文件不是可读的 PDF。请重新获取面单。',
  },
  refused: {
    word: 'TikTok 拒绝',
    reason: 'TikTok 未提供面单。请在 Seller Center 查看订单。',
  },
  patience: {
    word: '仍未生成',
    reason: '多次查看后 TikTok 仍无面单。请重新获取。',
  },
  'not-ready': {
    word: '尚未就绪',
    reason: 'TikTok 仍在生成，稍后自动获取，可在第二个文件中打印。',
  },
  'not-found': {
    word: '包裹已不存在',
    reason: 'TikTok 已重新组合此订单，原包裹不存在。请重新选择订单。',
  },
  other: {
    word: '没有面单',
    reason: '面单未获取，原因未知。',
  },
};

export default labelWhy;
