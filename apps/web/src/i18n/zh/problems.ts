import type { LocaleWords } from '../locale-words.ts';

const problems: LocaleWords['problems'] = {
  'paste-too-old': '此授权码可能已过期：有效期约 10 分钟。如果 TikTok 拒绝，请重新授权。',
  'paste-empty': {
    title: 'Callback URL 为空',
    why: '请粘贴按下 Authorize 后浏览器显示的完整地址。',
    next: '粘贴 URL',
  },
  'paste-not-a-url': {
    title: '这不是 Callback URL',
    why: '其中没有 app_key 和 code。请复制按下 Authorize 后所到页面的完整地址栏。',
    next: '粘贴其他 URL',
  },
  'paste-declined': {
    title: '授权被拒绝',
    why: '请求已被取消，TikTok 没有发送授权码。没有连接任何店铺。请重新打开链接并按 Authorize。',
    next: '重新授权',
  },
  'paste-no-app-key': {
    title: 'URL 中缺少 App Key',
    why: '有 code 但没有 app_key，说明没有复制完整。请复制完整地址栏。',
    next: '粘贴其他 URL',
  },
  'paste-no-code': {
    title: 'URL 中缺少授权码',
    why: '“code=”后面的部分没有复制。请复制所到页面的完整地址栏。',
    next: '粘贴其他 URL',
  },
  'paste-authorise-link': {
    title: '这是授权链接本身',
    why: '请打开它，按 Authorize，然后粘贴之后所到页面的地址。',
    next: '打开链接',
  },
  'code-used-here': {
    title: '此授权码已在这里用过',
    why: '授权码只能用一次，用它连接的店铺仍保持连接。请重新授权以获取新码。',
    next: '重新授权',
  },
  'invalid-authorization-code': {
    title: '授权码无效',
    why: 'TikTok 拒绝了此授权码。授权码只能用一次，有效期约 10 分钟。请重新授权并在此粘贴新的 URL，用时不到一分钟。',
    whyKnown:
      'TikTok 拒绝了此授权码。授权码只能用一次，有效期约 10 分钟，而您在 {{minutes}} 分钟前打开了链接。请重新授权并在此粘贴新的 URL，用时不到一分钟。',
    next: '重新授权',
  },
  'no-authorized-shops': {
    title: '未找到已授权的店铺',
    why: '授权码有效，但按下 Authorize 的账户没有提供店铺。请用拥有该店铺的卖家账户授权，并为应用开启“Shop Authorized Information”。',
    next: '重新授权',
  },
  'access-denied': {
    title: '访问被拒绝',
    why: '令牌缺少一项权限。请在 Partner Center 开启，发布应用，然后重新授权。',
    whyKnown: '令牌缺少：{{permissions}}。请在 Partner Center 开启，发布应用，然后重新授权。',
    next: '查看位置',
  },
  'wrong-secret': {
    title: 'App Secret 与此应用不符',
    why: 'TikTok 不接受它与 URL 中的 App Key 配对。请从 Basic Information 重新复制。授权码可能仍有效，请尽快操作。',
    next: '重新填写 App Secret',
  },
  'wrong-app-key': {
    title: 'TikTok 不认识此 App Key',
    why: '请与 Partner Center 的 Basic Information 核对。美国 Partner Center 的应用只适用于美国卖家。',
    next: '查看位置',
  },
  'wrong-region-host': {
    title: '这不是 TikTok 的服务器',
    why: '本工作台所设地址的回复与 TikTok Shop 不符。除查询外没有发送任何内容。请检查 TIKTOK_SHOP_API_URL 和 TIKTOK_SHOP_AUTH_URL，然后重试。',
    whyKnown:
      '{{host}} 的回复与 TikTok Shop 不符。请检查本工作台设置中的 TIKTOK_SHOP_API_URL 和 TIKTOK_SHOP_AUTH_URL，然后重试。',
    next: '重试',
  },
  'clock-off': {
    title: '本机时钟不准',
    why: 'TikTok 最多允许慢 5 分钟或快 30 秒，因此拒绝所有请求。请校准时钟，然后重试。',
    whyBehind: '时钟慢了 {{span}}。TikTok 最多允许慢 5 分钟（或快 30 秒），因此拒绝所有请求。请校准时钟，然后重试。',
    whyAhead: '时钟快了 {{span}}。TikTok 最多允许快 30 秒（或慢 5 分钟），因此拒绝所有请求。请校准时钟，然后重试。',
    next: '重试',
  },
  'ip-not-allowed': {
    title: 'TikTok 不允许来自此网络的请求',
    why: '您的应用设有 IP 白名单，此 IP 不在其中。请在 Partner Center 的 App Management 中添加，或清空名单。',
    next: '重试',
  },
  unreachable: {
    title: 'TikTok 没有响应',
    why: '网络或 TikTok 暂时不可用。没有更改，也没有丢失。请检查网络连接，然后重试。',
    whyKnown: '{{host}} 没有响应。没有更改，也没有丢失。请检查网络连接，然后重试。',
    next: '立即重试',
  },
  'tiktok-busy': {
    title: 'TikTok 繁忙',
    why: 'TikTok 要求稍后再来。没有更改，也没有丢失。',
    next: '立即重试',
  },
  'rate-limited': {
    title: 'TikTok 要求暂停片刻',
    why: '短时间内请求过多。工作台会自动放慢，没有丢失。',
    next: '立即重试',
  },
  'token-refused': {
    title: 'TikTok 拒绝了令牌',
    why: '它不属于此应用，或已被替换。请重新授权以获取新令牌。已有订单会保留。',
    next: '重新授权',
  },
  'token-expired': {
    title: '令牌已到期',
    why: '令牌未能自动续期。请重新授权以获取新令牌。已有订单会保留。',
    next: '重新授权',
  },
  'authorisation-withdrawn': {
    title: '授权已被撤回',
    why: '有人在 Seller Center 撤回了授权，因此不再收到新订单。已有订单会保留。店主可以重新授权。',
    next: '重新授权',
  },
  'shop-inactive': {
    title: 'TikTok 已暂时关闭此店铺',
    why: '原因见 Seller Center。已有订单会保留，店铺恢复后继续同步。',
    next: '检查连接',
  },
  'wrong-shop-cipher': {
    title: 'Shop Cipher 不属于此令牌的任何店铺',
    why: '留空即可，会自动查找。',
    next: '留空',
  },
  'webhooks-elsewhere': {
    title: '此店铺的部分 Webhook 发往其他地址',
    why: '这些 Webhook 保持不变，接收方不受影响。如需由本工作台接收，请在那里删除。',
    next: '检查连接',
  },
  'state-unknown': {
    title: '此回复不是由这里发起的',
    why: '其 state 不是本工作台发出的，或已过期。没有连接任何店铺。请从这里生成的链接重新开始。',
    next: '重新授权',
  },
  'not-the-owner': {
    title: '本工作台已有所有者',
    why: '连接一家已在这里的店铺即可进入。要添加其他店铺，须由所有者先登录，再使用设置中的“添加店铺”。',
    next: '使用其他 URL',
  },
  'demo-is-off': {
    title: '这里已关闭演示',
    why: '本工作台的管理员设置了 DEMO=off。请改为连接自己的店铺。',
    next: '如何连接',
  },
  'not-signed-in': {
    title: '您已退出登录',
    why: '登录会话已结束或被撤销。没有丢失任何内容。',
    next: '登录',
  },
  'not-allowed': {
    title: '这不在您的权限内',
    why: '没有更改。如有需要，请联系本工作台的所有者。',
    next: '返回订单',
  },
  'not-found': {
    title: '此内容不在这里',
    why: '它已被移除，或属于您看不到的店铺。',
    next: '返回订单',
  },
  'filter-not-understood': {
    title: '有一个筛选条件无法识别',
    why: '链接来自其他版本，或不完整。没有选中任何订单。',
    next: '返回订单',
  },
  'note-changed': {
    title: '有人同时更改了此备注',
    why: '您的内容仍在输入框中，对方的内容显示在下方。',
    next: '重新查看',
  },
  'view-name-taken': {
    title: '已有同名的视图',
    why: '视图以名称区分。',
    next: '换个名称',
  },
  'export-gone': {
    title: '此导出已不存在',
    why: '文件须在十分钟内获取，且只能获取一次。没有丢失任何内容。',
    next: '返回订单',
  },
  'bad-request': {
    title: '工作台无法识别此请求',
    why: '没有更改。请重新加载页面：页面版本可能比工作台旧。',
    next: '重新加载',
  },
  'too-many': {
    title: '一次数量过多',
    why: '没有更改。请减少数量，或等一分钟。',
    whyKnown: '没有更改。一次最多 {{limit}} 个。',
    next: '重试',
  },
  'nothing-to-print': {
    title: '没有可打印的内容',
    why: '这些包裹都还没有面单。安排发货后才有面单。',
    next: '返回订单',
  },
  'label-not-ready': {
    title: '面单尚未就绪',
    why: 'TikTok 仍在生成。工作台会自动再次获取。',
    next: '重试',
  },
  'run-not-running': {
    title: '此批次已不在进行中',
    why: '它已结束或之前已暂停。已完成的部分保持不变。',
    next: '重新加载',
  },
  'tiktok-refused': {
    title: 'TikTok 拒绝了此操作',
    why: 'TikTok 的原话见“详情”。其他内容没有更改。',
    next: '重试',
  },
  internal: {
    title: '工作台未能完成此操作',
    why: '问题出在工作台，已写入日志。没有丢失任何内容。请稍后重试。',
    next: '重试',
  },
  'desk-unreachable': {
    title: '本工作台没有响应',
    why: '您电脑上的程序已停止或正在重启。没有丢失任何内容。请重新启动，页面会自动继续。',
    next: '立即重试',
  },
  'answer-unreadable': {
    title: '回复不完整',
    why: '页面与工作台之间的连接提前中断了回复。请重试，看看操作是否已生效。',
    next: '重试',
  },
};

export default problems;
