import type { Finding } from '../../../shared/check/finding';
import { checkWords } from '../../../shared/messages/sidebar-check';
import { useSession } from '../frame/session';
import { Jump } from '../parts/jump';
import { PlanPath } from '../parts/plan-path';
import { LongList, Section } from '../parts/section';
import { IgnoreForm } from './ignore-form';
import { findingKey } from './ignored';

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** Findings, the gravest first; each with its place, what would mend it, and a way to say that it is meant so. */
export function FindingList({
  findings,
  onIgnore,
}: {
  findings: readonly Finding[];
  onIgnore?: (finding: Finding, reason: string) => Promise<void>;
}) {
  const { say } = useSession();
  return SEVERITIES.map((severity) => {
    const group = findings.filter((finding) => finding.severity === severity);
    if (group.length === 0) return null;
    return (
      <div key={severity} className={`severity severity-${severity}`}>
        <Section title={say(checkWords[severity])} count={group.length} open={severity !== 'info'}>
          <LongList items={group}>
            {(finding) => (
              <li key={`${findingKey(finding)} ${finding.message}`}>
                <FindingCard finding={finding} onIgnore={onIgnore} />
              </li>
            )}
          </LongList>
        </Section>
      </div>
    );
  });
}

function FindingCard({
  finding,
  onIgnore,
}: {
  finding: Finding;
  onIgnore?: (finding: Finding, reason: string) => Promise<void>;
}) {
  const { say } = useSession();
  const { sheet, cell, path } = finding.place;
  return (
    <article className="finding" data-code={finding.code}>
      <header className="reading-header">
        <PlanPath path={path} />
        {sheet !== null && cell !== null && <Jump sheet={sheet} cell={cell} />}
      </header>
      <p className="finding-message">{finding.message}</p>
      {finding.mend && (
        <p className="finding-mend">
          <span className="quiet">{say(checkWords.howToMend)}</span> {finding.mend}
        </p>
      )}
      {onIgnore && <IgnoreForm onIgnore={(reason) => onIgnore(finding, reason)} />}
    </article>
  );
}
