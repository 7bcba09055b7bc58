/** So many products stand side by side. */
export const mostCompared = 4;
