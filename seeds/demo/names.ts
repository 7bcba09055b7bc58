const surnames = [..."赵钱孙李吴郑王冯陈卫蒋韩杨朱秦尤吕张孔曹金魏"];
const given = "若谷 守拙 思齐 令仪 怀瑾 景行 知微 清和 望舒 予安 以宁 致远 惟一 书衡 立言 听澜 允文 照野 向晚 初平 明诚 砚秋 归农 见山 采薇".split(" ");

/** Invented names for those who act in the demo but cannot sign in, each another: 22 surnames and 25 given names have no common divisor. */
export const nameOf = (serial: number) => `${surnames[serial % surnames.length]}${given[serial % given.length]}`;
