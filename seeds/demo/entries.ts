import type { EntryStory } from "./story.ts";

/** The innovation catalogue of one past year: six entries in each direction. */
export const entries: EntryStory[] = [
  {
    product: "tiejian-tiezha",
    direction: "industrial-internet",
    reason: "能分清读点位、写参数与下装程序三类指令，先告警后阻断的两步上线不要求停线；断电直通，零下 40 至 75 度可用，评审现场断电后链路未中断。",
  },
  {
    product: "luban-sunmao",
    direction: "industrial-internet",
    reason: "把隔离做到一条产线一个导轨模块，换型号时用手机近场刷一下就换规则模板，不占网络工程师工时；中小车间不改布线也装得上。",
  },
  {
    product: "biaoshi-jiexi",
    direction: "industrial-internet",
    reason: "市内少有的专为二级节点做的防护件：以反向代理接入，解析服务器不动；按前缀、来源、频率三项限流，注册请求须过企业证书校验。",
  },
  {
    product: "lantu-wadong",
    direction: "industrial-internet",
    reason: "六十余款控制器带仿真负载做实验，每个漏洞都写到触发条件和临时缓解办法，厂家未出补丁前工厂也有事可做；不出售细节，披露流程可查。",
  },
  {
    product: "dianwang-peiwang",
    direction: "industrial-internet",
    reason: "把遥控命令验签做进不到半瓦的邮票孔模块，三种处理器平台都有驱动，新终端焊上即可；验签失败即丢弃并计数上报，补上了配电末端的空白。",
  },
  {
    product: "chuanxin-tuzhi",
    direction: "industrial-internet",
    reason: "三维模型外发前先轻量化并去掉非必要特征，授权可随时收回，打开时叠加收件单位暗记；几百家配套厂只装轻客户端，说明中也写清拍屏挡不住。",
  },

  {
    product: "xinling-xinlingfang",
    direction: "digital-infrastructure",
    reason: "七号信令、直径协议与五代核心服务化接口在一台设备上判定，每次拦截附原始信令和依据，运营方可逐条申诉；策略细到单个漫游伙伴。",
  },
  {
    product: "wulian-qingzhong",
    direction: "digital-infrastructure",
    reason: "不到六百千字节的守护程序覆盖六种系统，并提供源码授权，设备厂家可以自行审查；按在网设备数计费，离线设备不收钱，便于城市小设备铺开。",
  },
  {
    product: "beifen-tiegui",
    direction: "digital-infrastructure",
    reason: "保留期写入存储底层，改期要两人到场加硬件钥匙，管理员账号被盗也删不掉备份；恢复前可先在隔离区扫描，避免把勒索程序一起救回来。",
  },
  {
    product: "xingyuan-jiekou",
    direction: "digital-infrastructure",
    reason: "首次把干扰、假指令、授时欺骗三类试验合成一次可复测的站内评估，给出发现与恢复的时间线；用低功率信号源并须频率主管部门同意，不碰在轨卫星。",
  },
  {
    product: "luxing-luce",
    direction: "digital-infrastructure",
    reason: "车侧消息先验签再进融合计算，每秒两千四百条的上限写在说明里；箱门一开即清密钥，抱杆宽温，一箱接四个设备，路口改造不用另立机柜。",
  },
  {
    product: "weige-gezi",
    direction: "digital-infrastructure",
    reason: "不装内核模块，只调用系统自带防火墙，服务器换地址后策略跟着走；收紧前可模拟影响、变更须双人确认，老旧主机也能分批纳入。",
  },

  {
    product: "moxing-redteam",
    direction: "artificial-intelligence",
    reason: "按业务危害而不是攻击成功数排序，每条发现附完整对话和触发率，并写明该改提示词、网关还是权限；修补后复测一轮不另收费。",
  },
  {
    product: "jianwei-call",
    direction: "artificial-intelligence",
    reason: "音频每三秒一判、视频每秒抽四帧，坐席在通话中就能得到提示和追问话术；公开窄带语音约百分之四的误报率，只提示不自动挂断，责任清楚。",
  },
  {
    product: "suanli-weight-vault",
    direction: "artificial-intelligence",
    reason: "解密密钥与作业编号、节点度量值绑定，作业结束即失效，权重文件拷走打不开；加载七百亿参数只多约四十秒，租用算力的单位用得起。",
  },
  {
    product: "duikang-backdoor",
    direction: "artificial-intelligence",
    reason: "把下载模型的文件检查、触发器逆向、激活聚类和许可证核对并成三天流程，结论分放行、限制用途、拒收三档，并写明超大模型查不到的部分。",
  },
  {
    product: "xunlian-wash",
    direction: "artificial-intelligence",
    reason: "每一步清洗都产出剔除样例和理由，抽检人员可撤回误删；来源登记到许可类型、采集时间与授权文件，语料被质疑时能拿出处理过程。",
  },
  {
    product: "bachang-ai-range",
    direction: "artificial-intelligence",
    reason: "一台双卡服务器供三十人同时练五十二个关卡，覆盖应用、模型、数据、算力四层；教师可用自有模型改编，院校不必另建算力机房就能开课。",
  },

  {
    product: "yinsi-medical-federation",
    direction: "data-compliance",
    reason: "训练盒放在院内，参数裁剪加噪后才出门，八家医院以内断线可续，准确率下降一般不超过两个百分点；伦理审批模板随方案交付，缩短各院会签。",
  },
  {
    product: "kuajing-vehicle-export",
    direction: "data-compliance",
    reason: "人脸车牌落地前模糊、轨迹按五百米栅格化再出境，裁剪、落地、台账、申报由一家负责；不改车端控制器软件，测绘类数据一律留在境内。",
  },
  {
    product: "jiaoyi-usage-lock",
    direction: "data-compliance",
    reason: "把合同里的次数、期限、限定程序写成随数据走的策略，打开一次留一条存证凭证，买卖双方对账有据；也说明了结果另存后管不到的范围。",
  },
  {
    product: "liuzhuan-map",
    direction: "data-compliance",
    reason: "以列为粒度拼接流量、调度脚本和接口日志，可从敏感列正查去向、反查来源，还能比较两个时点；拼不上的部分标给人补，不用估计值填图。",
  },
  {
    product: "shuiyin-database",
    direction: "data-compliance",
    reason: "伪行先过业务规则校验，汇总误差可限在千分之一以内，接收方照常用数；每家一份带时间戳的留底指纹，少于五百行时如实判为可信度不足。",
  },
  {
    product: "midian-search",
    direction: "data-compliance",
    reason: "七个接口即可接进邮件、档案和病历系统，亿级文档单词检索在一秒内，索引也是密文；定期重排索引，减少查询频次带来的泄露。",
  },
];
