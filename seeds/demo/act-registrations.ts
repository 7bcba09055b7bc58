import { atConsole } from "#app/domain/identity/actor.ts";
import { advanceOrganisation } from "#app/features/organisations/advance-organisation.server.ts";
import { establishOperator } from "#app/features/organisations/establish-operator.server.ts";
import { registerOrganisation } from "#app/features/organisations/register-organisation.server.ts";
import type { Filing } from "#app/platform/files/open-filing.server.ts";
import { stageFile } from "#app/platform/files/stage-file.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { memberships } from "#db/schema/index.ts";
import { done } from "./act-scenarios.ts";
import { demoPaper } from "./paper.ts";
import { officeHour, type StagedHouse, type Theatre, type World } from "./world.ts";

/** The office is set up so many days before seeding; the others register within the months after. */
const opened = -600;
const registeringDays = 120;

/** Every house comes as houses do: the office at the machine, the others by registering, sending their proof and being verified. */
export async function actRegistrations({ scene, together, houses }: Theatre, filing: Filing | null) {
  const isOffice = ({ stated }: StagedHouse) => stated.capacities.includes("operator");
  for (const office of houses.filter(isOffice)) await actOffice(scene(`house ${office.key}`), office);
  const others = houses.filter((house) => !isOffice(house));
  await Promise.all(
    others.map((house, i) =>
      together(() => actHouse(scene(`house ${house.key}`), filing, house, opened + 1 + Math.floor((i * registeringDays) / others.length))),
    ),
  );
}

/** The same context, whose first ids are given. */
function withIds(ctx: UseCaseContext, ids: string[]): UseCaseContext {
  const left = [...ids];
  return { ...ctx, newId: () => left.shift() ?? ctx.newId() };
}

async function actOffice(world: World, house: StagedHouse) {
  done(house, await establishOperator(withIds(world.at(opened, atConsole), [house.id]), house.stated));
  await join(world.at(opened, atConsole), house, house.members);
}

async function actHouse(world: World, filing: Filing | null, house: StagedHouse, day: number) {
  const { key, id, stated, members } = house;
  const owner = members.find(({ role }) => role === "owner");
  if (!owner?.actor.actingFor) throw new Error(`nobody owns ${key}`);
  const operator = world.actor("operator");
  const hour = officeHour(key);
  // who audits stays apart from the trade: its house is registered at the machine
  const forThem = stated.capacities.includes("audit");
  const registering = world.at(day, forThem ? atConsole : { ...owner.actor, actingFor: null, reviewerId: null }, hour);
  done(house, await registerOrganisation(withIds(registering, [id, ...(forThem ? [] : [owner.membershipId])]), stated));
  await join(registering, house, forThem ? members : members.filter((member) => member !== owner));
  const sending = world.at(day, { ...owner.actor, actingFor: { ...owner.actor.actingFor, status: "registered" } }, hour + 0.5);
  const paper = stageFile(filing, sending.newId(), proofName(stated.kind), "pdf", demoPaper([`Proof of ${key}`, stated.creditCode]));
  done(house, await advanceOrganisation(sending, id, "submit-proof", { proof: paper }));
  done(house, await advanceOrganisation(world.at(day + 2, operator, officeHour(`${key} verified`)), id, "verify"));
}

const join = async ({ db, clock }: UseCaseContext, { id }: StagedHouse, members: StagedHouse["members"]) => {
  const createdAt = await clock(db);
  const rows = members.map(({ actor, role, membershipId }) => ({ id: membershipId, personId: actor.personId, organisationId: id, role, createdAt }));
  if (rows.length > 0) await db.insert(memberships).values(rows);
};

const proofName = (kind: string) => (["private", "state-owned", "foreign"].includes(kind) ? "营业执照.pdf" : "统一社会信用代码证书.pdf");
