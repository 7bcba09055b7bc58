/** One situation a line, then the capabilities that go with it; see `situations.ts`. */
export const trust = `
工厂说不清控制网里有哪些控制器、交换机和版本，图纸与现场对不上 | asset-identification ot-monitoring industrial-protocol-parsing ot-risk-assessment traffic-visualisation industrial-scanner ics-security
长期保密的数据担心被截获后将来由量子计算机解开 | post-quantum-cryptography cryptographic-retrofit quantum-communication key-management transmission-encryption cryptanalysis security-research
医护、窗口人员共用一个账号登录，谁看了明星病历说不清 | account-governance authentication security-audit database-auditing ueba fine-grained-access insider-threat single-sign-on
多家云、多个控制台，离职人员子账号还在 | multi-cloud-identity account-governance cloud-posture multi-factor-authentication privileged-access cloud-security-platform
密评不通过，系统用国外算法，改造不能停业务 | cryptographic-retrofit cryptography-evaluation sm-algorithms cipher-service-platform cryptographic-service cipher-machine transmission-encryption
各系统密钥写在代码里，各自保管，人员走了带走 | key-management key-management-system cipher-service-platform privileged-access cipher-machine source-code-analysis
电子合同、处方、报告要能证明谁签的、没改过、什么时候签的 | digital-signature timestamping signature-server blockchain-evidence certificate-system trusted-identity
检测报告、证照造假，纸质盖章难查真伪 | digital-signature blockchain-evidence trusted-identity tamper-protection timestamping anti-fraud
电子证照出示时多暴露无关信息，跨机构身份不互认 | trusted-identity identity-federation personal-information-protection consent-management digital-signature authentication
系统多账号多，密码记不住贴在屏幕上，人员调岗离职账号不收 | iam identity-platform single-sign-on account-governance multi-factor-authentication passwordless least-privilege
管理员口令几个人共用，厂家和外包运维用同一个账号 | privileged-access pam-system bastion-host operations-audit account-governance multi-factor-authentication
远程办公、外包人员用 VPN 进来就能访问整个内网 | zero-trust zero-trust-platform software-defined-perimeter vpn-gateway trusted-access-gateway least-privilege dynamic-access-control
会议室、宿舍、厂区网口随便插就能入网 | network-access-control nac-system trusted-access asset-identification terminal-management micro-segmentation
夜里厂家临时登录处理故障，用完账号没有收回，第二天才知道改动过配置 | dynamic-access-control privileged-access operations-audit round-the-clock account-governance configuration-audit ot-remote-access
招投标、评审文件提前泄露，专家名单被打听 | access-control data-encryption timestamping security-audit insider-threat digital-signature data-watermarking
贷款、补贴、救助对象资格核验要跨部门查询，群众不愿反复交材料 | trusted-identity private-set-intersection data-sharing-security consent-management privacy-computing identity-federation
互联网医院处方、检查报告互认，要证明医生本人开具 | digital-signature signature-server trusted-identity multi-factor-authentication identity-federation timestamping
政务外网下沉到街镇，终端不合规也能连 | nac-system trusted-access terminal-management zero-trust-platform micro-segmentation security-inspection network-boundary
资产台账靠表格更新，系统下线了还开着端口 | asset-identification attack-surface vulnerability-platform configuration-audit account-governance monitoring-service
国产密码算法上到传感器和控制器，算力和实时性不够 | lightweight-cryptography sm-algorithms security-chip industrial-gateway cryptographic-protocol joint-development test-verification
远程抄表、支付、门锁的通信密钥全网一样，一台被破全部失守 | key-management device-identity security-chip lightweight-authentication secure-module pki key-management-system
证书到期没人知道，业务突然中断 | pki certificate-system monitoring-warning key-management asset-identification automated-handling
各业务各买密码机，利用率低，调用方式不一 | cipher-service-platform cipher-machine key-management-system cryptographic-service security-resource-pool
随机数、自研算法没有经过检验 | cryptanalysis cryptography-evaluation sm-algorithms commercial-cryptography security-testing certification
合作单位临时驻场，开通权限快、收回慢 | dynamic-access-control account-governance trusted-access-gateway supplier-risk least-privilege zero-trust-platform dynamic-boundary
跨校、跨院、跨园区联盟互用系统 | identity-federation single-sign-on identity-platform fine-grained-access trusted-identity data-sharing-security
老人、残障人士记不住密码，也不会扫码 | passwordless trusted-identity algorithm-fairness biometric-security multi-factor-authentication consent-management
`;
