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

/** Who reviews and when. */
export interface ReviewSettings {
  readonly reviewCycle: CycleName;
  /** 推進本部, 委員会: the body that decides; null = not named. */
  readonly board: string | null;
  /** Offered where a division is chosen. */
  readonly divisions: readonly string[];
}

export const NO_REVIEW_SETTINGS: ReviewSettings = { reviewCycle: 'halfYearly', board: null, divisions: [] };
