/** One situation a line, then the capabilities that go with it; see `situations.ts`. */
export const systems = `
医院挂号、诊疗系统被勒索后只能手工开单，备份也被加密 | ransomware-defence immutable-backup backup-recovery business-continuity emergency-drill incident-response ransomware-response edr
医保、社保有人冒领骗保，跨部门名单要比对又不能互给明细 | anti-fraud private-set-intersection anti-fraud-system multi-party-computation privacy-computing encrypted-search data-sharing-security
内部人员深夜批量查询、截图、倒卖客户或住户信息 | insider-threat ueba database-auditing dynamic-masking data-watermarking data-leak-prevention behaviour-analysis
客户数据在网上被兜售，单位是被通报后才知道，查不出从哪里出去 | dark-web-monitoring leak-monitoring data-provenance forensics incident-handling database-auditing data-watermarking
市区两级、条线单位态势各自上报，汇总慢，通报靠微信群 | situational-awareness awareness-platform collaborative-handling city-security-brain intelligence-sharing monitoring-warning security-inspection
日志散在各系统，保存不够六个月，出了事查不到 | log-analysis log-audit-system siem security-audit mlps-rectification timestamping forensics
攻击者潜伏数月才被发现，来源路径还原不出来 | advanced-threat-detection threat-hunting tracing-attribution traffic-analysis-system apt-detector forensics eviction
想知道防护设备到底有没有用，演练时告警没响 | breach-simulation red-teaming attack-surface effect-evaluation capability-linkage harden
互联网上有多少网站、测试系统和端口暴露说不清，下属单位私自上线 | attack-surface attack-surface-platform vulnerability-scanning web-protection asset-identification monitoring-service security-inspection
漏洞通报一批又一批，修不完、反复出现，不知道先修哪个 | vulnerability-management vulnerability-platform patch-management vulnerability-service threat-intelligence asset-identification vulnerability-scanning
钓鱼邮件骗走邮箱密码，冒名给客户发汇款通知 | email-security email-gateway awareness-training multi-factor-authentication sandbox-analysis anti-fraud
门户网站被篡改挂黑链，户外大屏被换内容 | tamper-protection web-protection web-application-firewall monitoring-service dns-security emergency-drill cloud-waf
抢票、抢号、秒杀接口被机器刷，真正用户用不上 | anti-fraud api-security web-protection ddos-defence behaviour-analysis anti-fraud-system
业务高峰被流量打瘫，自建带宽扛不住 | ddos-defence ddos-service attack-protection-service ddos-appliance business-continuity monitoring-warning
域名到期、解析被劫持，群众被带到假冒网站 | dns-security dns-service anti-fraud monitoring-service leak-monitoring web-protection
上云后租户责任不清，配置错误把存储桶公开 | cloud-posture cloud-security cloud-security-platform tenant-isolation configuration-audit workload-protection accountability
容器镜像带漏洞上线，集群里互访没有限制 | container-security container-security-platform micro-segmentation devsecops composition-analysis runtime-self-protection cloud-native-security
政务云租户各自买安全，能力参差，想按需分配 | security-resource-pool tenant-isolation cloud-security-platform security-as-a-service cloud-assessment workload-protection-platform
老应用改不了代码，零日漏洞爆发时只能关停 | runtime-self-protection web-application-firewall patch-management vulnerability-service workload-protection composition-analysis
外包开发交付的代码没人审，带后门和缺陷 | source-code-analysis code-review-service supplier-risk software-supply-chain code-scanner devsecops penetration-testing
开源组件出漏洞时不知道哪些系统用了 | composition-analysis sbom sca-tool software-supply-chain vulnerability-management asset-identification
每周发版，安全检查总排在最后，上线前才返工 | devsecops native-security source-code-analysis dynamic-testing devsecops-maturity security-testing code-scanner
软件升级服务器被投毒，安装包来源无法验证 | software-supply-chain digital-signature ota-security supply-chain-security sbom sandbox-analysis
信创替换后安全软件不兼容、性能差，旧系统要并行 | domestic-substitution adaptation-service test-verification domestic-os domestic-middleware sm-algorithms server-hardening-system
分支网点、门店、海外办事处组网贵、各自上网没有防护 | sase vpn-gateway cloud-delivery zero-trust-platform subscription-model security-as-a-service internet-behaviour-manager
办公终端装了五花八门的软件，上千台没法统一管 | terminal-management endpoint-security antivirus edr-agent patch-management device-control lightweight-endpoint
勒索病毒横向扩散，几小时内大片服务器被加密 | ransomware-defence micro-segmentation edr immutable-backup incident-response host-security detection-and-response
移动执法、巡检手持终端丢失，数据和权限暴露 | mobile-security storage-encryption multi-factor-authentication trusted-access-gateway transmission-encryption terminal-management
App 被仿冒、破解、重打包，外挂泛滥 | mobile-app-hardening app-hardening-tool anti-fraud mobile-security dark-web-monitoring digital-signature
数字孪生、虚拟人和虚拟资产身份冒用、内容侵权 | metaverse-security deepfake-detection trusted-identity blockchain-evidence content-labelling
私有协议没有文档，厂商不配合，报文看不懂 | protocol-reverse reverse-engineering protocol-parsing deep-traffic-analysis fuzzing ics-vulnerability-discovery
加密流量里藏着木马和外传，又不能解密 | encrypted-traffic-analysis ndr traffic-analysis advanced-threat-detection deep-traffic-analysis behaviour-analysis
攻击者在内网扫描探测，想布诱饵提前发现 | deception honeypot-system active-defence dynamic-defence mimic-defence threat-hunting
同一网段里服务器随意互访，一台失守全部受害 | micro-segmentation defence-in-depth isolation traffic-visualisation host-security workload-protection zero-trust
移动硬盘在科室和车间之间传文件，带毒又丢失，登记靠本子 | device-control malware-defence storage-encryption data-leak-prevention endpoint-security awareness-training antivirus
二级、三级供应商安全状况没人看，出事波及总装 | supply-chain-security supplier-risk maturity-assessment vendor-capability industrial-threat-sharing compliance-assurance cyber-insurance
房产、拍卖、存款等交易信息被中介倒卖，骚扰电话不断 | insider-threat data-watermarking database-auditing personal-information-protection dynamic-masking ueba supplier-risk
老人被冒充客服、亲属诈骗，银行柜台来不及识别 | anti-fraud anti-fraud-system deepfake-detection awareness-training intelligence-sharing behaviour-analysis collaborative-handling
平台商家刷单、套取补贴，靠人工抽查 | anti-fraud-system behaviour-analysis anti-fraud data-lineage private-set-intersection ai-explainability
档案数字化外包加工，原件影像在外流转 | supplier-risk on-site-service data-watermarking data-destruction device-control data-leak-prevention immutable-backup
校园一卡通、教务系统被学生改成绩、蹭网 | web-protection network-access-control penetration-testing tamper-protection identity-platform log-audit-system application-security
业务系统群龙无首，一百多个系统口径不一，领导想看一张图 | security-management-centre situational-awareness asset-identification data-security-platform security-architecture integration awareness-platform
集团收购的子公司网络直接打通，风险带进来 | network-boundary risk-assessment micro-segmentation identity-federation asset-identification firewall defence-in-depth
弹性上云后东西向流量看不见 | workload-protection traffic-visualisation micro-segmentation cloud-security ndr container-security-platform
虚拟桌面集中后截图、打印仍能带走数据 | virtualisation-security data-watermarking data-leak-prevention device-control ueba watermark-system
云主机被盗用发垃圾流量，运营方逐台清理 | workload-protection-platform eviction host-security cloud-posture behaviour-analysis managed-detection
测试环境和源代码仓库暴露，令牌写在代码里 | source-code-analysis key-management leak-monitoring attack-surface devsecops dark-web-monitoring privileged-access
低代码和小程序由业务部门自建，上线无人把关 | application-security dynamic-testing api-security security-testing devsecops app-privacy-check penetration-testing
供应商停止服务，源码没有，系统还要继续用 | reverse-engineering runtime-self-protection business-continuity supplier-risk domestic-substitution composition-analysis
国产终端和外设驱动不兼容，新旧两套并存 | domestic-substitution adaptation-service terminal-management domestic-os lightweight-endpoint test-verification
兄弟单位中过的招我们又中一次，情报没有共享 | intelligence-sharing threat-intelligence intelligence-service collaborative-handling knowledge-base monitoring-warning
老师傅退休，处置经验没有留下来 | knowledge-base training online-learning ai-for-security security-operations-platform talent-evaluation
外部攻击者摸到内网踩点，想让系统面貌不断变化 | dynamic-defence mimic-defence endogenous-security deception active-defence honeypot-system
未知漏洞防不住，核心系统想要自身免疫能力 | endogenous-security mimic-defence trusted-computing native-security runtime-self-protection security-research
服务器和终端启动过程被替换，开机就不可信 | trusted-computing security-chip server-hardening-system application-allowlisting endogenous-security ics-endogenous-security
文件网关收到的附件、压缩包未知好坏 | sandbox-analysis malware-detection apt-detector email-gateway advanced-threat-detection antivirus
外网文件导入内网，病毒和隐藏内容查不全 | network-gap network-isolation malware-detection sandbox-analysis data-leak-prevention device-control security-audit
数据从低密级网络单向上传高密级网络 | network-gap network-isolation isolation air-gapped-delivery data-classification on-premises
停车、收费、闸机系统离线交易被篡改 | tamper-protection digital-signature embedded-delivery iot-terminal-security timestamping security-chip
基站、机房动环由第三方代维，钥匙和账号一起给 | supplier-risk physical-environment bastion-host operations-audit account-governance accountability
网络里谁和谁通信画不出来，防火墙策略越积越多不敢删 | traffic-visualisation configuration-audit firewall micro-segmentation network-audit network-boundary
员工翻墙、挂代理、用流媒体占带宽 | internet-behaviour-manager encrypted-traffic-analysis network-audit traffic-analysis awareness-training
移动办公、外勤采集在现场流动组网 | dynamic-boundary mobile-security zero-trust secure-module trusted-access-gateway vpn-gateway software-defined-perimeter
出口和服务器区只有老旧设备，扫描和攻击进来看不到也拦不住 | intrusion-detection-system intrusion-prevention-system intrusion-prevention intrusion-detection firewall web-application-firewall monitoring-service
漏洞靠人工逐台查，扫描报告没人看，自研设备里的未知缺陷更没底 | vulnerability-scanner vulnerability-scanning vulnerability-discovery fuzzing vulnerability-service vulnerability-platform
`;
