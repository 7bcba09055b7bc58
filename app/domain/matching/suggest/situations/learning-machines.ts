/** One situation a line, then the capabilities that go with it; see `situations.ts`. */
export const learningMachines = `
大模型问答编造政策条文、答非所问，上线前没有人系统测过 | model-evaluation llm-guardrail model-test-platform content-safety ai-explainability algorithm-filing
有人用话术套出模型的系统提示、内部文件，绕开限制 | prompt-injection-defence llm-guardrail llm-gateway red-teaming model-evaluation data-leak-prevention
各部门各自调外部大模型，员工把合同、源码贴进去，费用和内容都没人看 | llm-gateway data-leak-prevention llm-guardrail internet-behaviour-manager dlp-system awareness-training
智能体能自己下单、改配置、发邮件，权限太大，做错了追不回 | ai-agent-security least-privilege operations-audit prompt-injection-defence dynamic-access-control llm-guardrail
知识库里不同密级的文件混在一起，谁问都能问出来 | fine-grained-access llm-guardrail data-classification ai-security prompt-injection-defence llm-gateway
训练语料来路不明，含个人信息和侵权内容，被投了毒也发现不了 | training-data-security data-provenance data-discovery content-safety model-backdoor-detection data-masking
标注外包在家里干活，原始图片和录音能拷走 | training-data-security data-watermarking secure-sandbox supplier-risk data-masking operations-audit
从网上下载的开源模型和权重直接用，可能带后门 | model-backdoor-detection software-supply-chain composition-analysis model-evaluation ai-security sbom
部署到客户现场的模型被拷走、被仿制，维权时证明不了是自己的 | model-protection model-watermarking confidential-computing on-premises digital-signature security-chip
通过反复提问把模型的训练样本、个人信息逼出来 | ai-privacy differential-privacy training-data-security model-evaluation llm-guardrail privacy-impact-assessment
贴一张贴纸、加一点噪声，识别系统就认错，质检和安防都被骗过 | adversarial-defence model-evaluation model-test-platform ai-security red-teaming ai-range
评分、派单、招聘筛选模型被质疑歧视，说不出理由 | algorithm-fairness ai-explainability algorithm-assessment algorithm-filing model-evaluation accountability
医生、法官、审批员不敢用模型结论，因为看不到依据 | ai-explainability model-evaluation algorithm-assessment effect-evaluation ai-security algorithm-fairness
推荐、生成服务要向主管部门备案，材料多、周期紧 | algorithm-filing algorithm-assessment content-labelling new-technology-assessment data-compliance-consulting model-evaluation
换脸换声的视频电话骗走货款，客服听不出真假 | deepfake-detection deepfake-detector anti-fraud liveness-detection awareness-training anti-fraud-system
平台上生成的图片文字没有标明是机器做的，被当成真新闻传 | content-labelling deepfake-detection content-moderation-system content-safety digital-signature data-watermarking
用户上传的音视频、弹幕、头像量大，违规内容人工审不过来 | content-moderation-system content-safety minor-protection deepfake-detection model-evaluation managed-security
算力中心多家租户共用显卡，任务之间残留数据，镜像随便传 | ai-compute-security tenant-isolation container-security confidential-computing virtualisation-security data-destruction
立项时没有人想过模型会怎么被攻击，出了事才一条条补 | ai-threat-modelling ai-security model-evaluation red-teaming security-architecture training-data-security
想练习攻防模型、复现各种绕过，又不能拿线上系统试 | ai-range model-test-platform red-teaming prompt-injection-defence adversarial-defence talent-evaluation
辅助驾驶把广告牌当成车、把行人漏掉，感知被强光和贴图干扰 | autonomous-driving-security adversarial-defence model-evaluation vehicle-security test-verification model-test-platform
机器人、无人配送车、无人机被人改航线，视频回传被截 | autonomous-driving-security communication-security device-identity navigation-security ota-security iot-terminal-security
用模型写代码、改配置，生成的代码带漏洞直接合进主干 | source-code-analysis devsecops ai-security code-scanner llm-gateway composition-analysis
模型每月更新一次，更新后效果变差、答错更多，没有回退 | model-evaluation model-test-platform snapshot-rollback effect-evaluation ai-security test-verification
骗保、刷单、薅优惠的团伙用批量账号和模拟器，规则总慢一步 | anti-fraud anti-fraud-system behaviour-analysis device-identity ueba ai-for-security
虚拟人、虚拟展厅里账号和数字资产被盗，身份难辨 | metaverse-security trusted-identity blockchain-security deepfake-detection content-safety digital-signature
电话客服录音用来训练，客户没有同意过，声音也能认出人 | training-data-security consent-management biometric-security data-masking privacy-impact-assessment ai-privacy
边缘盒子里的识别模型长期不更新，被整盒拿走拆解 | model-protection edge-security ota-security security-chip trusted-computing physical-environment
`;
