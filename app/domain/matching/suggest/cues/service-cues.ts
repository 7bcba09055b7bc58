/** One capability a line, then its words; see `cues.ts`. */
export const serviceCues = `
consulting 不知从何入手 建议 规划 方案 缺少专业人员 咨询
security-planning 规划 三年 分步 新建 预算 路线 改扩建 建设方案 顶层
governance-consulting 制度 职责 考核 没有制度 分工 岗位 流程 空白
risk-management-consulting 风险 台账 上报 机制 董事会 识别 容忍
data-compliance-consulting 合规 法规 整改 条款 法务 检查 处罚 数据处理 不清楚要求
data-governance-consulting 数据 制度 责任 归口 谁负责 流程 部门间 组织
algorithm-filing 备案 算法 生成式 上线前 材料 登记 主管部门
integration 多家产品 总集成 对接 牵头 整合 拼凑 接口不通 分包
adaptation-service 国产 适配 迁移 兼容 替换 信创 改造 停用
assessment 评估 检测 结论 报告 检查
risk-assessment 风险 评估 摸底 从未评估 薄弱 整改 资产 家底
ot-risk-assessment 生产线 控制系统 摸底 停产 评估 工厂 从未评估
data-risk-assessment 数据 评估 每年 报送 处理活动 风险
privacy-impact-assessment 个人信息 上线前 影响 人脸 敏感个人信息 新功能 摄像 学生 共享给第三方 采集 评估 自动化决策
personal-information-audit 个人信息 审计 合规 每年 两年 监管 第三方 处理活动
cross-border-assessment 出境 申报 自评 境外 标准合同 海外 总部
algorithm-assessment 算法 评估 公平 派单 评分 模型 可控 偏差
model-evaluation 大模型 题库 准确率 评测 回答 选型 编造 上线前 版本
new-technology-assessment 新业务 上线前 新技术 试点 首次 没有先例
security-testing 测试 上线前 验收 功能 检测 产品
penetration-testing 渗透 上线前 弱点 模拟攻击 黑客 验收 入口
red-teaming 攻防 红队 实战 护网 对抗 防守 演习
crowdsourced-testing 众测 白帽 奖励 漏洞 提交 互联网系统
device-testing 设备 固件 入网前 送检 抽检 采购前 接口 摄像头 批次
code-review-service 代码 专家 外包 源码 核心系统 审查
security-inspection 检查 下属单位 抽查 清单 巡检 落实 整改 走过场
test-verification 验证 试点 仿真 样机 效果 没有环境 兼容 先试 不敢上线 实测
operations 运营 值守 研判 人手不足 闭环 设备没人看 买了设备
operations-centre 集中 中心 队伍 多单位 区域 统一值守
managed-security 没有专职 人手不足 代管 小单位 兼职 值守 看不懂告警
managed-detection 夜间 值守 告警 远程 没人看 专家 发现
security-maintenance 设备维护 巡检 策略更新 到期 故障 维保 驻场
monitoring-service 监测 网站 全天 告警 通报 假期 无人值守
public-data-operations 公共数据 归集 委办局 共享 授权运营 大数据中心
data-security-operations 数据 策略 持续 专人 运营 工具买了没人用
ot-operations 工厂 生产网 车间 没有专职 设备工程师兼 现场 告警看不懂
vulnerability-service 漏洞 修补 复测 整改 通报 没人会修 优先级
major-event-assurance 会议 赛事 展会 重要时期 保障 开幕 节假日 护网 活动 大考 高考 进博会
incident-response 事件 到场 应急 中招 小时内 找不到人 勒索 处置
ransomware-response 勒索 加密 恢复 赎金 停工 解密
forensics-service 取证 报案 证据 还原 公安 诉讼 固定
emergency-drill 演练 预案 纸面 从未演练 桌面 切换 不熟 脚本 值班
attack-protection-service 网站 攻击 云防护 代为 小单位
ddos-service 流量 清洗 攻击 运营商 带宽 开票 抢购
dns-service 域名 解析 劫持 监测 仿冒
value-added-services 运营商 宽带 套餐 附加 商户 专线
intelligence-service 情报 推送 行业 预警 漏洞 订阅
cryptographic-service 密码 密评 改造 实施 运维 国密
training 培训 不会用 技能 人员 上岗 操作 新员工 能力不足 维护人员
awareness-training 员工 点击 钓鱼 意识 培训 窗口人员 一线 老师 护士 随手 贴在 坐席 凭经验 收费员 轻信 转发
skills-competition 比赛 竞赛 选拔 大赛 命题 参赛
talent-evaluation 持证 考核 能力 岗位 评价 招聘 上岗 实操
online-learning 在线 课程 分散 轮班 随时 学习 平台
practical-base 实训 学生 院校 师资 场地 动手 毕业生 实验室
cyber-insurance 保险 损失 赔偿 投保 理赔 停工损失 保费
insurance-survey 承保 投保 保额 查勘 风险量化 保险公司
insurance-mitigation 保期 减损 监测 投保企业 整改 保险
insurance-claims 理赔 定损 损失 举证 保险 赔付
public-service-platform 公共 普惠 小微企业 园区企业 免费 面向社会 市民 商户
sme-security-service 中小企业 小微 没有专职 便宜 商户 园区企业 小厂 门店 兼职 装不起
security-research 没有成熟产品 研究 攻关 高校 实验室 标准空白 前沿 课题 尚无 联合
security-as-a-service 按需 不买设备 按量 服务 开通 弹性 按月
cloud-delivery 无需部署 没有机房 云上 开通 分散 快速 门店
subscription-model 按年 订阅 续费 更新 一次性投入 预算 按月 按点
leasing-model 租 短期 展会 临时 一次性投入大 预算有限 按月 设备款 活动期间 退还
managed-hosting 托管 代管 运维 没有人 机房 服务商
one-stop-purchase 一次采购 多家 比价 一站 打包 分头采购 各买各的
pooled-service 共用 多家单位 各自买 重复 集中 街道 下属学校 卫生院 分摊 社区 基层 小单位
turnkey-solution 整套 交钥匙 从设计到运行 新建 一家负责
industry-solution 行业 特殊 通用产品不适用 水土不服 工艺 专用
custom-service 定制 特殊 通用产品 量身 改造 独有
team-service 大带小 联合 牵头 单家 多家配合 小企业
integrated-operation 建设 运营 一家 推诿 扯皮 长期 负责到底
on-premises 不出 本地 内网 不上云 机房 自有 私有
air-gapped-delivery 不连外网 离线 断网 内网 涉密 升级靠 光盘 无互联网
embedded-delivery 嵌入 组件 SDK 设备厂 接口 集成到 芯片 整机 固件 闸机
on-site-service 现场 驻场 到场 人员进场 夜间施工 分站 检修窗口
round-the-clock 夜间 凌晨 节假日 值守 无人 二十四小时 周末 值班 下班后 后半夜
joint-development 没有现成 研发 攻关 试制 首创 尚无 共同 样机 空白 市面 无成熟 高校
mlps 等保 二级 三级 定级 备案
mlps-evaluation 等保 测评 三级 到期 复测 定级 备案
mlps-rectification 等保 整改 差距 未通过 高风险项 扣分 不符合项
cryptography-evaluation 密评 密码 三级 国密 未测 商用密码 合规
certification 证书 认证 检测报告 送检 第三方
product-certification 入网 检测 证书 专用产品 销售许可 认证
iot-certification 智能设备 认证 分级 采购 选型 标签 家用 消费 摄像头 门锁
product-grading 分级 选型 分不清好坏 采购 等级 安全程度
cloud-assessment 云 云服务商 选型 政务云 评估 可控
data-certification 认证 个人信息 数据处理者 证书 出境
mutual-recognition 重复检测 多头检查 互认 每家都要 重复提交 反复测 一测多用 同一份报告
maturity-assessment 水平 差距 阶段 对标 打分 参差不齐 各单位 排名
data-maturity 数据 成熟度 DSMM 对标 水平 能力等级
devsecops-maturity 开发 流程 成熟度 外包 质量门 水平
vendor-capability 服务商 选谁 良莠不齐 资质 评价 水平 外包 投标
quality-evaluation 工程 质量 验收 运维 效果 监理 走过场
effect-evaluation 效果 上线后 说不清值不值 指标 实测 对比 用得怎么样 试用 评价
enterprise-grading 工业企业 分级 规上企业 名单 自评 监管 辖区
compliance-assurance 合规 检查 留证 法规 监管 迎检 材料 更新
accountability 责任 谁负责 考核 推诿 岗位 责任书 一把手 落实不到 主体不清
three-synchronisations 新建 同步 改扩建 在建 开工 设计 先建后补 竣工 土建 新线 验收 招标
`;
