/** One situation a line, then the capabilities that go with it; see `situations.ts`. */
export const intelligence = `
网上办事、远程开户被人用合成视频冒充本人 | deepfake-detection liveness-detection deepfake-detector anti-fraud trusted-identity authentication face-security
财务人员接到冒充领导的视频或语音要求转账 | deepfake-detection awareness-training anti-fraud email-security deepfake-detector multi-factor-authentication
多家医院样本不够想联合训练模型，病历又不能出院 | federated-learning privacy-computing privacy-computing-platform ai-privacy data-masking multi-party-computation training-data-security
政务大厅和热线上线大模型问答，会编造政策、被诱导说错话 | llm-guardrail prompt-injection-defence model-evaluation content-safety algorithm-filing llm-gateway content-labelling
员工把内部代码、合同粘贴到外部大模型 | llm-gateway data-leak-prevention awareness-training on-premises internet-behaviour-manager data-classification api-gateway-security
智能体能自动下单、发邮件、改数据，被文档里的隐藏指令操纵 | ai-agent-security prompt-injection-defence least-privilege operations-audit llm-guardrail red-teaming security-audit
采购或开源的模型来路不明，担心投毒和后门 | model-backdoor-detection software-supply-chain model-test-platform training-data-security sbom ai-threat-modelling model-evaluation
自有模型部署在客户现场被拷走、仿制，难证明归属 | model-protection model-watermarking confidential-computing api-security blockchain-evidence mobile-app-hardening
训练语料来源不清、含个人信息和侵权内容，标注外包管不住 | training-data-security data-masking data-provenance supplier-risk ai-privacy content-safety data-compliance-consulting
模型会把训练用的病例、客户信息吐出来 | ai-privacy differential-privacy llm-guardrail training-data-security red-teaming model-evaluation
算法评分、派单、审批说不出理由，群众质疑不公 | ai-explainability algorithm-fairness algorithm-assessment security-audit blockchain-evidence algorithm-filing
识别模型被遮挡、贴纸、对抗图案骗过，上线前没人测 | adversarial-defence model-test-platform ai-range model-evaluation ai-threat-modelling test-verification
智算中心多家共用算力，训练任务和权重相互可见，显卡被拿去挖矿 | ai-compute-security tenant-isolation container-security model-protection storage-encryption behaviour-analysis access-control
平台上生成图片文章不标来源，假图谣言传播 | content-labelling deepfake-detection content-safety content-moderation-system digital-signature model-watermarking
评论、弹幕、直播内容靠人工审不过来，违规漏放 | content-moderation-system content-safety round-the-clock deepfake-detection minor-protection managed-security
告警太多值班的人看不过来，真假分不清，想用智能辅助 | ai-for-security threat-analysis siem soar security-operations-platform managed-detection detection-and-response
临床试验、多中心研究共享随访数据 | federated-learning static-masking consent-management data-usage-control secure-sandbox privacy-computing-platform
工业视觉质检模型被环境和人为干扰误判 | adversarial-defence model-evaluation ai-explainability training-data-security model-test-platform industrial-data-security
排产、调度智能体给控制系统下指令，要有人把关 | ai-agent-security ics-security least-privilege ai-explainability operations-audit test-verification
运维智能助手能执行命令，误操作后果大 | ai-agent-security least-privilege privileged-access bastion-host prompt-injection-defence snapshot-rollback
知识库问答把不该看的文件内容答给了普通员工 | llm-guardrail fine-grained-access data-classification prompt-injection-defence dynamic-access-control on-premises
教育类智能助教面对学生，内容和隐私都要管 | llm-guardrail minor-protection content-safety algorithm-filing model-evaluation content-labelling
医疗辅助诊断模型换版本后结果漂移 | model-evaluation model-test-platform ai-explainability algorithm-assessment medical-device-security training-data-security
模型接口被大量调用蒸馏 | model-protection api-gateway-security behaviour-analysis model-watermarking api-security
投诉、内容推荐、招聘等算法没有备案和评估 | algorithm-filing algorithm-assessment algorithm-fairness ai-explainability new-technology-assessment data-compliance-consulting
端侧模型装在设备里被拆出来 | model-protection security-chip trusted-computing firmware-analysis confidential-computing mobile-app-hardening
合成数据、爬取语料的版权和授权说不清 | training-data-security data-provenance content-labelling data-trading-security blockchain-evidence data-compliance-consulting
配音、主播声音被克隆 | deepfake-detection biometric-security model-watermarking content-labelling leak-monitoring deepfake-detector
新闻、政务账号发布稿件人工三审压力大 | content-moderation-system content-safety deepfake-detection digital-signature tamper-protection ai-for-security
人工智能产品上线前不知道会遇到哪些攻击 | ai-threat-modelling red-teaming ai-range model-evaluation ai-security model-test-platform new-technology-assessment
`;
