/**
 * Code lists: choices that a city may replace without touching code. Codes are stored, labels are shown.
 * What the code itself decides by (domains, regimes, importance, evidence levels, statuses) is in `app/domain`.
 */
export interface CodeListEntry {
  code: string;
  zh: string;
  en: string;
  /** Code of the entry that it lies in: a park's district. */
  within?: string;
}

const entry = (code: string, zh: string, en: string, within?: string): CodeListEntry => ({ code, zh, en, ...(within && { within }) });

export const codeLists = {
  district: [
    entry("huangpu", "黄浦区", "Huangpu"),
    entry("xuhui", "徐汇区", "Xuhui"),
    entry("changning", "长宁区", "Changning"),
    entry("jingan", "静安区", "Jing’an"),
    entry("putuo", "普陀区", "Putuo"),
    entry("hongkou", "虹口区", "Hongkou"),
    entry("yangpu", "杨浦区", "Yangpu"),
    entry("minhang", "闵行区", "Minhang"),
    entry("baoshan", "宝山区", "Baoshan"),
    entry("jiading", "嘉定区", "Jiading"),
    entry("pudong", "浦东新区", "Pudong"),
    entry("jinshan", "金山区", "Jinshan"),
    entry("songjiang", "松江区", "Songjiang"),
    entry("qingpu", "青浦区", "Qingpu"),
    entry("fengxian", "奉贤区", "Fengxian"),
    entry("chongming", "崇明区", "Chongming"),
    entry("lingang", "临港新片区", "Lingang Special Area"),
  ],
  park: [
    entry("zhangjiang", "张江科学城", "Zhangjiang Science City", "pudong"),
    entry("jinqiao", "金桥经济技术开发区", "Jinqiao Development Zone", "pudong"),
    entry("caohejing", "漕河泾新兴技术开发区", "Caohejing Hi-Tech Park", "xuhui"),
    entry("zizhu", "紫竹高新技术产业开发区", "Zizhu Hi-Tech Park", "minhang"),
    entry("putuo-internet", "普陀网络安全产业示范园", "Putuo Cybersecurity Park", "putuo"),
    entry("shibei", "市北高新技术服务业园区", "Shibei Hi-Tech Park", "jingan"),
    entry("jiading-auto", "嘉定智能网联汽车先导区", "Jiading Connected Vehicle Zone", "jiading"),
    entry("songjiang-industrial", "松江工业互联网产业基地", "Songjiang Industrial Internet Base", "songjiang"),
    entry("chemical-industry", "化学工业区", "Chemical Industry Park", "jinshan"),
    entry("dishui-lake", "滴水湖数字经济集聚区", "Dishui Lake Digital Economy Area", "lingang"),
  ],
  industry: [
    entry("smart-manufacturing", "智能制造", "Smart manufacturing"),
    entry("equipment", "装备制造", "Equipment manufacturing"),
    entry("chemicals", "石化与原材料", "Chemicals and materials"),
    entry("electronics", "电子信息", "Electronics"),
    entry("consumer-goods", "消费品", "Consumer goods"),
    entry("finance", "金融", "Finance"),
    entry("telecom", "电信", "Telecommunications"),
    entry("internet", "互联网", "Internet services"),
    entry("cloud", "云服务", "Cloud services"),
    entry("transport", "交通", "Transport"),
    entry("logistics", "物流与港口", "Logistics and ports"),
    entry("connected-vehicles", "车联网", "Connected vehicles"),
    entry("healthcare", "医疗", "Healthcare"),
    entry("education", "教育科研", "Education and research"),
    entry("energy", "能源", "Energy"),
    entry("water", "水务与市政", "Water and municipal services"),
    entry("government", "政务", "Government"),
    entry("retail", "商贸零售", "Retail and commerce"),
    entry("smart-home", "智能家居", "Smart home"),
    entry("agriculture", "农业", "Agriculture"),
    entry("sme", "中小企业", "Small and medium enterprises"),
  ],
  "budget-band": [
    entry("under-50", "50 万元以下", "Under CNY 0.5 million"),
    entry("50-100", "50–100 万元", "CNY 0.5–1 million"),
    entry("100-300", "100–300 万元", "CNY 1–3 million"),
    entry("300-1000", "300–1000 万元", "CNY 3–10 million"),
    entry("over-1000", "1000 万元及以上", "CNY 10 million or more"),
    entry("undisclosed", "不公开", "Not disclosed"),
  ],
  "delivery-model": [
    entry("product", "产品", "Product"),
    entry("security-as-a-service", "安全即服务", "Security as a service"),
    entry("integration", "集成", "Integration"),
    entry("managed-operation", "托管运营", "Managed operation"),
    entry("consulting-assessment", "咨询评估", "Consulting and assessment"),
    entry("insurance", "保险", "Insurance"),
    entry("training", "培训演练", "Training and drills"),
  ],
  cooperation: [entry("pilot", "试点", "Pilot"), entry("procurement", "采购", "Procurement"), entry("joint-research", "联合攻关", "Joint research")],
  "product-kind": [entry("product", "产品", "Product"), entry("service", "服务", "Service"), entry("solution", "解决方案", "Solution")],
  "price-model": [
    entry("licence", "一次性许可", "Perpetual licence"),
    entry("subscription", "按年订阅", "Annual subscription"),
    entry("usage", "按量计费", "Pay per use"),
    entry("project", "项目报价", "Quoted per project"),
    entry("lease", "租赁", "Lease"),
    entry("free", "免费", "Free of charge"),
  ],
  "organisation-kind": [
    entry("government", "党政机关", "Government body"),
    entry("public-institution", "事业单位", "Public institution"),
    entry("state-owned", "国有企业", "State-owned enterprise"),
    entry("private", "民营企业", "Private company"),
    entry("foreign", "外商投资企业", "Foreign-invested company"),
    entry("association", "社会组织", "Association"),
  ],
  "organisation-size": [entry("micro", "微型", "Micro"), entry("small", "小型", "Small"), entry("medium", "中型", "Medium"), entry("large", "大型", "Large")],
} as const satisfies Record<string, readonly CodeListEntry[]>;

export type CodeList = keyof typeof codeLists;
export type CodeOf<List extends CodeList> = (typeof codeLists)[List][number]["code"];
