import { beijingDay } from "#app/domain/shared/day.ts";
import type { ClaimStory } from "./story.ts";
import type { World } from "./world.ts";

type Told = NonNullable<ClaimStory["evidence"]>;

/** Days between the last paper and the draft that cites it, at least. */
const lead = 4;

/**
 * Evidence as a vendor shows it in a draft written on `day`. Stories say how old a paper is today; where it would be younger than the
 * draft it is moved before it, the younger the closer, in the order in which the papers were issued.
 */
export function evidenceShown(world: Pick<World, "instant">, { issuer, reference, issuedDay, expiresDay }: Told, day: number) {
  const issued = Math.min(issuedDay, day - lead - Math.round(-issuedDay / 5));
  const issuedOn = beijingDay(world.instant(issued));
  const expiresOn = expiresDay === undefined ? null : wholeYears(issuedOn, (expiresDay - issued) / 365, expiresDay < 0, beijingDay(world.instant(0)));
  return { issuer, reference: inYear(reference, issuedOn), issuedOn, expiresOn };
}

/** A number that names its year names the year of issue. */
const inYear = (reference: string, issuedOn: string) => reference.replace(/(?<!\d)20\d\d(?=[〕-])/u, issuedOn.slice(0, 4));

/** Papers hold for whole years, to the day before; as many as come nearest to what the story says, and run out by `today` if and only if it has them run out. */
function wholeYears(issuedOn: string, years: number, expired: boolean, today: string) {
  const ends = [1, 2, 3, 4, 5, 6].map((count) => ({ count, day: dayBefore(issuedOn, count) })).filter(({ day }) => day < today === expired);
  return ends.sort((a, b) => Math.abs(a.count - years) - Math.abs(b.count - years))[0]?.day ?? dayBefore(issuedOn, 1);
}

function dayBefore(issuedOn: string, years: number) {
  const date = new Date(`${issuedOn}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
