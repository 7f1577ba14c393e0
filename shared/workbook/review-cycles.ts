/** Rhythms of reviewing that can be chosen, as 設定 offers them. The last four are the rhythms of cities' plans: middle revision, evaluation on completion, yearly edition. */
export const REVIEW_CYCLES = [
  'monthly',
  'quarterly',
  'halfYearly',
  'yearly',
  'everyThreeYears',
  'isehara',
  'musashino',
  'fujisawa',
  'sagamiharaDx',
] as const;
export type CycleName = (typeof REVIEW_CYCLES)[number];
