import type { Member, Team, TeamAsk } from "./find-team.ts";

/** Who could stand in a team in the place of one of its vendors, the one that brings most first. */
export interface Exchange {
  vendor: string;
  by: string[];
}

/** For each vendor of a team, the others that would keep all musts covered, and a small company in it where one is asked for. */
export function exchangesOf({ requirements, small = false }: TeamAsk, members: readonly Member[], team: Team): Exchange[] {
  const best = new Map<string, { small: boolean; answers: number[] }>();
  for (const member of members) {
    const held = best.get(member.vendor) ?? { small: member.small, answers: requirements.map(() => 0) };
    best.set(member.vendor, { small: held.small, answers: held.answers.map((answer, i) => Math.max(answer, member.answers[i] ?? 0)) });
  }
  return team.vendors.map((vendor) => {
    const rest = team.vendors.filter((one) => one !== vendor).flatMap((one) => best.get(one) ?? []);
    const able = [...best].flatMap(([name, other]) => {
      if (team.vendors.includes(name)) return [];
      const answers = requirements.map((_, i) => Math.max(other.answers[i] ?? 0, ...rest.map((one) => one.answers[i] ?? 0)));
      const covers = requirements.every(({ must }, i) => !must || (answers[i] ?? 0) >= 1);
      if (!covers || (small && !other.small && !rest.some((one) => one.small))) return [];
      return [{ name, worth: requirements.reduce((sum, { weight }, i) => sum + weight * (answers[i] ?? 0), 0) }];
    });
    return { vendor, by: able.sort((a, b) => b.worth - a.worth || (a.name < b.name ? -1 : 1)).map(({ name }) => name) };
  });
}
