import type { ProductStory } from "#seeds/demo/story.ts";

export const intelligenceAndContent: ProductStory[] = [
  {
    key: "qingbao-feed", vendor: "qingbao", name: "星图快递情报订阅", kind: "service",
    summary: "按行业裁剪的威胁情报订阅，只推与客户技术栈有关的条目，每条写清来源、置信度和该在哪台设备上动手。",
    detail: "客户先填技术栈与行业，系统据此过滤，日均推送由数千条压到二三十条。机读情报以标准格式下发到防火墙、探针与运营平台，人读情报每周一份。\n失效指标到期自动撤回。自有监测点主要在国内，对境外小众组织的覆盖有限。",
    deliveryModels: ["security-as-a-service"], priceModel: "subscription",
    claims: [
      { capability: "intelligence-service", note: "按技术栈过滤推送，每条带来源、置信度与失效日期", level: "deployed", evidence: { issuer: "示例清算中心", reference: "订阅服务验收 QS-2419", issuedDay: -105 }, confirmation: { state: "confirmed", by: "exchange-clearing" } },
      { capability: "threat-intelligence", note: "机读指标每十分钟更新，误报申诉后两小时内撤回", level: "tested", evidence: { issuer: "示例软件评测实验室", reference: "RP-T-0417", issuedDay: -190 }, confirmation: { state: "confirmed" } },
      { capability: "intelligence-sharing", note: "按标准格式收发，客户回传的线索去标识后才入库", level: "documented", evidence: { issuer: "示例情报标准工作组", reference: "格式符合性证明 TI-22", issuedDay: -365, expiresDay: -5 } },
      { capability: "threat-analysis", note: "每周一份行业简报，只写三件与客户有关的事", level: "self-declared" },
      { capability: "capability-linkage", note: "可下发到九家防火墙和探针，动作由客户侧确认", level: "self-declared" },
      { capability: "subscription-model", note: "按行业包年订阅，中途可换行业包一次", level: "self-declared" },
    ],
  },
  {
    key: "qingbao-surface", vendor: "qingbao", name: "星图绘边攻击面测绘平台", kind: "product",
    summary: "从单位名称和几个域名出发，自动找出子公司、外包商和云上的暴露资产，按被打的可能性而不是漏洞数排序。",
    detail: "平台每天从证书、解析、备案、代码仓库等公开线索扩展资产，归属由机器打分、人工复核。发现新端口或管理后台四小时内提示，附截图和首见时间。\n只做外部视角，不登录、不利用漏洞；归属有争议的资产须客户书面认领后才扫描。",
    deliveryModels: ["product", "security-as-a-service"], priceModel: "subscription",
    claims: [
      { capability: "attack-surface-platform", note: "九类公开线索扩展资产，归属判断给出证据链供人复核", level: "tested", evidence: { issuer: "示例检测中心", reference: "示检字〔2025〕0312号", issuedDay: -155, expiresDay: 575 }, confirmation: { state: "confirmed" } },
      { capability: "attack-surface", note: "含子公司与外包商的暴露面，新增端口四小时内提示", level: "documented", evidence: { issuer: "示例软件评测实验室", reference: "RP-T-0433", issuedDay: -150 } },
      { capability: "asset-identification", note: "识别一千六百余种产品指纹，版本不确定时标为待核", level: "documented", evidence: { issuer: "示例软件评测实验室", reference: "RP-T-0434", issuedDay: -150 } },
      { capability: "vulnerability-scanning", note: "只对书面认领的资产做无害验证，不跑破坏性用例", level: "self-declared" },
      { capability: "ipv6-security", note: "从解析与证书反推地址，不做整段盲扫", level: "self-declared" },
    ],
  },
  {
    key: "qingbao-dark", vendor: "qingbao", name: "井下听声暗网监测", kind: "service",
    summary: "在地下论坛、聊天群和泄露站点里找与客户有关的账号、数据与图纸，两小时内通报并给出真伪判断。",
    detail: "分析员长期维护数百个隐蔽来源，机器先按客户名称、域名、数据样式匹配，再由人判断真伪与新旧。通报写明在哪里出现、卖多少钱、像是哪个系统流出的。\n不代客户购买数据，不与卖家谈价；需要报案时协助固定证据。",
    deliveryModels: ["security-as-a-service"], priceModel: "subscription",
    claims: [
      { capability: "dark-web-monitoring", note: "高相关线索两小时内电话通报，附截图与首见时间", level: "deployed", evidence: { issuer: "示例商业集团", reference: "监测服务确认单 SJ-17", issuedDay: -90 }, confirmation: { state: "confirmed", by: "retail" } },
      { capability: "leak-monitoring", note: "比对泄露样本字段，推测来自哪个系统与大致时间", level: "documented", evidence: { issuer: "示例检测中心", reference: "示检服字〔2024〕0203号", issuedDay: -410 } },
      { capability: "forensics", note: "对帖子与样本做带时间戳的固定，可交报案使用", level: "self-declared" },
      { capability: "monitoring-service", note: "工作日每日一报，周末只报高相关线索", level: "self-declared" },
    ],
  },
  {
    key: "qingbao-attribution", vendor: "qingbao", name: "星图回溯研判台", kind: "product",
    summary: "把一个地址或样本放进去，关联出同批基础设施、同源代码和历史活动，画成能讲给领导听的一张图。",
    detail: "内置八年的解析、证书与样本关系库，支持在断网机房用季度离线包更新。分析过程逐步留痕，结论分确定、很可能、存疑三档，另一名分析员可以沿同样步骤复核。\n只给线索不指认个人；加密通信内容无法还原。",
    deliveryModels: ["product"], priceModel: "licence", ending: "draft",
    claims: [
      { capability: "threat-attribution-system", note: "八年关系库支持从一个指标扩展三层，步骤可复核", level: "documented", evidence: { issuer: "示例软件评测实验室", reference: "RP-T-0460", issuedDay: -35 } },
      { capability: "tracing-attribution", note: "结论分三档并写明缺哪条证据才能升档", level: "self-declared" },
      { capability: "air-gapped-delivery", note: "断网机房每季度用离线包更新，导入前验签", level: "self-declared" },
      { capability: "ai-for-security", note: "用语言模型起草研判初稿，每句话须挂到一条证据", level: "self-declared" },
    ],
  },
  {
    key: "neirong-station", vendor: "neirong", name: "清朗站图文音视频审核系统", kind: "product",
    summary: "图片、文字、音频、视频一套接口送审，机器先分三档，拿不准的进人工台，规则改动可以先拿历史内容试跑。",
    detail: "支持本地一体机和云接口两种部署，本地单机日处理六十万张图片或八百小时视频。规则上线前用近七天内容回放，先看会多拦多少、漏放多少。\n方言语音与手写体识别率偏低，默认转人工；不提供舆情分析。",
    deliveryModels: ["product", "security-as-a-service"], priceModel: "usage",
    claims: [
      { capability: "content-moderation-system", note: "四类内容一套接口，结论分通过、拦下、转人工三档", level: "tested", evidence: { issuer: "示例软件评测实验室", reference: "RP-C-0102", issuedDay: -175, expiresDay: 555 }, confirmation: { state: "confirmed" } },
      { capability: "content-safety", note: "规则上线前用七天历史内容回放，给出多拦与漏放数量", level: "deployed", evidence: { issuer: "示例融媒体中心", reference: "审核平台终验单 RM-08", issuedDay: -125 }, confirmation: { state: "confirmed", by: "media" } },
      { capability: "deepfake-detection", note: "换脸视频做初筛，可疑片段转专门鉴别系统复核", level: "self-declared" },
      { capability: "minor-protection", note: "未成年人出镜内容单独排队，可要求打码后再发", level: "self-declared" },
      { capability: "personal-information-protection", note: "识别画面与文字中的证件号、车牌，支持自动打码", level: "documented", evidence: { issuer: "示例检测中心", reference: "示检字〔2025〕0255号", issuedDay: -215 } },
      { capability: "on-premises", note: "本地一体机可不联网运行，模型包按月离线更新", level: "self-declared" },
    ],
  },
  {
    key: "neirong-label", vendor: "neirong", name: "见章生成内容标识组件", kind: "product",
    summary: "给生成的图文音视频同时打上看得见的标识和文件里的隐式标识，发布前自动检查有没有漏打、被裁掉。",
    detail: "以开发包形式接进生成服务或发布系统，显式标识按位置、字号模板添加，隐式标识写入元数据并叠加鲁棒水印。转码两次、裁剪三成后隐式标识检出率约九成。\n只认得符合标准的标识和自家水印，不能判断没打标识的内容是不是生成的。",
    deliveryModels: ["product"], priceModel: "subscription",
    claims: [
      { capability: "content-labelling", note: "显式与隐式标识一次写入，发布前检查缺漏并给出位置", level: "tested", evidence: { issuer: "示例算法评估所", reference: "标识符合性测试 BS-019", issuedDay: -80, expiresDay: 650 }, confirmation: { state: "confirmed" } },
      { capability: "data-watermarking", note: "转码两次、裁剪三成后隐式水印检出率约九成", level: "documented", evidence: { issuer: "示例算法评估所", reference: "鲁棒性测试 BS-020", issuedDay: -80 } },
      { capability: "embedded-delivery", note: "开发包两兆左右，接进发布系统平均三天", level: "self-declared" },
      { capability: "blockchain-evidence", note: "标识摘要可选写入司法存证链，按条计费", level: "self-declared" },
      { capability: "content-safety", note: "用于融媒发布末端，漏打标识的稿件退回编辑", level: "deployed", evidence: { issuer: "示例融媒体中心", reference: "组件试用记录 RM-15", issuedDay: -28 }, confirmation: { state: "waiting", by: "media" } },
    ],
  },
  {
    key: "neirong-night-shift", vendor: "neirong", name: "清朗夜班人工审核坐席", kind: "service",
    summary: "夜间与节假日替平台值守人工审核，疑难内容五分钟内给结论，每周一份误判复盘，可用客户自己的审核台。",
    detail: "坐席在封闭场地办公，手机存柜，只连客户的审核台。新规则先考后上岗，每日抽检百分之五，误判率高于千分之八的当班停岗复训。\n不承接涉密内容；审核标准由客户书面给定，坐席不替客户定尺度。",
    deliveryModels: ["managed-operation"], priceModel: "usage",
    claims: [
      { capability: "managed-hosting", note: "使用客户审核台与规则，人员考勤和质检由本方负责", level: "self-declared" },
      { capability: "round-the-clock", note: "夜间与节假日不断岗，疑难内容五分钟内出结论", level: "documented", evidence: { issuer: "示例服务标准委员会", reference: "坐席服务能力证书 88", issuedDay: -480, expiresDay: -20 } },
      { capability: "content-safety", note: "每日抽检百分之五，误判率与改判原因每周公开给客户", level: "tested", evidence: { issuer: "示例检测中心", reference: "示检服字〔2025〕0041号", issuedDay: -130 }, confirmation: { state: "confirmed" } },
      { capability: "insider-threat", note: "封闭场地、手机存柜、屏幕水印，导出功能一律关闭", level: "self-declared" },
    ],
  },
];
