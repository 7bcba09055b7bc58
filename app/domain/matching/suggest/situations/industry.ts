/** One situation a line, then the capabilities that go with it; see `situations.ts`. */
export const industry = `
设备厂家远程调试：外地工程师用自带路由器或远控软件连进产线改参数，口令多年不换，改了什么没人看见 | ot-remote-access bastion-host operations-audit multi-factor-authentication account-governance privileged-access supplier-risk industrial-audit-system
车间电脑系统老旧又不能停机，打不了补丁也装不了杀毒，U盘来回拷程序带进病毒 | industrial-host-guard application-allowlisting device-control patch-management malware-defence snapshot-rollback network-isolation
生产网和办公网连在一起，办公电脑中毒后产线也停了，想把区域隔开又不影响数据上传 | industrial-firewall network-isolation micro-segmentation industrial-gateway isolation ics-security network-gap defence-in-depth
控制器程序被谁改过查不到，停机后才发现参数不对，班组互相推诿 | industrial-audit-system ics-security industrial-protocol-parsing security-audit snapshot-rollback behaviour-analysis account-governance
新建厂房或产线要在设计阶段把安全一起考虑，避免投产后返工 | three-synchronisations security-planning native-security ics-endogenous-security turnkey-solution ot-risk-assessment test-verification security-architecture
老旧机床和串口设备要上云采集数据，明文传输，设备没有身份 | industrial-gateway device-identity transmission-encryption industrial-data-security lightweight-authentication industrial-equipment-security industrial-platform-security
工艺配方和图纸被员工拷走或发给外协，竞争对手拿到后难以追究 | industrial-data-security data-leak-prevention dlp-system data-watermarking insider-threat device-control data-classification forensics
进口控制器有没有后门和未公开漏洞没有底，想找单位做挖掘和替代验证 | ics-vulnerability-discovery firmware-analysis fuzzing protocol-reverse domestic-substitution test-verification security-research joint-development
不敢在真实产线上做攻防演练和补丁测试，需要仿真环境 | industrial-range digital-twin-range cyber-range test-verification emergency-drill breach-simulation practical-base
工业企业分类分级要自评和核查，监管部门人手不够，填报质量参差 | enterprise-grading maturity-assessment security-inspection compliance-assurance ot-risk-assessment industrial-awareness-platform accountability
工业企业之间同类设备重复中招，彼此不通气，也没有共享渠道 | industrial-threat-sharing intelligence-sharing threat-intelligence intelligence-service industrial-awareness-platform collaborative-handling
标识解析二级节点和赋码数据被批量爬取、伪造编码 | identifier-resolution-security api-security digital-signature tamper-protection ddos-defence identity-federation anti-fraud
工业平台上多家企业共用，担心彼此数据串看，应用接入没有审查 | industrial-platform-security tenant-isolation api-security container-security data-encryption access-control penetration-testing
机器人和数控设备联网后固件无人更新，默认口令一直未改 | industrial-equipment-security harden firmware-analysis device-testing ota-security trusted-access vulnerability-management
水厂、泵站、变电站分散在野外无人值守，机柜被撬，远程指令可能被伪造 | cii-protection physical-environment edge-security ics-security transmission-encryption device-identity ot-monitoring secure-module
供电供水供气等关键系统一旦停摆影响大面积居民，需要重点保护与连续性 | cii-protection business-continuity emergency-drill risk-assessment disaster-recovery incident-response security-operations-platform collaborative-handling
公共交通枢纽的运行系统不能中断，改造只能趁停运时做 | cii-protection on-site-service ics-security network-isolation business-continuity test-verification ot-monitoring
5G专网进厂后，无人车和终端随便换卡就能接入，切片之间会不会互相影响没人说得清 | private-five-g network-slicing trusted-access device-identity edge-security five-g-security iot-monitoring micro-segmentation
核心网下沉到园区，运营商和企业的运维边界不清 | five-g-core private-five-g operations-audit edge-security virtualisation-security accountability bastion-host
实验仪器和检测设备由原厂远程诊断，数据随诊断通道一起出去，没人批准也没有录像 | ot-remote-access operations-audit data-leak-prevention bastion-host dynamic-access-control cross-border-data supplier-risk
操作员站用着停止支持的系统，换新要等大修，期间只能想办法保住 | industrial-host-guard patch-management application-allowlisting isolation snapshot-rollback harden leasing-model
污水、燃气、供热站点远程启停，怕有人发假指令 | ics-security cryptographic-protocol digital-signature device-identity industrial-protocol-parsing cii-protection behaviour-analysis
食品药品追溯码被复制伪造，上下游企业记录对不上 | identifier-resolution-security blockchain-evidence anti-fraud digital-signature data-provenance data-sharing-security
旁路看到可疑指令不敢阻断，怕影响生产 | ot-monitoring intrusion-detection industrial-protocol-parsing automated-handling industrial-firewall ot-operations test-verification
工厂安全设备买了，设备工程师兼职看，看不懂 | ot-operations managed-security industrial-awareness-platform training ot-monitoring on-site-service
设备商租赁设备远程锁机、收集运行数据，用户不知情 | industrial-data-security data-flow-monitoring consent-management ot-remote-access data-usage-control traffic-analysis
能耗、产量、质检数据对外报送要防改也要保密 | industrial-data-security tamper-protection digital-signature data-masking blockchain-evidence data-sharing-security
企业内外网、平台、设备和数据都要上云联网，整体怎么防没有方案 | industrial-internet-security security-planning industrial-firewall industrial-platform-security industrial-data-security turnkey-solution
`;
