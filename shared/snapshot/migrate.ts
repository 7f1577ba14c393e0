/**
 * Snapshots outlive the readers and the writers of their day. The rules:
 * forward – a reader ignores fields that it does not know, and refuses a version above its own with the sentence 「拡張機能を更新してください」;
 * backward – a reader takes every version from 1 on: each step below makes a snapshot of one version into one of the next;
 * a writer – a new optional field needs no new version; a field that changes its meaning or goes away needs one, and a step here.
 * The hash is checked before any step, over what was published.
 */
export type MigrationStep = (older: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** By the version from which the step leads to the next. Version 1 is still the only one. */
export const MIGRATIONS: Readonly<Record<number, MigrationStep>> = {};

/** The content in the shape of `wanted`; null where a step is missing or the version is no whole number from 1 on. */
export function migrate(
  raw: Readonly<Record<string, unknown>>,
  wanted: number,
  steps: Readonly<Record<number, MigrationStep>> = MIGRATIONS,
): Record<string, unknown> | null {
  let content: Record<string, unknown> = { ...raw };
  const first = content.version;
  if (typeof first !== 'number' || first < 1 || first % 1 !== 0) return null;
  for (let version = first; version < wanted; version += 1) {
    const step = steps[version];
    if (step === undefined) return null;
    content = { ...step(content), version: version + 1 };
  }
  return content;
}
