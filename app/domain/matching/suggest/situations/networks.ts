/** One situation a line, then the capabilities that go with it; see `situations.ts`. */
export const networks = `
出口防火墙规则积了上千条，没人敢删，端口开着谁申请的已经查不到 | firewall network-boundary configuration-audit security-gateway dynamic-boundary security-inspection
网络是一个大平层，财务、监控、办公混在一起，一台中毒一片跟着中 | isolation micro-segmentation firewall defence-in-depth ransomware-defence security-architecture
虚拟机之间东西向流量不经过防火墙，横着打没人看得见 | micro-segmentation workload-protection virtualisation-security traffic-visualisation cloud-security workload-protection-platform
涉密或生产网要把数据送到外面，现在靠光盘、U盘来回拷 | network-isolation network-gap data-sharing-security device-control malware-defence air-gapped-delivery
业务开放窗口随时变，固定的边界规则跟不上，临时开的口子忘了关 | dynamic-boundary dynamic-access-control firewall zero-trust attack-surface network-boundary
告警每天几万条，真攻击埋在里面，规则没有人调，攻击成功了才知道 | intrusion-detection intrusion-detection-system ndr traffic-analysis-system managed-detection ai-for-security
老系统不能打补丁，只能在前面挡住对已知漏洞的利用 | intrusion-prevention intrusion-prevention-system vulnerability-management web-application-firewall isolation patch-management
怀疑有人长期潜伏在内网，杀毒和告警都没有反应，外联很少但一直有 | advanced-threat-detection apt-detector threat-hunting traffic-analysis encrypted-traffic-analysis tracing-attribution
流量大多加密了，设备看不见里面，木马也走加密通道 | encrypted-traffic-analysis deep-traffic-analysis traffic-analysis-system ndr advanced-threat-detection behaviour-analysis
出了事要回看前几天的流量，却没有留，只能猜 | traffic-analysis traffic-analysis-system forensics network-audit log-audit-system tracing-attribution
系统之间谁和谁通信没有一张图，改一条策略不知道影响什么 | traffic-visualisation asset-identification micro-segmentation traffic-analysis configuration-audit data-flow-monitoring
私有协议设备之间说什么没有文档，防护设备认不出报文 | protocol-parsing protocol-reverse industrial-protocol-parsing deep-traffic-analysis traffic-analysis fuzzing
开会、报名、抢票高峰时网站被大流量打瘫，带宽不够洗 | ddos-defence ddos-service ddos-appliance web-protection business-continuity attack-protection-service
域名被劫持跳到博彩页面，解析记录被谁改的不知道，到期忘了续 | dns-security dns-service monitoring-service web-protection attack-surface tamper-protection
改成 IPv6 以后原来的扫描、封禁、审计都不管用，地址一多就摸不清 | ipv6-security asset-identification attack-surface firewall network-audit vulnerability-scanning
下属站点自建的小网站、旧页面没人管，被挂黑页、暗链 | web-protection tamper-protection cloud-waf attack-surface-platform monitoring-service vulnerability-scanning
网上办事大厅被脚本刷号、撞接口、爬走数据 | web-application-firewall api-security behaviour-analysis anti-fraud api-gateway-security web-protection
开放给合作方的接口有多少个、返回什么说不清，老接口下线了还能调 | api-security api-monitor api-gateway-security attack-surface data-flow-monitoring application-security
职工收到冒充领导、税务、快递的邮件，点了就中招，财务被骗转账 | email-security email-gateway awareness-training anti-fraud sandbox-analysis multi-factor-authentication
来路不明的附件、安装包要先在隔离的地方打开看看行为 | sandbox-analysis malware-detection apt-detector reverse-engineering email-gateway threat-analysis
职工用私人网盘、代理软件、在线翻译传公司文件，行为没有记录 | internet-behaviour-manager data-leak-prevention dlp-system network-audit awareness-training terminal-management
基站和空中接口被伪基站、干扰器影响，终端被吸到假网络 | five-g-air-interface five-g-security communication-security signalling-security monitoring-warning test-verification
核心网网元虚拟化以后接口多、供应商多，信令异常没人分析 | five-g-core signalling-security five-g-security virtualisation-security traffic-analysis
厂区自建 5G，园区用户面和公网怎么隔开，终端卡被拔下来插到别处 | private-five-g network-slicing device-identity five-g-security edge-security trusted-access
不同业务跑在同一张移动网的不同切片上，要证明互不串扰 | network-slicing five-g-security tenant-isolation private-five-g test-verification isolation
边缘机柜放在路边和车间，没人看守，能被人拆走硬盘 | edge-security physical-environment trusted-computing storage-encryption iot-gateway device-identity
卫星链路加密弱、终端分散在海上和野外，被截听和冒用过 | satellite-security communication-security transmission-encryption device-identity navigation-security lightweight-cryptography
定位和授时信号被欺骗，船舶、塔吊、基站时间跑偏 | navigation-security communication-security monitoring-warning timestamping behaviour-analysis test-verification
对讲、会议、视频通话可以被旁听，号码被冒充 | communication-security signalling-security transmission-encryption authentication anti-fraud cryptographic-protocol
专线和广域网设备由运营商代管，配置改动没有通知，单位看不到 | network-audit configuration-audit operations-audit supplier-risk monitoring-service log-audit-system
`;
