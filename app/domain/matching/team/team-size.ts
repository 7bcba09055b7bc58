/** How many vendors a team may be looked for with. */
export const teamSizes = [2, 3, 4] as const;

/** By default: a lead and two more, as a consortium may be. */
export const largestTeam = 3;
