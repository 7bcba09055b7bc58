/** One capability a line, then its words; see `cues.ts`. */
export const technologyCues = `
security-architecture 体系 顶层 架构图 各自为政 整体设计 系统林立 框架
zero-trust 内网即可信 一次登录长期有效 远程办公 VPN 任意访问 居家 外包人员接入 持续验证
endogenous-security 外挂 打补丁式 出厂自带 自身免疫 未知漏洞
mimic-defence 异构 冗余 执行体 裁决 未知后门 多版本
trusted-computing 可信根 启动度量 被替换的程序 固件被改 开机校验 可信芯片 完整性
native-security 上线后补 设计阶段 后补 返工 左移 立项
defence-in-depth 一道防线 单点失守 层层 多层 横向移动 只靠防火墙 大平层
dynamic-defence 地址不变 端口固定 静态 踩点 变换
capability-linkage 多个厂家 互不相通 各管各的 设备品牌 手工转发 联动 不同厂商 烟囱 告警互不
active-defence 被动挨打 诱捕 反制 先于攻击者
deception 蜜罐 诱饵 假目标 陷阱 引诱 仿真主机
threat-hunting 潜伏 长期未被发现 主动查找 猎捕 内存马 隐蔽
harden 默认口令 弱口令 多余端口 多余服务 配置收紧 老旧系统 默认配置 停止支持
isolation 混在一起 同一网段 隔开 分区 互通 共用 串网
eviction 反复感染 清不干净 后门残留 复发 死灰复燃
iam 账号 权限 登录 身份 离职 多套账号 授权
access-control 谁都能看 越权 授权 权限 可以访问 未授权 查看范围 开放访问
fine-grained-access 字段 按岗位 按角色 最小范围 能看到全部 分级授权 列级 行级 只看本 查询范围
dynamic-access-control 随时调整 离岗 异常时收回 临时授权 到期收回 风险高时 场景变化
least-privilege 权限过大 超级权限 管理员权限 清理权限 长期未用 权限只增不减 借调 转岗 临时权限
authentication 冒用 冒名 登录 口令 身份核验 共用账号 验证码 实名
multi-factor-authentication 密码被盗 短信验证码 口令泄露 撞库 动态口令 令牌 二次验证 指纹 仅凭密码 弱口令
passwordless 忘记密码 口令贴在 改密 老人 免密 刷卡
single-sign-on 多套账号 重复登录 记不住密码 系统数量多 反复输入
identity-federation 跨单位 各家账号 互认 别家单位 联盟 成员单位 统一入口
pki 证书 签发 吊销 证书过期 数字证书 根证书 CA
device-identity 设备冒充 仿冒设备 序列号 换件 设备编号 每台设备 唯一标识 假冒终端 MAC地址
lightweight-authentication 电池 低功耗 算力有限 传感器 水表 电表 单片机 内存小
vehicle-authentication 车辆身份 车云 车钥匙 路侧 证书 蓝牙钥匙 假冒车辆
trusted-identity 电子证照 数字身份 身份凭证 亮码 出示 证明本人 学历 从业资格
biometric-security 人脸 声纹 指纹 虹膜 特征库 生物特征 掌纹 刷脸
liveness-detection 照片 面具 翻拍 冒充真人 刷脸 换脸 代打卡 闸机 视频注入 远程核身
face-security 刷脸 人脸库 门禁 闸机 人脸照片 抓拍 人脸信息
fingerprint-security 指纹 指纹锁 指模 打卡 指纹膜
privileged-access 管理员 root 高权限 共用管理员账号 厂家口令 密码本 超级管理员 特权 运维口令 数据库管理员
account-governance 离职 账号未注销 僵尸账号 共用账号 实习生 外包人员 账号清理 调岗 一人多号 清退 停用
trusted-access 接入 私接 不明设备 准许入网 外来设备 终端状态 接入核验
massive-device-access 数万台 批量 大量终端 传感器 数十万 电表 批量上线 百万
network-boundary 边界 出口 互联网出口 进出 专线 外联 对接单位 混网
dynamic-boundary 移动办公 临时 边界模糊 随业务变化 多地 现场 流动
micro-segmentation 东西向 横向 虚机之间 同网段 服务器之间 扩散 互访 大二层
software-defined-perimeter 端口暴露 扫描 隐藏 VPN 暴露在公网 远程接入 看不到
sase 分支 门店 网点 多地 出差 海外 连锁 回传总部 专线贵
network-isolation 网闸 内外网 摆渡 U盘 光盘 拷贝 单向 跨网 生产网与办公网 隔离 物理隔离 刻盘 专网
intrusion-detection 入侵 攻击 告警 探针 异常外联 扫描 发现不了 木马
intrusion-prevention 阻断 攻击流量 拦截 利用漏洞 串接
malware-defence 病毒 木马 挖矿 中毒 感染 杀毒 U盘 蠕虫
malware-detection 样本 可疑文件 免杀 变种 木马 挖矿 外发文件 附件
ransomware-defence 勒索 加密 锁屏 赎金 文件打不开 停工 停摆 瘫痪
sandbox-analysis 样本 附件 可疑文件 未知文件 运行观察 免杀
ddos-defence 流量攻击 打不开 抢票 瘫痪 拥塞 带宽打满 抢号 肉鸡 刷流量
email-security 钓鱼邮件 邮箱 冒充领导 附件 汇款 假发票 邮箱被盗 发件人
web-protection 网站 门户 注入 爬虫 网页 挂马 漏洞利用 入口 抢号 公众号
tamper-protection 篡改 被改 涂改 改动 黑链 页面被换 数据被改 替换 屏幕 大屏 显示屏
dns-security 域名 解析 劫持 跳转 假冒网站 仿冒域名 域名到期
host-security 服务器 操作系统 主机 老旧系统 提权 进程
endpoint-security 终端 办公电脑 笔记本 工位 自助机 电脑 平板 开机
application-allowlisting 工控机 不能装杀毒 停更系统 固定程序 陌生程序 只运行 操作员站 XP 白名单 专用终端
device-control U盘 优盘 移动硬盘 拷贝 光盘 USB 手机充电 蓝牙 外设 拷走 介质
patch-management 补丁 打不了补丁 停机窗口 升级 不能停机 厂商停止支持 老旧 系统版本 XP 重启
configuration-audit 配置 基线 默认配置 逐台核对 配置不一 误配 策略 检查表
asset-identification 台账 家底 不清楚有多少 盘点 摸底 说不清 哪些设备 型号 未登记 清单 底数
attack-surface 暴露 公网 互联网资产 端口 被扫描 未备案 子域名 测试系统 影子资产 遗忘
vulnerability-management 漏洞 修复 整改 台账 通报 复测 逾期 反复出现 排序 修不完
vulnerability-scanning 扫描 漏洞 报告 误报 定期检查 逐台检查
vulnerability-discovery 未公开漏洞 零日 后门 挖掘 未知漏洞 缺陷 自研设备
firmware-analysis 固件 升级包 摄像头 路由器 硬编码 后门 进口设备 芯片 预置账号 闭源
ics-vulnerability-discovery PLC 控制器 组态 工控 进口控制器 上位机 未公开漏洞 DCS
fuzzing 异常报文 崩溃 死机 畸形 协议测试 健壮 重启
reverse-engineering 没有源码 源码丢失 拆解 反编译 黑盒 闭源 厂商倒闭
protocol-reverse 私有协议 没有文档 厂商不公开 报文看不懂 老设备 自定义协议
breach-simulation 防护是否有效 买了不少设备 告警没响 验证 策略失效 没有触发 是否生效 演练才发现
traffic-analysis 流量 异常外联 镜像 抓包 通信 看不见 外传 探针
deep-traffic-analysis 应用层 内容 报文 还原 深度解析 载荷 文件传输
encrypted-traffic-analysis 加密流量 HTTPS 解密 看不见 加密隧道 代理 翻墙
traffic-visualisation 谁和谁通信 网络图 拓扑 看不清 画出来 连接关系 说不清哪台连哪台
protocol-parsing 协议 报文 解析 字段 格式不同 私有 规约
industrial-protocol-parsing Modbus OPC 指令 点位 工控协议 PLC 下发 写操作 S7 规约 参数 寄存器
behaviour-analysis 异常 规律 深夜 平时 反常 批量查询 频繁 偏离 异地 短时间内 非工作时间 基线
ueba 员工 深夜下载 查询量 反常 内部人 账号异常 批量导出 画像 频次
insider-threat 内部人员 内鬼 离职 倒卖 出售 截图 拍照 私自 查询他人 泄密 带走 贩卖
advanced-threat-detection 潜伏 定向 境外 组织 数月 未被发现 高级攻击 长期 窃密 隐蔽
detection-and-response 告警 处置慢 发现晚 研判 数小时 隔离 自动
edr 终端 主机 进程 远程隔离 横向移动 电脑 中招 查杀
ndr 流量 异常外联 旁路 横向 全流量 阻断
xdr 告警分散 多套系统 关联 各看各的 线索 汇总
soar 手工处置 剧本 重复劳动 人工封禁 自动化 流程 逐台登录 工单
threat-intelligence 情报 恶意地址 黑名单 预警 行业通报 新漏洞 指标 IP
intelligence-sharing 兄弟单位 同行 共享 通报 重复中招 各家 互通 上下级 行业
threat-analysis 告警太多 误报 研判 分不清 真假 淹没 意图 每日告警 看不过来
dark-web-monitoring 暗网 论坛 兜售 倒卖 流出 被卖 群里 账号泄露 黑市 网上出售
situational-awareness 态势 全局 大屏 汇聚 各区 分散 一张图 整体情况 上报 汇总 下属单位
monitoring-warning 预警 监测 提前 通报 及时发现 事后才知道 晚发现 没人发现 告警
log-analysis 日志 分散 保存 查不到 六个月 检索 各系统日志 格式不一 追查
security-audit 查不到是谁 记录 审计 留痕 追责 操作记录 谁看过 说不清是谁 倒查 日志
network-audit 上网记录 访问记录 网络日志 回溯 会话 留存
operations-audit 运维 厂商人员 远程维护 外包 操作录像 录屏 命令 误操作 删库 代维 第三方运维
tracing-attribution 来源 溯源 追查 攻击路径 查不出 源头 从哪里进来 还原
forensics 证据 取证 报案 公安 鉴定 诉讼 固定 硬盘 举证 录音 司法
incident-handling 应急 处置 事件 预案 慌乱 不知道找谁 断网 恢复 上报 手忙脚乱
automated-handling 自动 封禁 人工 夜间 来不及 分钟级 隔离 自动停用 一键
collaborative-handling 多部门 跨部门 上下级 电话通知 微信群 协同 分头 市区两级 多家单位 转办 联合处置
anti-fraud 诈骗 冒用 骗 黄牛 刷单 薅羊毛 套现 虚假 欺诈 盗刷 骗保 冒领 羊毛党 代办 骗补
content-safety 有害 违规内容 审核 敏感词 不良信息 低俗 谣言 涉政 评论 弹幕 直播
backup-recovery 备份 恢复 丢失 误删 硬盘损坏 恢复不了 从未演练 磁带 重做 恢复时间
disaster-recovery 同城 异地 机房停电 中断 切换 火灾 单机房 双活 停摆 主备
cloud-disaster-recovery 云上备份 单一云 云平台故障 本地机房 中小单位 上云
snapshot-rollback 回退 回滚 工控机 重装 恢复到 升级失败 还原 镜像 备件机
immutable-backup 备份也被加密 备份被删 离线 备份服务器 勒索 不可改 一并加密 在线备份 归档
business-continuity 中断 不能停 停产 停诊 关键业务 手工 应急方案 瘫痪 停摆 降级运行 最低限度
cryptography 明文 加密 签名 密码 密钥 抵赖
commercial-cryptography 明文 密评 国密 国外算法 合规 进口密码 算法不合规 加密
cryptographic-retrofit 密评不通过 改造 老系统 国外算法 RSA 替换算法 既有系统 未用国密 整改
sm-algorithms 国密 国外算法 RSA SM2 SM4 算法替换 AES 进口加密
key-management 密钥 密钥写在代码 轮换 保管 密钥丢失 硬编码 各自保管 主密钥
digital-signature 签字 盖章 抵赖 否认 电子签名 签收 不认 伪造 合同 报告 纸质 签章 真伪
timestamping 时间 先后 倒签 什么时候 补录 时刻 争议 改时间 存在性 举证
post-quantum-cryptography 量子 长期保密 十年 现在截获以后解密 迁移 算法寿命
quantum-communication 量子 密钥分发 光纤 专线 骨干 窃听
lightweight-cryptography 传感器 低功耗 单片机 电池 算力 物联网 资源受限 表计
homomorphic-encryption 密文计算 不解密 云上计算 密文 加密状态
cryptographic-protocol 握手 协商 会话密钥 私有协议 双向认证 重放
cryptanalysis 算法强度 破解 随机数 侧信道 自研算法 弱点
data-security 数据 泄露 敏感 外流 明文
data-lifecycle-security 采集 传输 存储 共享 销毁 全过程 各环节 从采集到
data-discovery 不知道数据在哪 底数 散落 盘点 表 字段 摸底 目录 敏感数据 哪些系统 网盘 副本
data-classification 分类 分级 定级 级别 目录 人工标注 不一致 标准不一 打标 重要程度
important-data 重要数据 目录 报送 识别 核心 国家安全 申报 测绘 地理
data-masking 身份证号 手机号 遮挡 明文 展示 脱敏 真实数据 姓名 住址 去标识 病历
dynamic-masking 查询页面 坐席 窗口 屏幕 按岗位显示 明文显示 后台 客服
static-masking 测试环境 真实数据 开发 外包 导出 生产数据 科研 演示 拷贝一份
data-encryption 明文 加密 存储 传输 拷走即可读
storage-encryption 明文存储 硬盘 拖库 落盘 数据库 拆走 存储卡 丢失 备份盘 失窃 服务器
transmission-encryption 明文传输 截获 窃听 专线 无线 链路 抓包 中间人 公网 回传 对讲 4G
data-leak-prevention 外发 邮件 微信 网盘 拷贝 图纸 截图 外泄 打印 带走 聊天工具 客户名单
leak-monitoring 已经流出 网上 外流 暗网 网盘 代码托管 泄露 晚才知道 才发现
data-watermarking 截图 拍照 泄露后 不知道谁 图纸 谁发出去的 下载 分发 多家使用 转卖 外传 追责 影像
data-provenance 来源 去向 查不清 经手 流出 谁给的 源头 追到 说不清 流向 追踪
data-flow-monitoring 流向 去了哪里 接口 共享 流转 下游 多少次 说不清给了谁 调用 出口
data-lineage 字段 报表 加工 血缘 上下游 口径 派生 衍生 从哪张表 中间表 指标
database-security 数据库 拖库 注入 直连 DBA 越权 库
database-auditing 数据库 查询 谁查过 直连 DBA 语句 批量导出 后台查询 查不到
api-security 接口 调用 对接 第三方 遍历 爬取 未鉴权 过度返回 合作方 小程序 密钥共用
data-destruction 报废 硬盘 删除 注销 旧设备 退租 到期 彻底删除 回收 二手 残留 归还 服务终止 清除 未删
data-sharing-security 共享 委办局 对外提供 部门间 交换 给出去 收不回 合作单位 U盘交接 接口 申请
data-usage-control 用途 期限 给出去之后 超范围 转手 挪作他用 不再可控 约定 次数 协议
data-trading-security 挂牌 交易 买方 卖方 数据产品 交付 定价 转售 数商 登记
cross-border-data 出境 境外 海外 总部 外资 跨国 国外 回传 境外服务器 全球
privacy-computing 原始数据不能出 不愿交出 各方 联合 不出域 互不信任 合作 银行 医院 共享数据 建模
multi-party-computation 多家 联合统计 互不透露 竞争对手 各自数据 汇总 均价 对账
federated-learning 多家医院 联合建模 样本不足 本地训练 模型 数据不出院 各家样本少 训练
private-set-intersection 名单 比对 黑名单 交集 共有客户 撞名单 查询不想暴露 核对 重复 名册
confidential-computing 云上处理 不信任云商 内存 硬件 使用中 算力方 密钥 云厂商
differential-privacy 统计发布 反推 个体 少数人 公开数据 重识别 轨迹 人口 小样本 开放数据
secure-sandbox 开发者 科研 外部团队 只带走结果 进场 封闭 不许拷走 分析 原始数据 专家 数据开放 比赛
encrypted-search 密文 检索 加密后无法查询 查找 模糊查询 加密后查不了
personal-information-protection 个人信息 身份证 手机号 居民 住户 患者 学生 用户 隐私 住址 投诉
consent-management 同意 授权 撤回 告知 勾选 授权书 不知情 纸质授权 注销 撤销 家长
app-privacy-check 小程序 App SDK 权限 通报 下架 过度收集 隐私政策 应用商店 位置权限
minor-protection 学生 未成年 儿童 家长 学校 幼儿园 孩子 青少年
application-security 应用 业务系统 漏洞 越权 逻辑漏洞 上线 开发商 小程序
devsecops 上线前 开发 发版 流水线 迭代 测试环节 外包开发 版本 每周发布 返工
source-code-analysis 代码 外包开发 源码 后门 缺陷 审查 自研 开发商 交付代码
dynamic-testing 上线 测试 业务系统 漏洞 运行时 越权 黑盒
composition-analysis 开源 组件 第三方库 漏洞爆发 不知道用了 依赖 许可证 版本
sbom 清单 组件 开源 用了哪些 供应商不提供 漏洞公布后 排查 哪些系统受影响 固件
runtime-self-protection 运行时 内存马 无法改代码 老应用 反序列化 零日 未修复
supply-chain-security 供应商 外包 零部件 集成商 二级供应商 上游 厂家 第三方 代工
software-supply-chain 软件来源 安装包 投毒 升级服务器 外包 开源 更新包 被植入 开发商
supplier-risk 供应商 外包 服务商 第三方 合同 人员流动 厂商 外协 承包 分包 合作方 离场
domestic-substitution 国产 信创 替换 国产化 麒麟 统信 鲲鹏 飞腾 适配 兼容 国外 停供
mobile-security 手机 移动端 App 平板 手持 移动办公 PDA 执法仪 移动终端
mobile-app-hardening 反编译 重打包 山寨 仿冒App 破解 外挂 App 篡改 盗版
communication-security 通信 通话 电台 链路 窃听 中断 对讲 无线 专线
five-g-security 5G 基站 切片 专网 空口 核心网
five-g-air-interface 5G 空口 伪基站 干扰 窃听 无线 信号
five-g-core 核心网 UPF 网元 信令 下沉 运营商
network-slicing 切片 多个业务共用 互相影响 5G 隔离 带宽 园区
private-five-g 5G 专网 园区 工厂 AGV CPE 厂区 矿 港口 无线改造 下沉
signalling-security 信令 短信 诈骗电话 漫游 伪造主叫 改号 拦截短信 运营商
edge-security 边缘 现场机柜 无人值守 基站旁 站点 箱体 户外 节点 分布 边缘服务器
ipv6-security IPv6 双栈 地址 改造 隧道 升级
satellite-security 卫星 遥感 测控 天线 海上 地面站 船舶 星
navigation-security 北斗 定位 授时 GPS 时钟 干扰 欺骗 漂移 时间同步 偏差 跳变
cloud-security 云 云平台 上云 租户 政务云 虚机
cloud-native-security 容器 微服务 镜像 K8s 编排 上云 集群
container-security 容器 镜像 集群 Kubernetes 逃逸 仓库
workload-protection 云主机 虚机 云上 服务器 挖矿 弹性 公有云
cloud-posture 云配置 对象存储 公开读 桶 云账号 误配 密钥泄露 多云 控制台
multi-cloud-identity 多云 几家云 云账号 子账号 离职 控制台 主账号 权限 统一
virtualisation-security 虚拟机 虚拟化 逃逸 宿主机 网元 虚拟桌面 云桌面
security-resource-pool 租户 按需 安全能力 云上 各自采购 重复采购 资源池 委办局
tenant-isolation 租户 邻居 共用 互相看到 同一平台 多家企业 别家数据 串数据 隔离
iot-security 物联网 传感器 网关 感知 联网设备 智能表 探测器 烟感
iot-terminal-security 摄像头 传感器 终端 表具 智能设备 默认密码 充电桩 手环 仪表 烟感 电梯
iot-monitoring 物联网卡 流量异常 挪用 离线 失陷 设备 掉线 流量卡 盗用 仿冒
video-network-security 摄像头 监控 视频 录像 直播 弱口令 探头 调阅 外泄 摄像机
smart-home-security 家庭 智能音箱 门锁 家用 住户 家电 路由器 摄像头 养老 居家
medical-device-security 医院 影像设备 CT 监护仪 检验 输液泵 医疗设备 呼吸机 核磁 手术
smart-city-security 城市 井盖 路灯 城运 一网统管 感知 街道 燃气 桥梁 管网
vehicle-security 车 车企 智能网联 车主 车机 公交 远程控车 驾驶
in-vehicle-security 车机 总线 ECU 座舱 OBD 车内 诊断口 控制器 CAN
v2x-communication 路口 车路 红绿灯 信号灯 消息 路侧 示范区 假消息 盲区
ota-security 升级 升级包 固件 远程升级 变砖 回滚 推送 版本 召回 失败 刷写
roadside-security 路侧 信号机 路口 机柜 雷达 情报板 户外机箱 箱门
vehicle-data-security 行车 轨迹 车外影像 行驶数据 车主 人脸车牌 采集车 里程 车牌
industrial-internet-security 工厂 车间 产线 平台 设备联网 工业 上云
ics-security 控制系统 PLC DCS 停机 生产 联锁 操作站 SCADA 误动作 停产 工艺
ics-endogenous-security 控制器 PLC 可信 新建 固件 进口 组态 下装
ot-monitoring 生产网 工控 旁路 镜像 不影响生产 异常指令 控制网 工程师站 停机
ot-remote-access 厂商 远程维护 调试 VPN 设备厂家 远程登录 远控软件 向日葵 原厂 工程师 4G路由
industrial-equipment-security 机床 机器人 数控 机械臂 AGV 加工中心 注塑 激光 设备
industrial-platform-security 工业平台 工业App 上云 设备接入 平台 低代码 中小企业 数采
identifier-resolution-security 标识 解析 二维码 赋码 追溯 编码 节点 扫码 二级节点
industrial-data-security 工艺 配方 图纸 产量 参数 生产数据 质检 程序 设计 设备数据 能耗
industrial-threat-sharing 同行工厂 行业 园区企业 同类设备 同一厂家 重复中招 供应链企业
cii-protection 关基 关键 供水 供电 供气 燃气 轨道 民生 水务 电力 停水 机场 大面积
ai-security 模型 算法 人工智能 大模型 训练 智能
adversarial-defence 贴纸 误判 误识 扰动 绕过 识别错误 欺骗模型 遮挡 涂改 伪装
ai-threat-modelling 不知道有哪些风险 模型 上线 攻击面 梳理 训练 推理 智能系统
llm-guardrail 大模型 问答 编造 胡说 越权回答 助手 聊天 生成 敏感话题 对话 客服机器人 诱导
prompt-injection-defence 提示词 诱导 越狱 指令 套话 绕过 隐藏文字 系统提示 简历 文档里 注入
ai-agent-security 智能体 工具调用 自动下单 自动执行 代办 助手 误操作 权限 自动发送 插件
model-protection 模型文件 权重 被拷走 盗用 逆向 部署在客户 参数 终端上的模型 接口刷 蒸馏
model-watermarking 盗用模型 归属 仿制 侵权 权属 证明是我们的 抄袭 开源改名
model-backdoor-detection 开源模型 投毒 触发 预训练 后门 来路不明 外购模型 下载 样本污染 第三方模型
training-data-security 训练 语料 标注 数据来源 版权 爬取 众包 清洗 样本 采集 授权
deepfake-detection 换脸 合成 假视频 拟声 仿冒声音 伪造 AI生成 假照片 冒充 造假 视频通话 假图
content-labelling 生成 标识 标注 AI生成 水印 未标明 显式 平台 分不清真假 发布
ai-explainability 说不出理由 黑箱 依据 解释 申诉 不敢用 拒绝理由 医生 审批 可追到
algorithm-fairness 歧视 偏差 老人 区别对待 投诉 评分 女性 外地 方言 误拒 公平 派单
ai-compute-security 算力 GPU 集群 训练任务 租户 智算 显卡 权重 调度 队列 节点
ai-privacy 反推 训练数据 患者 记住 泄露样本 成员 病例 输出他人
ai-for-security 告警太多 人手不足 研判 分析员 大模型辅助 值班 自动归纳 重复告警
intelligent-physical-security 门禁 安防 视频分析 周界 摄像 闸机 楼宇 巡更 校园
autonomous-driving-security 自动驾驶 激光雷达 感知 接管 无人车 无人驾驶 急刹 摄像头 接驳
blockchain-security 智能合约 链 节点 钱包 合约漏洞 私钥 联盟链 跨链 数字藏品
blockchain-evidence 存证 上链 抵赖 证明没改 举证 多方认可 争议 司法 各执一词 篡改 公信 固化
metaverse-security 虚拟 数字人 VR 数字孪生 虚拟形象 数字资产 虚拟人
physical-environment 机房 门禁 漏水 供电 停电 温度 消防 机柜 箱门 被撬 户外 空调
security-management-centre 集中管理 分散 逐台登录 多套控制台 策略不统一 等保 统一管控
network-access-control 私接 随便接 网口 外来电脑 访客 入网 交换机 无线 插网线 会议室 不明终端
`;
