/** What a policy answers: yes, or no with a code that a page puts into words. */
export type Decision<Reason extends string = string> = { allowed: true } | { allowed: false; reason: Reason };

export const allowed = { allowed: true } as const;
export const refused = <Reason extends string>(reason: Reason) => ({ allowed: false, reason }) as const;
