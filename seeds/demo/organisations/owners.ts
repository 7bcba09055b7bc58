import type { OrganisationStory } from "#seeds/demo/story.ts";

const owner = (key: string, serial: string, name: string, nameEn: string, kind: OrganisationStory["kind"], district: OrganisationStory["district"], about: string, more: Partial<OrganisationStory> = {}): OrganisationStory => ({
  key, serial, name, nameEn, kind, district, size: "large", about, ...more,
});

/** The demo's public bodies and key enterprises; every one invented. */
export const owners: OrganisationStory[] = [
  owner("metro", "10000001", "示例市轨道交通集团", "Demo Metro Group", "state-owned", "xuhui", "运营全市十余条轨道交通线路，信号、供电与票务系统同时在网运行。"),
  owner("port", "10000002", "示例港务集团", "Demo Port Group", "state-owned", "lingang", "经营集装箱码头与自动化堆场，岸桥、场桥与闸口全部联网。", { park: "dishui-lake" }),
  owner("power", "10000003", "示例市电力调度中心", "Demo Power Dispatch Centre", "state-owned", "pudong", "负责全市电网调度与配电自动化，管理数千座配电站所的远动终端。"),
  owner("water", "10000004", "示例水务集团", "Demo Water Group", "state-owned", "yangpu", "经营自来水厂、污水处理厂与城市排水泵站，泵站多数无人值守。"),
  owner("gas", "10000005", "示例燃气集团", "Demo Gas Group", "state-owned", "changning", "管理城市燃气管网与数百万只智能燃气表。"),
  owner("chemical", "10000006", "示例化工园区管委会", "Demo Chemical Park Authority", "public-institution", "jinshan", "为园区内数十家化工企业提供安全生产监管与公共配套。", { park: "chemical-industry" }),
  owner("auto", "10000007", "示例汽车集团制造基地", "Demo Automotive Works", "state-owned", "jiading", "四大工艺车间全自动化，并向在用车辆提供远程升级服务。", { park: "jiading-auto" }),
  owner("shipyard", "10000008", "示例船舶重工", "Demo Shipbuilding", "state-owned", "chongming", "建造大型船舶，设计图纸在数百家配套单位之间流转。"),
  owner("steel", "10000009", "示例钢铁集团", "Demo Steel Group", "state-owned", "baoshan", "热轧、冷轧与能源中心连续生产，控制系统不能停机。"),
  owner("industrial-platform", "10000010", "示例工业互联网平台公司", "Demo Industrial Platform", "state-owned", "songjiang", "为两千余家工厂提供设备上云与工业应用。", { park: "songjiang-industrial" }),
  owner("identifier-node", "10000011", "示例标识解析节点运营中心", "Demo Identifier Node", "public-institution", "lingang", "运营工业互联网标识解析二级节点。", { park: "dishui-lake" }),
  owner("bigdata", "10000012", "示例市大数据中心", "Demo Municipal Data Centre", "public-institution", "jingan", "归集和共享全市公共数据，运营政务云与一网通办后台。", { park: "shibei" }),
  owner("data-exchange", "10000013", "示例数据交易服务中心", "Demo Data Exchange", "state-owned", "pudong", "组织数据产品挂牌、交付与清结算。", { park: "zhangjiang" }),
  owner("health", "10000014", "示例市卫生信息中心", "Demo Health Information Centre", "public-institution", "huangpu", "运行全市健康档案与医院间检验检查结果互认平台。"),
  owner("hospital", "10000015", "示例市第一人民医院", "Demo First People’s Hospital", "public-institution", "hongkou", "三级甲等综合医院，年门诊四百余万人次。"),
  owner("bank", "10000016", "示例商业银行", "Demo Commercial Bank", "state-owned", "huangpu", "服务全市居民与中小企业的地方法人银行。"),
  owner("exchange-clearing", "10000017", "示例清算中心", "Demo Clearing House", "state-owned", "pudong", "承担区域支付清算，系统连续运行要求极高。"),
  owner("telecom", "10000018", "示例通信运营公司", "Demo Telecom Operator", "state-owned", "pudong", "建设运营本市移动通信与 5G 行业专网。", { park: "jinqiao" }),
  owner("cloud", "10000019", "示例政务云运营公司", "Demo Government Cloud", "state-owned", "jingan", "承载市区两级六百余个政务信息系统。", { park: "shibei" }),
  owner("vehicle-zone", "10000020", "示例智能网联汽车示范区", "Demo Connected Vehicle Zone", "public-institution", "jiading", "管理开放测试道路、路侧设备与车路协同平台。", { park: "jiading-auto" }),
  owner("traffic", "10000021", "示例市交通管理指挥中心", "Demo Traffic Command Centre", "government", "changning", "管理全市信号灯、卡口与视频。"),
  owner("education", "10000022", "示例市教育信息中心", "Demo Education Information Centre", "public-institution", "putuo", "为一千五百余所学校提供网络与教学平台。", { park: "putuo-internet" }),
  owner("university", "10000023", "示例理工大学", "Demo University of Technology", "public-institution", "minhang", "人工智能与工程学科为主的研究型大学。", { park: "zizhu" }),
  owner("ai-lab", "10000024", "示例人工智能公共算力平台", "Demo Public AI Compute Platform", "state-owned", "xuhui", "向企业和高校提供训练算力、数据集与模型托管。", { park: "caohejing" }),
  owner("media", "10000025", "示例融媒体中心", "Demo Media Centre", "public-institution", "jingan", "承担全市新闻发布与内容审核。"),
  owner("airport", "10000026", "示例机场集团", "Demo Airport Group", "state-owned", "pudong", "运行两座民用机场，航班生产与安检系统全天候在线。"),
  owner("free-trade", "10000027", "示例新片区管委会", "Demo Special Area Authority", "government", "lingang", "推进国际数据服务与跨境数据便利化试点。", { park: "dishui-lake" }),
  owner("district-gov", "10000028", "示例区城市运行中心", "Demo District Operations Centre", "government", "yangpu", "汇聚城市感知设备，负责一网统管。"),
  owner("sme-centre", "10000029", "示例市中小企业服务中心", "Demo SME Service Centre", "public-institution", "putuo", "为中小企业提供数字化转型与安全公共服务。"),
  owner("elderly-care", "10000030", "示例区民政数据中心", "Demo Civil Affairs Data Centre", "public-institution", "fengxian", "管理养老、救助等民生数据与居家智能设备。"),
  owner("agri", "10000031", "示例现代农业集团", "Demo Agriculture Group", "state-owned", "chongming", "经营智能温室、冷链与农产品溯源。"),
  owner("retail", "10000032", "示例商业集团", "Demo Retail Group", "state-owned", "qingpu", "经营商场、超市与会员平台，会员一千二百余万。"),
];
