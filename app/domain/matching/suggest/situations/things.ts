/** One situation a line, then the capabilities that go with it; see `situations.ts`. */
export const things = `
短信、话单和信令被滥用，伪造主叫诈骗电话拦不住 | signalling-security anti-fraud communication-security intelligence-sharing anti-fraud-system behaviour-analysis
边缘机房和路边箱体里的服务器没人看管，硬盘被拔走数据就泄露 | edge-security physical-environment storage-encryption trusted-computing security-chip monitoring-service data-destruction
双栈改造后 IPv6 地址暴露面没有人管，原有策略只管老地址 | ipv6-security attack-surface configuration-audit firewall network-boundary traffic-analysis
授时和定位受干扰后时间跳变、设备位置漂移，业务记录对不上 | navigation-security timestamping monitoring-warning cii-protection test-verification
卫星通信链路和地面站的数据被截获或冒用 | satellite-security transmission-encryption communication-security device-identity cryptographic-protocol key-management
摄像头和视频专网弱口令，录像被人外传，前端设备被替换仿冒 | video-network-security iot-terminal-security device-identity nac-system data-watermarking trusted-access security-audit
数十万只智能表计、传感器电池供电算力小，数据明文回传、可被仿冒 | lightweight-authentication massive-device-access lightweight-cryptography secure-module device-identity iot-security security-chip transmission-encryption
物联网卡被拔出挪作他用，流量异常、设备失联发现不了 | iot-monitoring iot-security device-identity behaviour-analysis trusted-access massive-device-access
采购的智能门锁、摄像头、家电安全参差不齐，不知道怎么选 | iot-certification product-grading device-testing smart-home-security firmware-analysis product-certification
老人家里装的看护设备、音箱会不会泄露隐私，家属和社区都担心 | smart-home-security personal-information-protection iot-terminal-security app-privacy-check consent-management privacy-impact-assessment
门禁闸机刷脸被照片和换脸视频绕过，人脸库存放不规范 | liveness-detection face-security biometric-security intelligent-physical-security privacy-impact-assessment deepfake-detection storage-encryption
商场、小区、学校强制刷脸，居民投诉，需要替代方式与合规评估 | face-security privacy-impact-assessment consent-management personal-information-protection data-compliance-consulting biometric-security data-destruction
医院影像设备、监护仪连着网，厂家不让装软件，老系统感染后影响诊疗 | medical-device-security micro-segmentation nac-system iot-monitoring asset-identification ot-remote-access patch-management
汽车采集车外人脸车牌、轨迹数据，出厂和回传不合规 | vehicle-data-security data-masking cross-border-data important-data storage-encryption data-compliance-consulting privacy-impact-assessment
车辆远程升级失败变砖，升级包可能被替换 | ota-security ota-platform digital-signature snapshot-rollback in-vehicle-security firmware-analysis security-chip
车钥匙、车云账号被冒用远程控车，在用车风险没有监测 | vehicle-security vehicle-authentication vehicle-soc in-vehicle-security vehicle-gateway v2x-communication penetration-testing
路口和路侧设备发假消息，车端不知真假，箱体无人看守 | v2x-communication roadside-security vehicle-authentication pki physical-environment certificate-system edge-security
无人车、自动驾驶被贴纸和强光误导，急刹和接管频繁 | autonomous-driving-security adversarial-defence digital-twin-range test-verification vehicle-data-security ai-range model-evaluation
城市感知设备和一网统管平台互联，路灯井盖烟感谁都能接 | smart-city-security iot-security city-security-brain trusted-access iot-gateway asset-identification device-identity
自助终端、收银机、叫号机配置低，没有人维护 | lightweight-endpoint application-allowlisting endpoint-security device-control iot-terminal-security terminal-management
无线对讲、遥控、数传链路可被窃听和冒充 | communication-security transmission-encryption cryptographic-protocol device-identity lightweight-cryptography five-g-air-interface
楼宇、校园门禁、安防系统被绕过或被控制 | intelligent-physical-security video-network-security physical-environment iot-terminal-security device-testing network-isolation
充电桩、储能、光伏接入平台，设备多厂家，通信协议各异，存在被批量控制的风险 | iot-security massive-device-access device-testing protocol-parsing ota-security iot-gateway api-security transmission-encryption
电梯、消防、烟感设备联网监测，误报漏报和被屏蔽分不清 | iot-terminal-security iot-monitoring smart-city-security device-identity tamper-protection behaviour-analysis iot-gateway
桥梁、管廊、堤防监测点数据被改或中断，影响预警判断 | smart-city-security tamper-protection iot-monitoring timestamping edge-security monitoring-warning transmission-encryption
无人机、巡检机器人的图传和遥控信号可能被干扰劫持 | communication-security navigation-security five-g-air-interface device-identity transmission-encryption video-network-security
采购设备到货没有检测，固件里有预置账号 | device-testing firmware-analysis product-certification harden supply-chain-security product-grading security-testing
船舶、港机、机坪设备分散移动，网络时断时续 | edge-security private-five-g satellite-security trusted-access secure-module ot-remote-access lightweight-endpoint
可穿戴、家用检测设备数据上传云端，家属共享权限混乱 | smart-home-security iot-terminal-security consent-management fine-grained-access transmission-encryption personal-information-protection
养老、托育机构视频直播给家属，画面外泄 | video-network-security minor-protection fine-grained-access data-watermarking storage-encryption consent-management
总部和门店之间用公网明文传营业数据 | vpn-gateway transmission-encryption sase secure-module cipher-machine security-gateway
老楼宇自控系统无法升级，直接暴露在公网 | intelligent-physical-security attack-surface isolation industrial-firewall trusted-access-gateway patch-management vpn-gateway
骨干链路和数据中心之间怕被长期截存 | quantum-communication post-quantum-cryptography transmission-encryption cipher-machine communication-security
智能网联测试车辆出厂前要验证车内网络 | in-vehicle-security vehicle-firewall vehicle-gateway fuzzing penetration-testing vehicle-authentication device-testing
公交、出租、网约车队车载终端被改装 | in-vehicle-security vehicle-soc device-identity iot-terminal-security vehicle-data-security tamper-protection
信号灯控制机能被就近接入改配时 | roadside-security physical-environment device-control harden trusted-access edge-security industrial-audit-system
指纹锁、指纹考勤被指模破解 | fingerprint-security biometric-security multi-factor-authentication liveness-detection intelligent-physical-security device-testing
`;
