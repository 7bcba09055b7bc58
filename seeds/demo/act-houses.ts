import type { PersonActor } from "#app/domain/identity/actor.ts";
import { demoCreditCode } from "#app/domain/identity/credit-code.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { advanceOrganisation } from "#app/features/organisations/advance-organisation.server.ts";
import { registerOrganisation } from "#app/features/organisations/register-organisation.server.ts";
import { advanceQualification } from "#app/features/qualifications/advance-qualification.server.ts";
import { remindExpiring } from "#app/features/qualifications/remind-expiring.server.ts";
import { submitQualification } from "#app/features/qualifications/submit-qualification.server.ts";
import { replyToStanding, writeStanding } from "#app/features/standings/keep-standing.server.ts";
import type { Filing } from "#app/platform/files/open-filing.server.ts";
import { stageFile } from "#app/platform/files/stage-file.server.ts";
import { people } from "#db/schema/index.ts";
import { done } from "./act-scenarios.ts";
import { demoPaper } from "./paper.ts";
import type { World } from "./world.ts";

/** Houses that came of late: one waits to be verified, the proof of the other was rejected. */
const newcomers = [
  {
    key: "jiangwan",
    person: "夏知新",
    house: {
      creditCode: demoCreditCode("20000101"),
      name: "示例江湾安全咨询",
      kind: "private",
      district: "yangpu",
      size: "small",
      about: "为中小企业做安全体检与整改辅导。",
    },
    registered: -6,
    sent: -3,
  },
  {
    key: "yuanshan",
    person: "罗初霁",
    house: {
      creditCode: demoCreditCode("20000102"),
      name: "示例远山数据服务",
      kind: "private",
      district: "qingpu",
      size: "small",
      about: "数据合规咨询与出境评估代办。",
    },
    registered: -9,
    sent: -8,
    rejected: { day: -7, reason: "上传的证照照片缺少右下角，登记机关与日期无法辨认；请重新拍摄完整的证照后提交。" },
  },
];

/** Newcomers, papers of vendors and what others published about them. */
export async function actHouses(world: World, filing: Filing | null) {
  for (const newcomer of newcomers) await actNewcomer(world, filing, newcomer);
  await actQualifications(world, filing);
  await actStandings(world);
}

async function actNewcomer(world: World, filing: Filing | null, { key, person, house, registered, sent, rejected }: (typeof newcomers)[number]) {
  const nobody: PersonActor = { kind: "person", personId: "", name: person, actingFor: null, reviewerId: null };
  const { db, newId } = world.at(registered, nobody);
  const personId = newId();
  await db.insert(people).values({ id: personId, name: person, demo: true, createdAt: world.instant(registered) });
  const actor = { ...nobody, personId };
  const { id, membershipId } = done({ key }, await registerOrganisation(world.at(registered, actor), { ...house, capacities: ["supply"] }));
  const actingFor = {
    organisationId: id,
    name: house.name,
    status: "registered" as const,
    capacities: ["supply"] as const,
    role: "owner" as const,
    membershipId: membershipId ?? "",
  };
  const proof = stageFile(filing, newId(), "营业执照.pdf", "pdf", demoPaper([`Business licence of ${key}`, house.creditCode]));
  done({ key }, await advanceOrganisation(world.at(sent, { ...actor, actingFor }, 15), id, "submit-proof", { proof }));
  if (rejected) done({ key }, await advanceOrganisation(world.at(rejected.day, world.actor("operator")), id, "reject", { reason: rejected.reason }));
}

async function actQualifications(world: World, filing: Filing | null) {
  const day = (days: number) => beijingDay(world.instant(days));
  const submit = async (vendor: string, days: number, stated: Parameters<typeof submitQualification>[1], latin: string) => {
    const ctx = world.at(days, world.actor(vendor), 11);
    const paper = stageFile(filing, ctx.newId(), `${stated.name}.pdf`, "pdf", demoPaper([latin, stated.number]));
    return done({ key: vendor }, await submitQualification(ctx, stated, paper)).id;
  };
  const running = await submit(
    "qingfeng",
    -300,
    {
      name: "网络安全专用产品安全检测证书",
      number: "SL-2025-0173",
      issuer: "示例检测认证中心",
      issuedOn: day(-340),
      expiresOn: day(25),
      scope: ["firewall", "intrusion-prevention-system"],
    },
    "Security product test certificate",
  );
  done({ key: "qingfeng" }, await advanceQualification(world.at(-297, world.actor("operator")), running, "verify"));
  await submit(
    "haitang",
    -2,
    {
      name: "信息安全服务资质（安全运营）",
      number: "SL-2026-0058",
      issuer: "示例检测认证中心",
      issuedOn: day(-20),
      expiresOn: day(1075),
      scope: ["managed-detection"],
    },
    "Security service qualification",
  );
  await remindExpiring({ ...world.at(0, { kind: "clock" }) });
}

async function actStandings(world: World) {
  const day = (days: number) => beijingDay(world.instant(days));
  const operator = world.actor("operator");
  done(
    { key: "qingfeng" },
    await writeStanding(world.at(-90, operator), world.organisationId("qingfeng"), {
      kind: "positive",
      title: "示例市网络安全服务正面清单",
      reason: "连续两年按时完成应急支援任务，服务评价为优。",
      source: "示例市网络安全行业协会公告",
      authority: "",
      number: "",
      decidedOn: null,
      startsOn: day(-90),
      endsOn: day(275),
    }),
  );
  const { id } = done(
    { key: "duoyun" },
    await writeStanding(world.at(-40, operator), world.organisationId("duoyun"), {
      kind: "adverse",
      title: "虚假宣传行政处罚",
      reason: "产品宣传页所称检测结论与检测报告不符。",
      source: "示例市场监督管理局行政处罚公示",
      authority: "示例市场监督管理局",
      number: "示市监罚〔示例〕第 0412 号",
      decidedOn: day(-52),
      startsOn: day(-40),
      endsOn: day(325),
    }),
  );
  done(
    { key: "duoyun" },
    await replyToStanding(world.at(-37, world.actor("duoyun")), id, "相关宣传页已于处罚决定当日下线，更正后的说明附检测报告编号，欢迎核对。"),
  );
}
