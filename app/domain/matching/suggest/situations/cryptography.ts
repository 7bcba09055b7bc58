/** One situation a line, then the capabilities that go with it; see `situations.ts`. */
export const cryptography = `
系统建成多年没用国产密码，测评查出多项不符合，改造怕影响业务连续运行 | cryptographic-retrofit sm-algorithms commercial-cryptography cryptography-evaluation cipher-service-platform adaptation-service
各系统各买密码机，利用率低，密钥各管各的，应用开发不会调用 | cipher-service-platform cipher-machine key-management cryptographic-service cryptographic-retrofit pooled-service
密钥放在配置文件里和程序一起拷贝，从不更换，人走了钥匙也带走了 | key-management key-management-system cipher-machine privileged-access source-code-analysis storage-encryption
跨单位链路上跑的是明文，抓包就能看见报文内容和口令 | transmission-encryption vpn-gateway sm-algorithms cryptographic-protocol network-audit commercial-cryptography
数据库文件和备份带被整盘拷走就能打开，运维人员能看到明文 | storage-encryption database-encryption-system data-encryption key-management encrypted-search sm-algorithms
加密后的姓名、证件号还要能按条件查，不能全表解密 | encrypted-search database-encryption-system data-encryption storage-encryption homomorphic-encryption key-management
电子合同、处方、批文被改了一个字也看不出来，纸质章还得再盖一遍 | digital-signature signature-server timestamping tamper-protection certificate-system blockchain-evidence
各系统时钟不一致，日志和票据的先后说不清，授时来源被干扰过 | timestamping navigation-security digital-signature log-audit-system security-audit communication-security
担心今天截走的密文十几年后被量子计算机破开，长期保密的资料要早作打算 | post-quantum-cryptography quantum-communication cryptographic-protocol key-management joint-development cryptanalysis
两地机房间传极敏感的内容，想试量子密钥又怕和现有加密机接不上 | quantum-communication key-management transmission-encryption cipher-machine post-quantum-cryptography test-verification
自己设计的通信协议握手可以被重放、降级，没有请人证明过 | cryptographic-protocol cryptanalysis protocol-reverse authentication transmission-encryption security-research
厂商说用了加密，其实密钥写死、算法自造，要有人验证真假 | cryptanalysis reverse-engineering cryptography-evaluation product-certification device-testing firmware-analysis
密码测评年年要做，台账、制度、方案没人写得出来 | cryptography-evaluation commercial-cryptography cryptographic-service consulting compliance-assurance cryptographic-retrofit
门禁卡、道闸、公交卡用的老芯片能复制，换卡涉及上万人 | security-chip cryptographic-retrofit sm-algorithms lightweight-cryptography physical-environment key-management
设备里的固件可以换成别的，开机不校验，密钥可以从存储里读出来 | trusted-computing security-chip firmware-analysis endogenous-security device-identity secure-module
数据发给第三方算，又不愿让对方看见原值，只想要结果 | homomorphic-encryption privacy-computing multi-party-computation confidential-computing privacy-computing-platform data-usage-control
两家名单要对出重叠的人，谁也不能多看一个 | private-set-intersection privacy-computing multi-party-computation privacy-computing-platform personal-information-protection data-trading-security
几家医院或银行想一起训练模型，样本不能离开各自机房 | federated-learning privacy-computing privacy-computing-platform training-data-security ai-privacy data-usage-control
在别人的服务器上处理，连机器管理员也不能看到内存里的内容 | confidential-computing trusted-computing cloud-security tenant-isolation key-management model-protection
公开发布的统计表、出行热力图，可能拼出具体某个人 | differential-privacy static-masking privacy-impact-assessment data-sharing-security personal-information-protection data-risk-assessment
`;
