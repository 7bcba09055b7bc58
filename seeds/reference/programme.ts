/**
 * The programme that the market works under, replaceable like any reference. The plan's own period has ended; the target stands until a
 * city sets its own.
 */
export const programme = {
  id: "shanghai-2021",
  nameZh: "上海市网络安全场景开放",
  nameEn: "Shanghai open security scenarios",
  target: 100,
  startsOn: "2021-01-01",
  endsOn: "2023-12-31",
  source: "《上海市建设网络安全产业创新高地行动计划（2021—2023年）》二",
  numberYear: 2026,
  current: true,
};
