import type { LocaleWords } from '../locale-words.ts';

const ui: LocaleWords['ui'] = {
  details: '详情',
  hideDetails: '隐藏详情',
  copy: '复制',
  copyWhat: '复制{{what}}',
  copied: '已复制',
  copyFailed: '浏览器不允许复制。请选中文本后复制。',
  close: '关闭',
  cancel: '取消',
  show: '显示',
  hide: '隐藏',
  tryAgain: '重试',
  tryNow: '立即重试',
  back: '返回',
  loading: '加载中',
  noPermissionAsk: '如有需要，请联系本工作台的所有者。',
  noPermissionTitle: '{{what}}不在您的权限内',
  backToOrders: '返回订单',
  tiktokCode: 'TikTok 代码 {{code}}',
  request: '请求 {{id}}',
  noDetails: '没有对应的 TikTok 返回信息。',
  partMissing: '无法获取此部分',
  partMissingWhy: '工作台暂时没有响应。已显示的内容会保留，恢复后请重试。',
  progress: {
    done: '{{count, number}} 完成',
    failed: '{{count, number}} 失败',
    skipped: '{{count, number}} 跳过',
    working: '{{count, number}} 进行中',
    waiting: '{{count, number}} 等待',
    of: '{{done}} / {{total}}',
  },
  market: '市场 {{code}}',
  tabCount: '{{count}} 项',
};

export default ui;
