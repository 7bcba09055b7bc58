/** One situation a line, then the capabilities that go with it; see `situations.ts`. */
export const identity = `
人员调岗、借调、返聘之后旧权限一直挂着，年底对账才发现上百个账号没有主人 | account-governance least-privilege iam identity-platform security-audit privileged-access
十几套业务系统各有一套用户名和密码，职工记在纸上，忘记密码的电话占了服务台大半 | single-sign-on identity-platform iam passwordless account-governance multi-factor-authentication
只凭用户名和密码就能从外网进后台，验证码短信可以被拦截，撞库成功过 | multi-factor-authentication authentication trusted-access-gateway passwordless behaviour-analysis iam
窗口人员、护士、班组长频繁换岗登录，嫌输口令慢，于是共用一个账号不退出 | passwordless authentication single-sign-on account-governance fingerprint-security operations-audit
成员单位各自管账号，联合办案、联合体教学时要互相开账号，撤销没有人通知 | identity-federation trusted-identity single-sign-on account-governance identity-platform access-control
几家云上各有一套子账号和访问密钥，密钥写在脚本里，谁在用查不清 | multi-cloud-identity privileged-access cloud-posture key-management least-privilege cloud-security
查询页面谁登录都能看到全部人的资料，应当只看自己辖区、自己经办的 | fine-grained-access access-control dynamic-masking behaviour-analysis security-audit data-usage-control
临时授权到期不收，节假日、异地、深夜访问与平时一样放行，没有按风险调整 | dynamic-access-control zero-trust least-privilege ueba access-control trusted-access
申请权限时图省事一律给最大，审批人看不懂清单，只增不减 | least-privilege fine-grained-access account-governance access-control iam security-audit
管理员口令多年不改，几名管理员共用，厂家也知道，改错配置追不到人 | privileged-access pam-system bastion-host operations-audit account-governance multi-factor-authentication
外包代维人员直接登到服务器上操作，做了什么没有录像，误操作后说不清 | bastion-host operations-audit privileged-access supplier-risk dynamic-access-control on-site-service
进了内网就当可信，一台电脑失陷后什么系统都能连，远程接入一次登录管一天 | zero-trust zero-trust-platform software-defined-perimeter micro-segmentation trusted-access multi-factor-authentication
远程接入端口常年暴露在互联网上被扫描，想做到未通过核验时看不见 | software-defined-perimeter trusted-access-gateway zero-trust-platform attack-surface dynamic-boundary vpn-gateway
门店、营业部、驻外机构出网各走各的，安全设备配不齐，策略下发靠电话 | sase vpn-gateway security-as-a-service internet-behaviour-manager cloud-delivery zero-trust-platform
现场设备用序列号当身份，换一台仿冒的也能接进来上报假数据 | device-identity pki iot-terminal-security security-chip secure-module massive-device-access
几十万只表计、烟感、井盖终端一年内上线，一台台灌证书来不及 | massive-device-access device-identity certificate-system lightweight-authentication iot-gateway key-management
电池供电的终端只有几十千字节内存，跑不动常规证书握手，通信几乎是裸奔 | lightweight-authentication lightweight-cryptography iot-terminal-security secure-module transmission-encryption security-chip
数字证书快到期没人提醒，业务突然中断；多家签发，吊销不同步 | pki certificate-system key-management digital-signature cipher-service-platform monitoring-warning
手机上出示的电子证照被截图冒用，线下核验的人辨不出真假 | trusted-identity digital-signature liveness-detection identity-federation anti-fraud timestamping
线上办事要证明是本人，不想收集和留存身份证照片 | trusted-identity authentication personal-information-protection privacy-impact-assessment identity-federation face-security
刷脸开门、刷脸考勤的原始照片存在现场一台电脑里，离职的人也没有删 | face-security biometric-security storage-encryption data-destruction consent-management privacy-impact-assessment
指纹、声纹、虹膜模板一旦泄露换不了，厂商拿不出模板保护办法 | biometric-security storage-encryption fingerprint-security data-encryption certification personal-information-protection
用指纹膜替人打卡、开保险柜门，老设备识别不出来 | fingerprint-security liveness-detection biometric-security device-testing access-control product-certification
拿照片、视频、面具过人脸核验，远程开户被冒名 | liveness-detection deepfake-detection face-security anti-fraud biometric-security model-evaluation
访客、外协、评审专家的电脑插上网线就能用，哑终端和打印口没人管 | network-access-control nac-system trusted-access asset-identification device-identity terminal-management
接进来的终端没打补丁、没有防护也能访问核心业务，终端状态不作为放行条件 | trusted-access nac-system endpoint-security trusted-access-gateway terminal-management zero-trust
接入车辆、遥控钥匙、后台之间互不核验身份，有人重放报文开了门 | vehicle-authentication in-vehicle-security pki device-identity key-management vehicle-security
有权限的职工批量查询客户资料卖给外面，靠人举报才发现 | insider-threat ueba behaviour-analysis database-audit-system dynamic-masking data-leak-prevention
正常账号在凌晨大量导出，操作每一步都合规，合起来不对劲 | ueba behaviour-analysis insider-threat data-leak-prevention log-analysis fine-grained-access
应用之间互相调用没有身份，共用一把写死的钥匙 | authentication api-security key-management access-control device-identity zero-trust
`;
