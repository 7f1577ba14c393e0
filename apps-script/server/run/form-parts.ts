import type { FormPart } from '../door';

/** What of a sheet's form a run may write anew, besides what is pasted with the cells. */
export const formParts: readonly FormPart[] = ['freeze', 'dropDowns', 'rules', 'notes', 'charts'];

/** The parts that a run wrote, as its entry or journal says; null = not known, then it may have been all. */
export function touchedParts(
  touched: Readonly<Record<string, readonly string[]>> | undefined,
  sheet: string,
): readonly FormPart[] | null {
  const parts = touched?.[sheet];
  return parts === undefined ? null : formParts.filter((part) => parts.includes(part));
}
