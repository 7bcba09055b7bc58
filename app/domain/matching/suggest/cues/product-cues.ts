/** One capability a line, then its words; see `cues.ts`. */
export const productCues = `
firewall 边界 防火墙 出口 策略 老旧设备 放行 端口
industrial-firewall 产线 车间 生产网 边界 PLC 指令 区域之间 办公网与生产网 无风扇
vehicle-firewall 车内 车机 外部接口 总线 OBD 车载
web-application-firewall 网站 注入 门户 漏洞利用 爬虫 网上办事
cloud-waf 网站 没有机房 云上 门户 小单位 分散网站 接入快
ddos-appliance 流量攻击 带宽 拥塞 出口 机房 清洗
intrusion-detection-system 入侵 旁路 镜像 告警 探针
intrusion-prevention-system 串接 阻断 攻击 漏洞 虚拟补丁
network-gap 网闸 单向 摆渡 内外网 U盘 生产网 拷贝 物理隔离 光闸
security-gateway 网关 接入 过滤 统一出口 代理
trusted-access-gateway 远程 接入 VPN 出差 外包 终端状态 移动办公
vehicle-gateway 车内 域 总线 整车 车载 网关
industrial-gateway 数采 采集 现场设备 上云 老设备 串口 加密上送 机床
iot-gateway 传感器 汇聚 楼宇 网关 表计 感知终端
vpn-gateway 专线贵 分支 公网 明文 隧道 远程 营业网点 加密通道
email-gateway 钓鱼邮件 垃圾邮件 邮箱 附件 冒充
internet-behaviour-manager 上网 翻墙 员工 下载 私人网盘 流媒体 代理 外发
api-gateway-security 接口 调用 鉴权 限流 第三方 合作方 遍历 刷接口
traffic-analysis-system 流量 全流量 回溯 镜像 异常外联 探针
industrial-audit-system 工控 生产网 操作记录 旁路 谁改了参数 下装 工程师站 误操作 查不到 组态 班组 追查 指令
database-audit-system 数据库 查询记录 谁查过 直连 语句 批量导出
log-audit-system 日志 六个月 分散 检索 等保 留存
bastion-host 运维 外包 厂商人员 共用账号 录像 登录服务器 误删 跳板 代维
vulnerability-scanner 漏洞 扫描 定期 报告 资产
industrial-scanner 工控 漏洞 扫描会停机 不敢扫 PLC 检修 停产
threat-attribution-system 溯源 对手 攻击者 情报 组织 来源
apt-detector 定向 潜伏 境外 附件 窃密 邮件 高级
honeypot-system 蜜罐 诱饵 仿真 内网扫描 攻击者 引诱
attack-surface-platform 暴露 公网 资产 下属单位 未备案 端口 家底
antivirus 病毒 杀毒 U盘 中毒 电脑 木马
edr-agent 终端 隔离 进程 电脑 远程处置 勒索
industrial-host-guard 操作员站 工程师站 XP 工控机 不能装杀毒 U盘 白名单 上位机 蓝屏
server-hardening-system 服务器 提权 操作系统 停止支持 强制访问控制 老旧
lightweight-endpoint 老旧电脑 卡顿 内存小 自助机 瘦终端 配置低 收银 占用
terminal-management 电脑 补丁 外设 统一管理 桌面 上千台 软件安装 远程协助
nac-system 私接 入网 交换机 访客 外来电脑 准入 哑终端
identity-platform 多套账号 统一登录 离职 各系统账号 身份 目录
pam-system 管理员口令 轮换 密码本 特权 root 厂家口令
certificate-system 证书 签发 设备证书 吊销 过期
zero-trust-platform 远程 VPN 外包 移动办公 持续验证 应用隐藏 居家
cipher-machine 密码机 硬件 密钥 加密机 密评 签名 加解密
key-management-system 密钥 轮换 分发 各系统 保管 生命周期
signature-server 签名 验签 批量 报文 订单 抵赖 电子凭证 处方
cipher-service-platform 多个系统 密码 重复建设 统一调用 密评 接口
security-chip 芯片 硬件 密钥 提取 复制 终端 启动 克隆 SIM 表计
secure-module 模组 通信 4G 表计 回传 明文 加密 终端 公网 物联网卡
data-security-platform 数据 分散 策略 统一管理 风险 多套工具 总览
classification-tool 分类 分级 自动 标注 人工 表 字段 打标 数万张表
masking-system 脱敏 测试 真实数据 批量 导出 遮蔽 手工脱敏
dlp-system 外发 图纸 邮件 U盘 拷贝 微信 外泄
watermark-system 水印 截图 拍照 追责 下载 打印 外传
database-encryption-system 数据库 明文 字段 拖库 透明 DBA
database-firewall 数据库 注入 直连 批量 误删 语句 拦截
privacy-computing-platform 多方 建模 不出域 联合 合作 银行 医院
data-sandbox-platform 开发者 科研 进场 开放 只带走结果 可用不可拿 外部团队
data-monitoring-platform 流转 接口 预警 数据 异常导出 监测 汇聚
api-monitor 接口 有多少接口 僵尸接口 未登记 调用 流量 过度返回
backup-appliance 备份 恢复 一体 小单位 脚本 勒索 硬盘
cross-border-monitor 出境 境外 海外 外传 流量 总部
security-operations-platform 告警 工单 多套 运营 值班 汇集 闭环
siem 日志 关联 告警 规则 分散 多套设备
awareness-platform 态势 大屏 汇聚 下属单位 监管 全市 辖区
industrial-awareness-platform 工厂 园区企业 工业资产 监管 辖区企业 态势
city-security-brain 城市 城运 指挥 市区 街道 一网统管 统筹
vehicle-soc 车辆 车队 车云 车企 监测 远程控车 在用车
soar-platform 剧本 自动 重复 人工 封禁 流程 编排
vulnerability-platform 漏洞 跟踪 台账 表格 整改 逾期 通报
knowledge-base 知识 经验 漏洞库 案例 手册 查询 老师傅
cloud-security-platform 云上 租户 多云 统一 策略 控制台
container-security-platform 容器 镜像 集群 仓库 扫描
workload-protection-platform 云主机 虚机 服务器 挖矿 上千台
cyber-range 靶场 演练 仿真 测试环境 攻防 不敢在生产上
digital-twin-range 孪生 仿真 复现 试验 现场 变电站 不敢在线上试
ai-range 模型 攻防 评测 对抗 靶场 智能系统
industrial-range 产线 仿真 演练 控制系统 培训 真机 不敢在产线上试
training-range 学员 练习 学校 实训 在线 课程 环境
llm-gateway 大模型 调用 外部模型 员工使用 上传文件 统一出口 代码粘贴 聊天机器人 token 公网模型
deepfake-detector 换脸 合成 假视频 伪造 鉴别 声音 真伪
model-test-platform 模型 评测 题库 上线 测评 批量 版本 更新
content-moderation-system 审核 敏感词 人工审核 违规 图片 视频 发布 稿件 留言
code-scanner 代码 缺陷 外包 上线前 误报 开发
sca-tool 开源 组件 依赖 版本 漏洞 许可证
app-hardening-tool App 破解 反编译 山寨 混淆 加壳
ota-platform 升级 推送 固件 回滚 批量升级 版本不一 逐台刷
anti-fraud-system 诈骗 冒用 盗刷 交易 账号 拦截 黄牛 骗保
domestic-os 操作系统 国产 替换 停止服务 Windows
domestic-middleware 中间件 国产 应用服务器 替换 适配
`;
