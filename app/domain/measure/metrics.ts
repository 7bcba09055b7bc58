/** Labels of one query: candidate → grade; only grades above 0 are relevant. */
export type Grades = ReadonlyMap<string, number>;

export const metrics = ["ndcg10", "map", "recall10", "p1"] as const;
export type Metric = (typeof metrics)[number];

/** What one ranking (best first) is worth, each 0..1. Gain is the grade; unranked candidates come last. */
export function measureRanking(ranked: readonly string[], grades: Grades): Record<Metric, number> {
  const relevant = [...grades.values()].filter((grade) => grade > 0).sort((a, b) => b - a);
  const gains = ranked.map((id) => Math.max(0, grades.get(id) ?? 0));
  let met = 0;
  let precisions = 0;
  for (const [i, gain] of gains.entries()) {
    if (gain === 0) continue;
    met += 1;
    precisions += met / (i + 1);
  }
  const ideal = discounted(relevant);
  return {
    ndcg10: ideal > 0 ? discounted(gains) / ideal : 0,
    map: relevant.length > 0 ? precisions / relevant.length : 0,
    recall10: relevant.length > 0 ? gains.slice(0, 10).filter((gain) => gain > 0).length / relevant.length : 0,
    p1: (gains[0] ?? 0) > 0 ? 1 : 0,
  };
}

const discounted = (gains: readonly number[]) => gains.slice(0, 10).reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);

export const mean = (values: readonly number[]) => (values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0);
