/** A consortium is a lead and at most two members: so many vendors a team is looked for with. */
export const teamSizes = [2, 3] as const;

export const largestTeam = 3;
