/** One situation a line, then the capabilities that go with it; see `situations.ts`. */
export const watching = `
各家设备各有一个控制台，告警互不通气，人在几块屏幕之间抄来抄去 | capability-linkage security-management-centre siem soar-platform integration security-operations-platform
日志散在各台设备里，存不满半年，出了事查不到 | log-audit-system log-analysis security-audit siem compliance-assurance forensics
全市、全集团看不到整体情况，下属单位出事靠上报，上报还迟 | situational-awareness awareness-platform city-security-brain monitoring-warning collaborative-handling intelligence-sharing
处置一个告警要登五套系统、发三封邮件，夜里封一个地址要等天亮 | soar soar-platform automated-handling capability-linkage incident-handling round-the-clock
安全设备买了一堆，没有人看，值班的看不懂告警 | managed-security managed-detection security-operations-platform operations on-site-service training
晚上和周末没人值守，攻击都挑那时候来 | round-the-clock managed-detection monitoring-service operations-centre automated-handling incident-response
下级单位太小养不起安全人员，想由上级统一建、统一看 | operations-centre pooled-service managed-security security-resource-pool sme-security-service security-as-a-service
买来的防护是否真能挡住攻击，没人验证过，规则失效了也不知道 | breach-simulation red-teaming effect-evaluation security-testing penetration-testing configuration-audit
威胁情报订了几家，重复又过时，和自己单位没关系 | threat-intelligence intelligence-service threat-analysis intelligence-sharing siem threat-hunting
同行被打过的手法，自己还要再被打一遍，信息没有渠道互通 | intelligence-sharing industrial-threat-sharing collaborative-handling threat-intelligence public-service-platform monitoring-warning
暗网、群里有人叫卖本单位的数据，真假和来源无法判断 | dark-web-monitoring leak-monitoring tracing-attribution forensics-service data-watermarking incident-response
被攻击以后只知道地址在境外，是谁、怎么进来的还原不了 | tracing-attribution threat-attribution-system forensics traffic-analysis threat-intelligence forensics-service
想在内网放些假目标，有人碰就报警 | deception honeypot-system active-defence threat-hunting tracing-attribution advanced-threat-detection
出事后电脑被重装，证据没了，警方来要也给不出 | forensics forensics-service incident-response log-audit-system timestamping blockchain-evidence
终端、网络、邮件各报各的，看不出是同一起攻击 | xdr detection-and-response siem edr ndr threat-analysis
分析人员天天看同样的误报，想让模型先筛一遍并写出理由 | ai-for-security managed-detection security-operations-platform automated-handling ai-explainability log-analysis
预案写在纸上，真断网时找不到人、不知道先停哪个 | emergency-drill incident-handling business-continuity incident-response collaborative-handling cyber-range
几个单位共用一套业务，出事时互相等对方，没有统一指挥 | collaborative-handling incident-handling emergency-drill accountability monitoring-warning situational-awareness
大型展会、赛事、节日期间要保证不断不改不泄，临时人手不够 | major-event-assurance round-the-clock on-site-service monitoring-service emergency-drill red-teaming
安全制度有一柜子，没人照着做，检查前补材料 | governance-consulting accountability security-inspection compliance-assurance awareness-training maturity-assessment
领导问投入了多少、效果怎样，只能报设备数量 | effect-evaluation quality-evaluation maturity-assessment security-planning risk-management-consulting operations
新建项目安全没有列入预算和设计，验收时才发现缺项 | three-synchronisations security-planning security-architecture consulting mlps security-testing
定级备案的系统年年测评都有同样的问题，不知道怎么改 | mlps-rectification mlps-evaluation mlps compliance-assurance security-planning integration
关键系统要按更高要求保护，供应商、人员、运维都要审查 | cii-protection supply-chain-security supplier-risk accountability risk-assessment monitoring-warning
测一次等保、密评、关保各来一拨人，材料重复交，业务要停几回 | mutual-recognition mlps-evaluation cryptography-evaluation certification compliance-assurance assessment
没有专职人员的小公司，客户要求证明安全，几万元预算不知买什么 | sme-security-service subscription-model one-stop-purchase security-as-a-service cyber-insurance managed-security
想用保险兜底，又不知道保额怎么定、出险后谁来查勘 | cyber-insurance insurance-survey insurance-mitigation insurance-claims risk-assessment incident-response
`;
