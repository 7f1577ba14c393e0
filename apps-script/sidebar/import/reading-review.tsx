import { fiscalYearOrNull, formatFiscalYear } from '../../../shared/calendar/fiscal-year';
import { frameWords } from '../../../shared/messages/sidebar';
import { importWords } from '../../../shared/messages/sidebar-import';
import { choiceWords } from '../../../shared/messages/sidebar-reading';
import { renameWords } from '../../../shared/messages/sidebar-renames';
import type { ReadReport } from '../../server/protocol';
import { FindingList } from '../check/finding-list';
import { useSession } from '../frame/session';
import { Notice } from '../parts/banner';
import { Jump } from '../parts/jump';
import { LongList, Section } from '../parts/section';
import { ColumnRoles } from './column-roles';
import { corrected, placeOf } from './corrections';
import { IndicatorChoices } from './indicator-choices';
import { ReadingCard } from './reading-card';
import { Renames } from './renames';
import { Tree } from './tree';
import type { ImportRun } from './use-import';

/** Second step: what was understood, what was not, and where a person should look. */
export function ReadingReview({ run, report }: { run: ImportRun; report: ReadReport }) {
  const { say } = useSession();
  const { corrections } = run;
  // A line keeps its place in the amber list after it was put right, so that the list does not jump under the hand.
  const doubtful = report.readings.filter((line) => !line.sure || corrected(line, corrections).byHand);
  const open = doubtful.filter((line) => !corrected(line, corrections).sure).length;
  const { unread } = report.coverage;
  return (
    <>
      <Summary report={report} />
      {report.renames && report.renames.length > 0 && <Renames run={run} renames={report.renames} />}
      {doubtful.length > 0 ? (
        <Section title={say(importWords.unsureTitle)} count={open} tone={open > 0 ? 'amber' : undefined} open>
          <p className="quiet">{say(importWords.unsureHelp)}</p>
          <Readings run={run} lines={doubtful} />
        </Section>
      ) : (
        <Notice tone="success">{say(importWords.unsureNone)}</Notice>
      )}
      {unread.length > 0 ? (
        <Section title={say(importWords.unreadTitle)} count={unread.length}>
          <LongList items={unread}>
            {(cell) => (
              <li key={placeOf(cell)} className="unread">
                <Jump sheet={cell.sheet} cell={cell.cell} />
                <div>
                  <p className="unread-text">{cell.text}</p>
                  <p className="quiet">{cell.reason}</p>
                </div>
              </li>
            )}
          </LongList>
        </Section>
      ) : (
        <Notice tone="success">{say(importWords.unreadNone)}</Notice>
      )}
      <Section title={say(importWords.treeTitle)} count={report.tree.length}>
        <Tree items={report.tree} />
      </Section>
      {report.columns.length > 0 && (
        <Section title={say(importWords.columnsTitle)} count={report.columns.length}>
          <ColumnRoles run={run} report={report} />
        </Section>
      )}
      {report.indicators && report.indicators.length > 0 && (
        <Section title={say(choiceWords.title)} count={report.indicators.length}>
          <IndicatorChoices run={run} report={report} indicators={report.indicators} />
        </Section>
      )}
      <Section title={say(importWords.allReadings)} count={report.readings.length}>
        <Readings run={run} lines={report.readings} />
      </Section>
      {report.findings.length > 0 && (
        <Section title={say(importWords.findingsTitle)} count={report.findings.length}>
          <FindingList findings={report.findings} />
        </Section>
      )}
      {run.unanswered > 0 && <Notice tone="warning">{say(renameWords.first, { count: run.unanswered })}</Notice>}
      {run.outdated && <Notice tone="info">{say(importWords.rereadHelp)}</Notice>}
      <div className="actions">
        {run.outdated ? (
          <button type="button" className="button button-primary" disabled={run.unanswered > 0} onClick={run.reread}>
            {say(importWords.reread)}
          </button>
        ) : (
          <button
            type="button"
            className="button button-primary"
            disabled={run.unanswered > 0}
            onClick={() => void run.compare()}
          >
            {say(importWords.toDifference)}
          </button>
        )}
        <button type="button" className="button" onClick={run.choose}>
          {say(frameWords.back)}
        </button>
      </div>
    </>
  );
}

function Readings({ run, lines }: { run: ImportRun; lines: ReadReport['readings'] }) {
  return (
    <LongList items={lines}>
      {(line) => (
        <li key={`${placeOf(line)} ${line.indicator} ${line.what} ${line.year}`}>
          <ReadingCard run={run} line={line} />
        </li>
      )}
    </LongList>
  );
}

/** Title, period and figures: the first glance that tells whether it is the right sheet at all. */
function Summary({ report }: { report: ReadReport }) {
  const { say, locale } = useSession();
  const { counts, period, coverage } = report;
  const year = (western: number) => {
    const fiscal = fiscalYearOrNull(western);
    return fiscal === null ? String(western) : formatFiscalYear(fiscal, locale);
  };
  const figures = [
    [importWords.nodes, counts.nodes, null],
    [
      importWords.initiatives,
      counts.initiatives,
      counts.priorityInitiatives > 0 ? say(importWords.priority, { count: counts.priorityInitiatives }) : null,
    ],
    [importWords.indicators, counts.indicators, null],
    [importWords.actions, counts.actions, null],
  ] as const;
  return (
    <section aria-label={say(importWords.readTitle)}>
      <h2>{report.title ?? say(importWords.untitled)}</h2>
      <p className="quiet">
        {[
          report.organization,
          period && say(importWords.period, { from: year(period.from), to: year(period.to) }),
          report.levels.join(' › '),
        ]
          .filter(Boolean)
          .join('　')}
      </p>
      <dl className="figures">
        {figures.map(([word, figure, note]) => (
          <div key={word.en()}>
            <dt>{say(word)}</dt>
            <dd>
              {figure}
              {note && <span className="figure-note">{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="quiet">
        {say(importWords.cellsAccounted, {
          cells: coverage.cells,
          read: coverage.read,
          decoration: coverage.decoration,
          unread: coverage.unread.length,
        })}
      </p>
    </section>
  );
}
