import type { LocaleWords } from '../locale-words.ts';

const runs: LocaleWords['runs'] = {
  title: '批次',
  run: '批次 {{number}}',
  of: '{{done}} / {{total}}',
  packages_other: '个包裹',
  ofPackages: '{{done}} / {{total}} 个包裹',
  shopsAndMore_other: '{{shop}} 等另外 {{count}} 家店铺',
  progress: '批次 {{number}} 的进度',
  pace: '约剩 {{span}}，每分钟 {{count}} 个',
  gathering_other: '正在收集，目前 {{count, number}} 个包裹',
  state: { gathering: '正在收集包裹', running: '进行中', paused: '已暂停', finished: '已结束' },
  pause: '暂停',
  resume: '继续',
  retryFailed: '重试失败项',
  printReady: '打印已就绪的面单',
  printWaybills: '打印面单',
  who: { owner: '所有者', demo: '演示访客' },
  facts: {
    started: '开始',
    startedBy: '{{time}}，{{who}}',
    finished: '结束',
    labels: '面单',
    labelsHere: '{{here}} / {{total}} 已就绪',
    safe: '可以关闭',
    safeYes: '可以，批次会自行继续',
    safePaused: '可以，批次会等您继续',
    safeDone: '可以，全部已记录',
  },
  tabs: { all: '全部', needs: '需处理', skipped: '已跳过', done: '已完成', waiting: '等待中' },
  groups: { needs: '需处理', skipped: '有意跳过', done: '刚完成', waiting: '等待中' },
  tabsLabel: '此批次的包裹',
  columns: {
    number: '序号',
    package: '包裹',
    outcome: '结果',
    reason: '原因',
    time: '时间',
    action: '下一步',
  },
  noPackageId: '订单 {{id}}',
  next: { retry: '重试', 'open-order': '打开订单', 'check-connection': '检查连接' },
  details: '详情',
  detailCode: 'TikTok 代码 {{code}}',
  detailRequest: '请求 {{id}}',
  detailAttempts_other: '已尝试 {{count}} 次',
  emptyTab: '这里没有包裹。',
  nothingLeft: '此批次启动时已没有待发货的包裹，没有发送任何内容。',
  list: {
    title: '批次',
    emptyTitle: '还没有批次',
    emptyWhy: '发货时会启动一个批次，列出每个包裹的结果，并保留在此。',
    emptyGo: '前往订单',
    run: '批次',
    progress: '进度',
    result: '结果',
    started: '开始',
    by: '操作人',
  },
  failed: {
    load: '无法读取此批次。它会自行继续。',
    pause: '无法暂停此批次。',
    resume: '无法继续此批次。',
    'retry-failed': '没有重试任何包裹。',
  },
  doneToast_other: '已发货 {{count}} 个包裹',
  needsToast_other: '{{count}} 个包裹需要您处理',
  restFine: '其余已发货或有意跳过。',
  outcome: {
    waiting: '等待中',
    working: '安排中',
    done: {
      none: '已发货',
      waiting: '已发货，等待面单',
      here: '已发货，面单已就绪',
      failed: '已发货，面单失败',
      gone: '已发货，面单已用',
    },
    doneReason: {
      shipped: '已安排发货。',
      'shipped-answer-lost': '未收到 TikTok 的回复，因此重新读取了包裹：只发了一次货。',
    },
    courierUnknown: 'TikTok 尚未指定物流商。',
    skipped: {
      'already-shipped': {
        word: '跳过：已发货',
        reason: '此前已有人在这里或 Seller Center 安排发货，没有重复发货。',
      },
      'on-hold': {
        word: '跳过：暂挂',
        reason: '买家仍可取消，TikTok 暂不接受发货。没有发货。',
      },
      'buyer-asks-to-cancel': {
        word: '跳过：申请取消',
        reason: '买家申请取消。没有发货，申请仍待处理。',
      },
      cancelled: {
        word: '跳过：已取消',
        reason: '订单已取消。没有发货，请拦下包裹。',
      },
      other: { word: '已跳过', reason: '此包裹未纳入。没有发货，请打开订单查看原因。' },
    },
    failed: {
      'on-hold': {
        word: '失败：暂挂',
        reason: 'TikTok 仍暂挂此订单。没有发货，请在暂挂结束后重试。',
      },
      'buyer-asks-to-cancel': {
        word: '失败：申请取消',
        reason: '买家申请取消。没有发货，请先处理申请。',
      },
      cancelled: { word: '失败：已取消', reason: '订单已取消。没有发货，请拦下包裹。' },
      'by-tiktok': {
        word: '失败：由 TikTok 发货',
        reason: '此订单由 TikTok 仓库发货，无需操作。',
      },
      'not-of-this-shop': {
        word: '失败：其他店铺',
        reason: 'TikTok 表示该包裹不属于此店铺。没有发货，请核对授权的是哪家店铺。',
      },
      'wrong-status': {
        word: '失败：状态',
        reason: '包裹当时的状态不能发货。没有发货，请打开订单查看。',
      },
      address: {
        word: '失败：地址',
        reason: '物流商无法使用买家的地址。没有发货，请让买家补全地址。',
      },
      'not-served': {
        word: '失败：无法配送',
        reason: '物流商不配送该地区。没有发货，请在 Seller Center 选择其他物流商。',
      },
      'size-or-weight': {
        word: '失败：尺寸或重量',
        reason: '尺寸或重量超出物流商的范围。没有发货，请更正或拆分订单。',
      },
      'too-many-items': {
        word: '失败：商品过多',
        reason: '商品数超出物流商单个包裹的上限。没有发货，请拆分订单。',
      },
      'pickup-slot': {
        word: '失败：揽收时间',
        reason: '该揽收时间已不可用。没有发货，请换个时间重新发货。',
      },
      tracking: {
        word: '失败：运单号',
        reason: '物流商不认识此运单号。没有发货，请核对运单号和物流商。',
      },
      'tracking-used': {
        word: '失败：运单号重复',
        reason: '另一个包裹已使用此运单号。没有发货，请核对运单号。',
      },
      'must-split': {
        word: '失败：须拆分',
        reason: 'TikTok 要求此订单分成多个包裹。没有发货，请在 Seller Center 拆分。',
      },
      invoice: {
        word: '失败：发票',
        reason: 'TikTok 在等待此订单的发票。没有发货，请在 Seller Center 上传。',
      },
      'wrong-market': {
        word: '失败：市场',
        reason: 'TikTok 在该店铺的市场不提供此发货方式。没有发货。',
      },
      permission: {
        word: '失败：权限',
        reason: '令牌缺少发货权限。没有发货，请开启后重新授权。',
      },
      authorisation: {
        word: '失败：授权',
        reason: 'TikTok 拒绝访问该店铺。没有发货，须由店主重新授权。',
      },
      clock: {
        word: '失败：时钟',
        reason: '本机时钟偏差过大，TikTok 拒绝了请求。没有发货，请校准时钟。',
      },
      busy: {
        word: '失败：TikTok 繁忙',
        reason: 'TikTok 每次都回复“系统繁忙”。没有发货，请一分钟后重试。',
      },
      'rate-limited': {
        word: '失败：请求过多',
        reason: 'TikTok 要求此店铺放慢速度。没有发货，请一分钟后重试。',
      },
      unreachable: {
        word: '失败：无响应',
        reason: 'TikTok 没有响应，也没有迹象表明已发货。重试时会先读取包裹，因此不会重复发货。',
      },
      carrier: {
        word: '失败：物流商',
        reason: '物流商的系统拒绝了包裹。没有发货，请重试或选择其他物流商。',
      },
      parameters: {
        word: '失败：被拒绝',
        reason: 'TikTok 未接受此请求。没有发货，详情中注明了是哪一项。',
      },
      other: {
        word: '失败：被拒绝',
        reason: 'TikTok 拒绝了，返回的代码本工作台不认识。没有发货，请查看详情。',
      },
    },
  },
};

export default runs;
