/** One situation a line, then the capabilities that go with it; see `situations.ts`. */
export const hostsAndSoftware = `
电脑上装什么软件没人管，补丁几个月不打，外设随便插，台账靠人填 | terminal-management endpoint-security device-control patch-management asset-identification antivirus
电脑中了勒索，文件全变后缀，备份也连着网一起被加密 | ransomware-defence immutable-backup backup-recovery edr-agent ransomware-response emergency-drill
杀毒软件报了又报，删了又来，不知道最初是哪台进来的 | edr eviction edr-agent threat-hunting malware-defence detection-and-response
老旧自助终端、收银机配置低，装了防护就卡死，系统厂商早就不支持 | lightweight-endpoint application-allowlisting endpoint-security harden terminal-management malware-defence
服务器操作系统停止更新，业务又不能迁，只能加固 | server-hardening-system harden host-security isolation intrusion-prevention application-allowlisting
只允许登记过的程序运行，其他的一律不能启动 | application-allowlisting industrial-host-guard host-security harden malware-defence trusted-computing
新装的系统都用默认配置和口令，检查一次整改一次，过一阵又回去 | configuration-audit harden security-inspection vulnerability-scanning compliance-assurance server-hardening-system
漏洞报告一份接一份，先修哪个、谁修、修没修好没有人跟 | vulnerability-management vulnerability-platform vulnerability-service patch-management asset-identification risk-assessment
通报要求二十四小时内修，补丁装上又怕业务起不来，没有测试环境 | patch-management test-verification vulnerability-service snapshot-rollback intrusion-prevention business-continuity
家底不清，机房里有几台没人认领的机器，外网还开着端口 | asset-identification attack-surface attack-surface-platform vulnerability-scanner security-inspection configuration-audit
外包团队交付的源码没人看得懂，是否留了后门、写死了口令都不知道 | source-code-analysis code-review-service code-scanner supplier-risk devsecops penetration-testing
软件里用了上百个开源组件，哪个版本出了漏洞、用在哪里要翻几天 | composition-analysis sca-tool sbom software-supply-chain vulnerability-management devsecops
采购软件要求供应商交清单，升级包来源和完整性无法核对 | sbom software-supply-chain supply-chain-security digital-signature composition-analysis supplier-risk
安全总在上线前一天才介入，发现问题只能带病上线 | devsecops three-synchronisations native-security security-testing source-code-analysis dynamic-testing
快速迭代每周发版，人工测试赶不上，线上漏洞重复出现 | devsecops dynamic-testing source-code-analysis security-testing devsecops-maturity composition-analysis
没有源码的老系统被打，改不了代码，只能在运行时挡 | runtime-self-protection application-security web-application-firewall intrusion-prevention dynamic-testing isolation
协议、解析器喂进畸形数据就崩溃，厂家说没复现 | fuzzing vulnerability-discovery protocol-reverse dynamic-testing device-testing security-testing
可疑程序拿到手要弄清它做了什么、连到哪里、谁写的 | reverse-engineering malware-detection sandbox-analysis forensics threat-analysis tracing-attribution
App 被二次打包、外挂、抢单脚本破解，接口协议被抄走 | mobile-app-hardening app-hardening-tool mobile-security api-security anti-fraud reverse-engineering
执法、巡检用的手机平板丢了，里面有照片和名单，私人软件也装在上面 | mobile-security data-leak-prevention terminal-management data-destruction storage-encryption trusted-access
容器镜像从网上拉来就用，里面有挖矿和过期组件，逃逸了也不知道 | container-security container-security-platform cloud-native-security composition-analysis micro-segmentation workload-protection
业务上云以后存储桶公开、安全组全放通，账单涨了才发现被挖矿 | cloud-posture cloud-security configuration-audit cloud-security-platform multi-cloud-identity workload-protection
云上几十个租户共用一套资源，谁的安全谁负责说不清，要按租户提供防护 | tenant-isolation security-resource-pool cloud-security-platform cloud-security pooled-service virtualisation-security
虚拟化平台管理口没有隔离，一个管理员能删光全部虚机和快照 | virtualisation-security privileged-access snapshot-rollback bastion-host immutable-backup cloud-security
用的云服务换了服务商，数据能不能带走、删干净、谁能看没有评过 | cloud-assessment data-destruction supplier-risk cloud-security storage-encryption compliance-assurance
只有一个机房，停电、空调漏水、光缆挖断业务就停 | disaster-recovery business-continuity cloud-disaster-recovery backup-recovery emergency-drill physical-environment
备份天天做，从没恢复过，真要用时打不开、少了几天 | backup-recovery backup-appliance emergency-drill snapshot-rollback business-continuity test-verification
数据被误删、被恶意改写，想退回到某一分钟之前 | snapshot-rollback backup-recovery tamper-protection immutable-backup database-security database-auditing
机房门禁形同虚设，外来人员随进随出，温湿度和漏水没人知道 | physical-environment intelligent-physical-security access-control monitoring-warning operations-audit security-inspection
国外软件停服停供，要换成国产的，业务代码、外设、报表都要跟着改 | domestic-substitution adaptation-service domestic-os domestic-middleware test-verification integration
国产系统和安全产品互相冲突，驱动、插件装不上，厂家互相推 | adaptation-service domestic-substitution test-verification domestic-os endpoint-security joint-development
未知漏洞防不住，同一套软件一旦被打穿全网都一样 | mimic-defence endogenous-security dynamic-defence defence-in-depth joint-development ics-endogenous-security
系统地址和页面常年不变，攻击者可以慢慢踩点 | dynamic-defence deception active-defence attack-surface web-protection honeypot-system
`;
