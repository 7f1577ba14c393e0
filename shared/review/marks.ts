import type { ProgressGrade } from './decision';

/** A mark that a rule set offers for progress. */
interface Mark {
  readonly label: string;
  readonly achieved: boolean;
}

/**
 * The mark of a rule set (計画どおり, 遅れ, 中止) for a self-assessment ○, △, ×. A rule set that knows the sign itself uses it; otherwise ○ is
 * the last mark that counts as achieved, × the last of all, △ the first that does not count as achieved.
 */
export function markOf(grade: ProgressGrade, { progress }: { readonly progress: readonly Mark[] }): string {
  if (progress.some(({ label }) => label === grade)) return grade;
  const missed = progress.filter(({ achieved }) => !achieved);
  const kept = progress.filter(({ achieved }) => achieved);
  const found = grade === '○' ? kept[kept.length - 1] : grade === '×' ? missed[missed.length - 1] : missed[0];
  return found?.label ?? grade;
}
