/** One situation a line, then the capabilities that go with it; see `situations.ts`. */
export const data = `
发给供应商和外协厂的图纸转手外流，不知道从哪一家出去 | data-watermarking watermark-system data-usage-control data-provenance supplier-risk industrial-data-security data-leak-prevention
病历和影像给科研团队使用，既要去标识又要防止被拷走 | static-masking secure-sandbox data-sandbox-platform differential-privacy data-usage-control privacy-computing data-watermarking
窗口、坐席屏幕上显示完整的身份证号和电话 | dynamic-masking data-masking masking-system fine-grained-access personal-information-protection data-watermarking
开发外包拿生产真实数据做测试，用完没有清除 | static-masking masking-system data-destruction supplier-risk data-leak-prevention devsecops data-discovery
单位里有多少敏感数据、在哪些库和网盘里没有底数 | data-discovery data-classification classification-tool data-security-platform data-risk-assessment data-governance-consulting important-data
数据分级靠人工逐表打标，标准不一，几万个字段标不完 | data-classification classification-tool data-discovery data-governance-consulting important-data data-lineage
数据共享给委办局和合作单位之后去向不明，接口被转手调用 | data-sharing-security data-flow-monitoring api-monitor data-usage-control api-security data-provenance data-monitoring-platform
开放接口没有盘点，合作方密钥共用，返回字段过多被遍历爬取 | api-security api-monitor api-gateway-security dynamic-masking behaviour-analysis supplier-risk penetration-testing
报表指标从哪些字段加工而来说不清，一处出错到处受影响 | data-lineage data-provenance data-flow-monitoring data-discovery data-security-platform tamper-protection
公共数据授权运营，要让企业进场开发又不能带走原始数据 | public-data-operations data-sandbox-platform secure-sandbox data-usage-control privacy-computing-platform data-trading-security data-security-operations
数据产品挂牌交易，买方转售、超范围使用难以约束，权属有争议 | data-trading-security data-usage-control data-watermarking blockchain-evidence digital-signature data-provenance privacy-computing
银行与政府、企业之间联合风控建模，原始明细谁都不愿交出 | privacy-computing federated-learning multi-party-computation privacy-computing-platform confidential-computing data-usage-control private-set-intersection
几家竞争企业要汇总统计均价和能耗，互相不想暴露 | multi-party-computation homomorphic-encryption privacy-computing differential-privacy data-trading-security
统计数据和轨迹公开后担心少数人被反推出来 | differential-privacy data-masking privacy-impact-assessment data-risk-assessment data-sharing-security static-masking
敏感数据放在外部云上计算，不信任云厂商管理员 | confidential-computing cloud-security key-management homomorphic-encryption storage-encryption encrypted-search
数据库加密以后没法检索，查询变慢业务用不了 | encrypted-search database-encryption-system storage-encryption key-management cryptographic-retrofit cipher-service-platform
外资企业把员工和客户数据传回境外总部，申报材料不会准备 | cross-border-data cross-border-assessment data-compliance-consulting personal-information-protection cross-border-monitor data-classification data-lifecycle-security
不知道有没有数据悄悄流向境外服务器 | cross-border-monitor cross-border-data traffic-analysis data-flow-monitoring encrypted-traffic-analysis leak-monitoring
旧硬盘、退租服务器、二手设备里的数据没清干净就流出去 | data-destruction supplier-risk security-audit compliance-assurance data-lifecycle-security certification
App 被通报过度收集个人信息，隐私政策和实际不符面临下架 | app-privacy-check consent-management personal-information-audit data-compliance-consulting composition-analysis mobile-security
学校、幼儿园、培训机构收集学生信息，家长同意靠纸，信息外流 | minor-protection consent-management personal-information-protection data-masking awareness-training privacy-impact-assessment
用户要求撤回授权、注销账号，系统各处的数据删不掉也证明不了 | consent-management data-destruction data-discovery personal-information-protection data-lifecycle-security personal-information-audit
个人信息合规审计要定期做，资料散、没人懂条款 | personal-information-audit data-compliance-consulting compliance-assurance privacy-impact-assessment data-governance-consulting
小单位没有机房和人，备份靠移动硬盘 | backup-appliance cloud-disaster-recovery immutable-backup sme-security-service subscription-model managed-hosting
多方对账、交接、执法过程各执一词，事后拿不出公认证据 | blockchain-evidence timestamping forensics digital-signature blockchain-security security-audit
智能合约、链上资产出现漏洞，私钥保管混乱 | blockchain-security key-management source-code-analysis code-review-service penetration-testing
直连数据库改数据、误删库，没有审批和记录 | database-security database-audit-system database-firewall bastion-host privileged-access backup-recovery dynamic-access-control
冷链、仓储、物流车辆的温度和位置记录可以事后修改 | blockchain-evidence timestamping tamper-protection iot-terminal-security digital-signature vehicle-data-security
供应链上下游企业共享订单和库存，担心泄露价格 | privacy-computing data-sharing-security multi-party-computation tenant-isolation data-usage-control supply-chain-security
影视、游戏、出版素材在制作外包中提前流出 | data-watermarking data-leak-prevention supplier-risk secure-sandbox insider-threat fine-grained-access leak-monitoring
律所、会计、评估机构代管客户材料，邮件和网盘乱传 | data-leak-prevention email-security storage-encryption fine-grained-access data-classification sme-security-service dlp-system
考试试题、成绩在命制到公布的链条上要保密防改 | data-encryption tamper-protection timestamping liveness-detection security-audit major-event-assurance digital-signature
快递、外卖、客服单据上个人信息暴露 | data-masking personal-information-protection dynamic-masking consent-management awareness-training data-destruction
物业、健身房、酒店收集证件照片长期留存 | personal-information-protection data-destruction face-security storage-encryption data-compliance-consulting privacy-impact-assessment sme-security-service
营销短信和第三方插件偷偷收集用户行为 | app-privacy-check consent-management composition-analysis personal-information-audit data-flow-monitoring supplier-risk
跨省跨部门协作办案、执法，数据调取要留痕可证 | data-sharing-security blockchain-evidence forensics fine-grained-access security-audit timestamping collaborative-handling
图书馆、博物馆藏品高清影像被盗用 | data-watermarking content-labelling blockchain-evidence web-protection model-watermarking api-security
科研数据协作，国外合作方访问要审批 | cross-border-data important-data secure-sandbox zero-trust data-usage-control cross-border-assessment data-compliance-consulting
生物样本、基因、测绘地理等数据对外提供要先识别重要程度 | important-data data-classification data-risk-assessment cross-border-assessment differential-privacy data-sandbox-platform
社区采集居民信息用表格和微信群收集 | personal-information-protection awareness-training data-masking data-leak-prevention data-destruction pooled-service consent-management
政务热线录音和工单含隐私，要给外部分析 | static-masking secure-sandbox data-masking supplier-risk data-usage-control differential-privacy
公务员用私人聊天工具传文件 | data-leak-prevention internet-behaviour-manager awareness-training mobile-security dlp-system data-classification
数据能力成熟度要达标参评，缺制度和证据 | data-maturity data-governance-consulting data-classification data-certification compliance-assurance accountability
数据安全有工具没人用，策略半年没更新 | data-security-operations data-security-platform managed-security data-governance-consulting training
数据从采集、传输到销毁每一环责任不清 | data-lifecycle-security data-governance-consulting accountability data-security-platform data-destruction data-discovery
数据出去以后要能到期失效、限制次数 | data-usage-control data-sandbox-platform confidential-computing data-trading-security key-management digital-signature
接口调用量突然升高没人发现 | api-monitor data-monitoring-platform behaviour-analysis api-gateway-security data-flow-monitoring automated-handling
数据库运维由厂商包办，语句没有审计 | database-audit-system database-auditing bastion-host supplier-risk database-firewall privileged-access dynamic-masking
报表导出、打印后流传，追不到人 | watermark-system data-watermarking data-provenance security-audit insider-threat fine-grained-access
科室之间拷贝副本，网盘里散落多份 | data-discovery data-leak-prevention data-lineage fine-grained-access storage-encryption data-destruction
名册、住址等信息要比对重复申领，又不能汇成一份大表 | private-set-intersection multi-party-computation encrypted-search data-masking anti-fraud privacy-computing-platform
开放数据比赛，选手想用真实数据 | data-sandbox-platform secure-sandbox static-masking differential-privacy public-data-operations skills-competition
业务数据明文存放和传输，敏感数据谁都能碰，想从头管起 | data-security cryptography data-encryption data-classification access-control data-security-platform commercial-cryptography
`;
