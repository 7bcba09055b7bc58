/** One situation a line, then the capabilities that go with it; see `situations.ts`. */
export const outsideHelp = `
园区里几百家小工厂没有专职安全人员，政府想统一提供便宜的防护和监测 | sme-security-service industrial-awareness-platform pooled-service managed-security ot-operations public-service-platform subscription-model enterprise-grading
多家厂商的安全设备各管各的，处置靠逐台登录和打电话 | capability-linkage soar soar-platform xdr automated-handling security-operations-platform security-management-centre
买了很多设备却没有人看，夜里和节假日没人值守 | managed-security round-the-clock operations monitoring-service managed-detection operations-centre security-maintenance
街道、学校、卫生院分散采购重复建设，想几家合用一套能力和队伍 | pooled-service security-resource-pool managed-security subscription-model operations-centre security-as-a-service one-stop-purchase
重要活动、赛事、展会期间怕被攻击，临时需要设备和人员 | major-event-assurance leasing-model ddos-service round-the-clock on-site-service emergency-drill monitoring-service
机房停电、漏水、火灾后业务切换不过去，备份从没演练过 | disaster-recovery backup-recovery emergency-drill physical-environment cloud-disaster-recovery business-continuity
云平台单点故障，多套业务都在一家云上 | cloud-disaster-recovery multi-cloud-identity disaster-recovery cloud-assessment business-continuity cloud-posture
服务器被植入挖矿程序，清了又复发 | eviction host-security edr workload-protection malware-detection server-hardening-system threat-hunting
没有专业人员，不知道安全从哪里做起，预算有限 | security-planning consulting risk-assessment sme-security-service maturity-assessment one-stop-purchase
制度写在纸上，责任说不清，出事互相推 | accountability governance-consulting risk-management-consulting security-inspection awareness-training compliance-assurance
等保到期要复测，整改项多，不符合项久拖不决 | mlps mlps-evaluation mlps-rectification security-management-centre log-audit-system harden turnkey-solution
同一套系统被多个部门反复检测，报告不互认 | mutual-recognition certification product-certification test-verification compliance-assurance quality-evaluation
服务商良莠不齐，不知道选谁，验收走过场 | vendor-capability quality-evaluation effect-evaluation supplier-risk security-inspection test-verification
一线员工随手点链接、转发名单、把密码告诉别人 | awareness-training email-security online-learning accountability emergency-drill data-leak-prevention
安全人员不够，毕业生没动过手，招来不会用 | training talent-evaluation practical-base training-range online-learning skills-competition cyber-range
应急预案没演练过，真出事不知道找谁 | emergency-drill incident-handling incident-response collaborative-handling cyber-range accountability
出事后要报案、举证、理赔，证据没固定 | forensics forensics-service insurance-claims tracing-attribution timestamping blockchain-evidence
中小企业想用保险分担损失，保险公司不知怎么核保 | cyber-insurance insurance-survey insurance-mitigation sme-security-service attack-surface risk-assessment insurance-claims
市面没有成熟产品，需要高校和企业一起研发试制 | joint-development security-research test-verification custom-service effect-evaluation digital-twin-range
一家企业做不了全套，需要大企业牵头带小企业 | team-service integration turnkey-solution integrated-operation industry-solution joint-development
一次性投入太大，想按年付费或租用 | leasing-model subscription-model security-as-a-service managed-hosting cloud-delivery
涉密或断网环境，升级只能靠光盘导入 | air-gapped-delivery network-gap on-premises application-allowlisting device-control software-supply-chain
设备厂想把安全组件做进自己的整机 | embedded-delivery security-chip secure-module device-identity firmware-analysis product-certification ota-security
新业务、新技术没有先例，上线前要评估风险 | new-technology-assessment risk-assessment security-testing privacy-impact-assessment penetration-testing algorithm-assessment
上线前要找人模拟攻击，互联网系统想让白帽来测 | penetration-testing crowdsourced-testing security-testing red-teaming vulnerability-service dynamic-testing
设备入网前各家送检周期长、重复检测费用高 | mutual-recognition certification product-certification device-testing product-grading test-verification
法院、公证、仲裁接收的电子材料真伪难辨 | forensics blockchain-evidence digital-signature timestamping deepfake-detection forensics-service
年度检查靠填表，下属单位报的和实际不符 | security-inspection attack-surface-platform configuration-audit accountability maturity-assessment vulnerability-scanning
云服务商选型没有依据，担心被锁定和退出时数据不还 | cloud-assessment data-destruction vendor-capability supplier-risk multi-cloud-identity compliance-assurance
评测过的系统变更后还算不算合规没人管 | compliance-assurance mlps-evaluation cryptography-evaluation configuration-audit three-synchronisations quality-evaluation
系统验收只看功能，安全没有指标，交付后一堆漏洞 | security-testing quality-evaluation penetration-testing three-synchronisations effect-evaluation code-review-service
监理和甲方不懂安全施工质量，隐蔽工程没记录 | quality-evaluation consulting compliance-assurance vendor-capability on-site-service
值班员看不懂告警，夜里电话打不通厂家 | managed-detection round-the-clock managed-security training automated-handling incident-response operations-centre
处置一次事件要在多个系统登录封禁，耗时几小时 | soar automated-handling soar-platform detection-and-response edr-agent security-management-centre
竞赛成绩好但实战不行，岗位能力没有标准 | talent-evaluation cyber-range skills-competition training-range practical-base training
轮班制员工凑不齐时间培训 | online-learning awareness-training training training-range talent-evaluation
新系统上线要给几千名一线人员讲清怎么用、怎么防骗 | awareness-training training online-learning email-security emergency-drill
攻防演习前要摸底整改，演习中要值守 | red-teaming major-event-assurance attack-surface harden penetration-testing round-the-clock honeypot-system
企业宽带客户希望运营商顺带提供安全 | value-added-services sme-security-service attack-protection-service cloud-waf dns-service subscription-model
商户、小网站被黑没人管，想低价打包 | sme-security-service cloud-waf cloud-delivery public-service-platform attack-protection-service subscription-model
保险公司要掌握投保企业的实时风险 | insurance-mitigation insurance-survey attack-surface monitoring-service cyber-insurance vulnerability-scanning
停工损失谁来赔，举证材料不足 | insurance-claims cyber-insurance forensics-service business-continuity incident-response
历史备份占满，恢复一次要几天，没人试过 | backup-recovery backup-appliance emergency-drill immutable-backup snapshot-rollback disaster-recovery
系统升级失败退不回去，影响营业 | snapshot-rollback backup-recovery ota-security test-verification business-continuity incident-handling
断网断电时要能手工或降级办业务 | business-continuity emergency-drill disaster-recovery edge-security physical-environment incident-handling
多部门应急各自为战，信息报送慢 | collaborative-handling incident-handling emergency-drill city-security-brain situational-awareness accountability
被攻击后要查清是谁、怎么进来的、带走什么 | tracing-attribution forensics-service threat-attribution-system log-analysis incident-response traffic-analysis-system threat-analysis
首台套、没有先例的场景，要多方先试点再推广 | joint-development test-verification effect-evaluation security-research new-technology-assessment custom-service
通用产品水土不服，要按本行业流程改造 | industry-solution custom-service adaptation-service on-site-service consulting
采购分散、各买各的，后续没人集成 | one-stop-purchase integration turnkey-solution security-architecture integrated-operation capability-linkage
建设方和运营方相互推责，想由一家负责到底 | integrated-operation turnkey-solution managed-hosting accountability effect-evaluation security-maintenance
数据不能出本单位，只接受本地部署 | on-premises embedded-delivery domestic-substitution on-site-service air-gapped-delivery key-management
短期项目、工地、临时场馆，用完就撤 | leasing-model cloud-delivery secure-module on-site-service private-five-g data-destruction
预算分年批，不能一次买断 | subscription-model leasing-model security-as-a-service pooled-service managed-hosting
检查和测试结论各说各话，领导想要一份说得清的结论 | assessment security-inspection test-verification risk-assessment mutual-recognition quality-evaluation
`;
