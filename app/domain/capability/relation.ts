/** How a claimed capability stands to a required one. */
export const relations = ["same", "narrower", "broader", "sibling"] as const;
export type Relation = (typeof relations)[number];
