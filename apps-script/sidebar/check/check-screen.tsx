import { frameWords } from '../../../shared/messages/sidebar';
import { checkWords } from '../../../shared/messages/sidebar-check';
import type { HealthProblem, ReadReport } from '../../server/protocol';
import { useSession } from '../frame/session';
import { ErrorBanner, Notice } from '../parts/banner';
import { Jump } from '../parts/jump';
import { Loading } from '../parts/loading';
import { PlanPath } from '../parts/plan-path';
import { Section } from '../parts/section';
import { when } from '../parts/when';
import { FindingList } from './finding-list';
import { heeded, ignoredKey } from './ignored';
import { useCheck } from './use-check';

/** 点検: what is damaged in the plan workbook, and what a section chief would want to know about the plan. */
export function CheckScreen({ report, onImport }: { report: ReadReport | null; onImport: () => void }) {
  const { say, locale, bootstrap, mayWrite } = useSession();
  const state = useCheck(report);
  if (state.busy)
    return <Loading label={say(state.busy === 'checking' ? checkWords.checking : checkWords.repairing)} />;
  const failure = state.error && (
    <ErrorBanner
      error={state.error}
      title={say(frameWords.error)}
      action={{ label: say(frameWords.tryAgain), run: () => void state.check() }}
    />
  );
  if (state.findings === null)
    return (
      failure || (
        <div className="empty">
          <p className="empty-title">{say(checkWords.notYet)}</p>
          <p className="quiet">{say(checkWords.notYetHelp)}</p>
          <button type="button" className="button button-primary" onClick={onImport}>
            {say(checkWords.toImport)}
          </button>
        </div>
      )
    );
  const findings = heeded(state.findings, state.ignored);
  return (
    <>
      <h2>{say(checkWords.title)}</h2>
      {failure}
      {state.repaired && (
        <div role="status">
          <Notice tone="success">{say(checkWords.mended)}</Notice>
        </div>
      )}
      {state.fromReading && <p className="quiet">{say(checkWords.fromReading)}</p>}
      {state.problems.length > 0 && <Problems problems={state.problems} onRepair={state.repair} mayWrite={mayWrite} />}
      <h3 className="group-title">{say(checkWords.planFindings)}</h3>
      {findings.length === 0 ? (
        <Notice tone="success">{say(checkWords.none)}</Notice>
      ) : (
        <FindingList findings={findings} onIgnore={state.ignore} />
      )}
      {state.ignored.length > 0 && (
        <Section title={say(checkWords.ignored)} count={state.ignored.length}>
          <ul className="list">
            {state.ignored.map((one) => (
              <li key={ignoredKey(one)} className="finding">
                <PlanPath path={one.path} />
                <p>{one.reason}</p>
                <p className="quiet">
                  {one.actor}　{when(one.at, locale)}
                </p>
                <div className="card-actions">
                  <button
                    type="button"
                    className="button button-small"
                    disabled={!mayWrite}
                    onClick={() => void state.heed(one)}
                  >
                    {say(checkWords.heed)}
                  </button>
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {bootstrap.workbook.built && (
        <div className="actions">
          <button type="button" className="button" onClick={() => void state.check()}>
            {say(checkWords.again)}
          </button>
        </div>
      )}
    </>
  );
}

function Problems({
  problems,
  onRepair,
  mayWrite,
}: {
  problems: readonly HealthProblem[];
  onRepair: (ids: readonly string[]) => void;
  mayWrite: boolean;
}) {
  const { say } = useSession();
  const certain = problems.filter((problem) => problem.certain).map((problem) => problem.id);
  return (
    <Section title={say(checkWords.workbookProblems)} count={problems.length} open>
      {certain.length > 1 && (
        <button type="button" className="button button-wide" disabled={!mayWrite} onClick={() => onRepair(certain)}>
          {say(checkWords.mendAll, { count: certain.length })}
        </button>
      )}
      <ul className="list">
        {problems.map((problem) => (
          <li key={problem.id} className="finding">
            <header className="reading-header">
              <PlanPath path={problem.sheet} />
              {problem.cell !== null && <Jump sheet={problem.sheet} cell={problem.cell} />}
            </header>
            <p className="finding-message">{problem.message}</p>
            <p className="finding-mend">{problem.mend}</p>
            {problem.certain && (
              <div className="card-actions">
                <button
                  type="button"
                  className="button button-small"
                  disabled={!mayWrite}
                  onClick={() => onRepair([problem.id])}
                >
                  {say(checkWords.mend)}
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
