import type { Finding } from '../../../shared/check/finding';
import type { IgnoredFinding } from '../../server/protocol';

/** What makes two findings the same one from run to run: its rule and its place, not its words. */
export function findingKey(finding: Finding): string {
  const { sheet, cell, path } = finding.place;
  return JSON.stringify([finding.code, sheet, cell, path]);
}

export function ignoredKey({ code, sheet, cell, path }: IgnoredFinding): string {
  return JSON.stringify([code, sheet, cell, path]);
}

/** Findings that nobody has set aside. */
export function heeded(findings: readonly Finding[], ignored: readonly IgnoredFinding[]): Finding[] {
  const aside = new Set(ignored.map(ignoredKey));
  return findings.filter((finding) => !aside.has(findingKey(finding)));
}
