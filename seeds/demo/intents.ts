import type { CandidateStory, IntentStory, MistakeStory } from "./story.ts";

/** What the metro's drafter keeps in view, and whom it asked. */
export const candidates: CandidateStory[] = [
  {
    scenario: "ii-metro-maintenance-terminals",
    product: "tiejian-changjing",
    by: "drafter",
    day: -9,
    reason: "程序白名单与移动介质管控都有声明，熟悉不能停机的现场；需核实离线车站的策略下发方式。",
    invited: { day: -8, message: "请说明两小时天窗内每晚能完成几个站，以及误拦时怎样放行。" },
  },
  {
    scenario: "ii-metro-maintenance-terminals",
    product: "qingfeng-tingchao",
    by: "drafter",
    day: -8,
    reason: "终端能力较全，移动介质登记可直接替代纸质台账；对停止支持的系统需现场验证。",
    invited: { day: -7, message: "请说明老旧系统上的资源占用，能否先在一个车辆段试装十台。" },
  },
];

/** What vendors answered: to an invitation, and to enquiries before statutory tenders. */
export const intents: IntentStory[] = [
  {
    scenario: "ii-metro-maintenance-terminals",
    product: "tiejian-changjing",
    by: "second-vendor",
    day: -5,
    answer:
      "白名单以只读扫描建立底册，不改动信号厂家的软件；每晚两组人可完成四个站。离线车站由车辆段中转机带入策略，误拦可凭工单号当场放行并留痕。建议先在城北车辆段试装十台，连续运行两周后再定全线计划。",
    contact: { name: "陆工衡", phone: "021-55500311", email: "second-vendor@demo.anchang.example" },
  },
  {
    scenario: "ii-metro-traction-scada-boundary",
    product: "tiejian-tiezha",
    by: "second-vendor",
    day: -3,
    answer:
      "工业防火墙按遥控报文的点号与值域建清单，未列入的报文只告警或阻断可选；硬件旁路在断电与死机时直通。可提供并网前两周的镜像学习，出一份现有遥控报文的清单供电力调度确认。",
    contact: { name: "陆工衡", phone: "021-55500311", email: "" },
  },
  {
    scenario: "dc-one-window-interfaces",
    product: "qingfeng-huwen",
    by: "vendor",
    day: -2,
    answer:
      "作为征询应答，说明我方可提供接口返回字段的抽样测试：先按调用量抽取两百条接口，人工核对页面实际使用的字段，给出过量返回的清单与复测方法。持续监测需另配平台，本产品不覆盖。",
    contact: { name: "沈清越", phone: "", email: "vendor@demo.anchang.example" },
  },
];

/** What a vendor calls wrong in a ranking. */
export const mistakes: MistakeStory[] = [
  {
    scenario: "ii-metro-maintenance-terminals",
    product: "qingfeng-tingchao",
    by: "vendor",
    day: -4,
    report:
      "程序白名单一项，我方在港口有需求方确认过的落地案例；场景的备注要求“轨道交通或同等连续运行现场”。请核对排序是否看了现场类型，若没有，请说明备注在排序中怎样处理。",
  },
];
