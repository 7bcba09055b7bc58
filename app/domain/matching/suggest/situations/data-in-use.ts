/** One situation a line, then the capabilities that go with it; see `situations.ts`. */
export const dataInUse = `
数据安全制度有了，工具也买了，却没有人天天用、策略没人更新 | data-security-operations data-security-platform data-governance-consulting managed-security data-monitoring-platform data-maturity
采集、存储、使用、共享、销毁各环节归不同部门，出了事不知道在哪一环 | data-lifecycle-security data-governance-consulting data-classification data-flow-monitoring accountability data-security-platform
哪些算重要数据没有定论，目录报不上去，该加的保护也没加 | important-data data-classification data-discovery data-compliance-consulting data-risk-assessment data-certification
敏感字段藏在备注、附件、图片和扫描件里，靠列名找不到 | data-discovery classification-tool data-classification data-leak-prevention masking-system content-safety
给测试、培训、演示环境用的库是从生产直接拷的，里面是真名真号 | static-masking masking-system data-masking data-discovery data-destruction devsecops
客服、柜员按流程要看客户资料，但不需要看全，导出和截屏拦不住 | dynamic-masking fine-grained-access data-masking data-watermarking data-leak-prevention masking-system
内部文件、价目表、名单截图流到群里，查不出是谁拍的 | data-watermarking watermark-system data-leak-prevention insider-threat dlp-system tracing-attribution
把数据交给合作方之后，用途、次数、时限都管不到，只能靠合同 | data-usage-control data-sharing-security data-watermarking data-sandbox-platform supplier-risk blockchain-evidence
外部分析团队要进来用数据，既要有工具能跑，又只能带走结论 | secure-sandbox data-sandbox-platform data-usage-control data-masking operations-audit privacy-computing-platform
一批数据从哪来、经过谁、加工过几次，责任纠纷时拿不出链条 | data-provenance data-lineage blockchain-evidence data-flow-monitoring data-watermarking digital-signature
上游口径一改，下游报表全错，改之前不知道影响谁 | data-lineage data-flow-monitoring data-governance-consulting data-classification data-monitoring-platform data-provenance
数据在哪几个系统之间流、有没有流到不该去的地方，没有图也没有告警 | data-flow-monitoring data-monitoring-platform api-monitor traffic-analysis behaviour-analysis data-discovery
合规检查要求每年做数据风险评估，处理活动清单从零开始 | data-risk-assessment data-compliance-consulting data-classification data-discovery compliance-assurance data-maturity
直接用数据库工具改业务数据，没有工单，也没人知道谁改了哪一行 | database-auditing database-audit-system database-security bastion-host database-firewall tamper-protection
数据库被拖库、注入，权限账号共用，批量查询没有限制 | database-security database-firewall database-audit-system database-encryption-system least-privilege dynamic-masking
跨国公司的员工、会员、订单数据同步到境外系统，规定要先评估或备案 | cross-border-data cross-border-assessment data-compliance-consulting personal-information-protection cross-border-monitor privacy-impact-assessment
测绘、车辆、气象、基因这类数据被境外合作方的软件悄悄回传 | cross-border-monitor cross-border-data important-data traffic-analysis leak-monitoring data-leak-prevention
小程序、公众号、问卷到处收手机号身份证，收了就不删，用户不知情 | consent-management personal-information-protection app-privacy-check data-destruction personal-information-audit privacy-impact-assessment
上线人脸、轨迹、健康这类新功能前要写影响评估，没有人写过 | privacy-impact-assessment personal-information-protection data-compliance-consulting consent-management biometric-security data-risk-assessment
委托第三方处理客户资料，呼叫中心、寄递、印刷厂各拿一份，查不过来 | supplier-risk personal-information-audit data-usage-control data-compliance-consulting personal-information-protection data-destruction
孩子的姓名、照片、定位在托管、校车、手表里流来流去，家长投诉 | minor-protection personal-information-protection consent-management app-privacy-check iot-terminal-security privacy-impact-assessment
到期的纸质和电子资料没有销毁记录，旧盘卖给回收站 | data-destruction data-lifecycle-security security-audit supplier-risk storage-encryption blockchain-evidence
公共数据要开放给企业开发产品，授权、场所、结果审核一套都没有 | public-data-operations data-sandbox-platform data-usage-control data-security-operations data-trading-security data-classification
数据商要在交易场所挂牌，合规审核、确权、交付留痕缺手段 | data-trading-security data-provenance data-usage-control data-compliance-consulting privacy-computing blockchain-evidence
档案、卷宗、病案扫描件长期保存，要证明没有被换过 | tamper-protection digital-signature timestamping blockchain-evidence immutable-backup data-provenance
空间坐标、管线图、高精度影像要脱密处理后才能给外单位用 | data-masking static-masking important-data data-classification data-usage-control data-watermarking
跨部门共享数据的接口一个个审批，用过以后再没人管是否还需要 | data-sharing-security api-security api-monitor access-control data-usage-control api-gateway-security
企业要证明自己的数据管理达标，投标、合作方都要证书 | data-maturity data-certification data-governance-consulting data-compliance-consulting maturity-assessment compliance-assurance
病历、保单、账单调阅理由随便写，名人资料被内部围观 | behaviour-analysis fine-grained-access insider-threat database-audit-system data-watermarking dynamic-masking
科研、统计要用个人明细，去标识之后又担心能被关联回去 | static-masking differential-privacy data-risk-assessment secure-sandbox privacy-computing privacy-impact-assessment
`;
