import { basename } from 'node:path';
import { DEFAULT_RULE_SET } from '../../../shared/assess/presets';
import { resultLabels, rollUp } from '../../../shared/assess/roll-up';
import { fiscalYear, formatFiscalYear } from '../../../shared/calendar/fiscal-year';
import type { Finding, Severity } from '../../../shared/check/finding';
import { writtenFiles } from '../../../shared/messages/command-line';
import type { Plan } from '../../../shared/plan/model';
import { assessPlan, type YearlyAssessment } from './assessments';
import { severityWords } from './findings-csv';
import type { CheckedPlan } from './read-files';

/** How many kinds of findings are written out; all findings stand in findings.csv and in the workbook. */
const shownKinds = 12;

/** What was read and found, for people: levels, counts, cells, findings by severity, rates. */
export function summarise({ plan, findings, coverage, notes }: CheckedPlan): string {
  const lines = [
    title(plan),
    `  体系    ${levels(plan)}`,
    `  指標    ${indicators(plan)}`,
    ...(plan.actions.length > 0 ? [`  行程    ${plan.actions.length}件`] : []),
    // A plan workbook is read by its IDs: there is nothing to account for.
    ...(coverage.cells === 0
      ? []
      : [
          `  セル    ${coverage.cells}個のうち 読み取り${coverage.read}、見出しなど${coverage.decoration}、読み取れず${coverage.unread.length}`,
        ]),
    `  点検    ${severities(findings)}`,
    ...achievements(plan),
    ...notes.map((note) => `  ご注意  ${note}`),
    ...grave(findings),
  ];
  return `${lines.join('\n')}\n`;
}

function title(plan: Plan): string {
  const name = plan.title ?? '（計画の名前は書かれていません）';
  if (!plan.period) return name;
  const { from, to } = plan.period;
  return `${name}（${formatFiscalYear(from, 'ja')}～${formatFiscalYear(to, 'ja')}）`;
}

function levels(plan: Plan): string {
  const leaf = plan.levels.length - 1;
  return plan.levels
    .map((level, at) => {
      const count = at === leaf ? plan.initiatives.length : plan.nodes.filter((node) => node.level === at).length;
      return `${level}${count}`;
    })
    .join(' › ');
}

function indicators(plan: Plan): string {
  const references = new Set(plan.references.flatMap((table) => table.initiatives.map(({ id }) => id)));
  const own = plan.indicators.filter(({ owner }) => owner === null || !references.has(owner));
  const kgi = own.filter(({ kind }) => kind === 'KGI').length;
  const undecided = own.filter((indicator) => indicator.undecided).length;
  const earlier = plan.indicators.length - own.length;
  const words = [`KGI ${kgi}`, `成果指標 ${own.length - kgi - undecided}`];
  if (undecided > 0) words.push(`未設定 ${undecided}`);
  if (earlier > 0) words.push(`参考（前計画） ${earlier}`);
  return words.join('、');
}

function severities(findings: readonly Finding[]): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return (['error', 'warning', 'info'] as const)
    .map((severity) => `${severityWords[severity]}${count(severity)}`)
    .join('、');
}

/** Achievement of this plan and of the tables of earlier plans, where any result can be rated. */
function achievements(plan: Plan): string[] {
  const assessed = assessPlan(plan, DEFAULT_RULE_SET).filter(({ rate }) => rate !== null);
  const owners = new Map(plan.indicators.map(({ id, owner }) => [id, owner]));
  const tables = plan.references.map((table) => ({
    title: table.title,
    ids: new Set(table.initiatives.map(({ id }) => id)),
  }));
  const tableOf = ({ indicator }: YearlyAssessment) => tables.find(({ ids }) => ids.has(owners.get(indicator) ?? ''));
  const own = assessed.filter((assessment) => !tableOf(assessment));
  const lines: string[] = [];
  const years = [...new Set(own.map(({ year }) => year))].sort();
  for (const year of years)
    lines.push(
      `  達成    ${formatFiscalYear(fiscalYear(year), 'ja')} ${grades(own.filter((assessment) => assessment.year === year))}`,
    );
  for (const table of tables) {
    const rows = assessed.filter((assessment) => tableOf(assessment) === table);
    if (rows.length > 0) lines.push(`  達成    ${table.title} ${grades(rows)}`);
  }
  return lines;
}

function grades(rows: readonly YearlyAssessment[]): string {
  const { counts, result } = rollUp(rows, DEFAULT_RULE_SET);
  const marks = resultLabels(DEFAULT_RULE_SET)
    .filter((grade) => counts[grade])
    .map((grade) => `${grade}${counts[grade]}`)
    .join(' ');
  const rate = typeof result === 'number' ? `、達成率${result}%` : '';
  return `${rows.length}指標（${marks}${rate}。評価基準: ${DEFAULT_RULE_SET.title.ja}）`;
}

/** The files that were written, each with what it holds. */
export function writtenLines(paths: readonly string[]): string {
  const name = (path: string) => basename(path) as keyof typeof writtenFiles;
  return `書き出し\n${paths.map((path) => `  ${path}　${writtenFiles[name(path)].ja()}\n`).join('')}`;
}

/** One finding of each kind, so that twenty of one kind do not hide the others. */
function grave(findings: readonly Finding[]): string[] {
  const kinds = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.severity === 'info') continue;
    const kind = kinds.get(finding.code);
    if (kind) kind.push(finding);
    else kinds.set(finding.code, [finding]);
  }
  const lines = [...kinds.values()].slice(0, shownKinds).flatMap((kind) => {
    const [first] = kind;
    if (!first) return [];
    const { severity, place, message, mend } = first;
    const at = place.sheet === null ? '' : `${place.sheet} ${place.cell ?? ''}`.trimEnd();
    const where = at === '' || at === place.path ? place.path : `${at}　${place.path}`;
    const more = kind.length > 1 ? `（同じ種類がほかに${kind.length - 1}件）` : '';
    return [`  ［${severityWords[severity]}］${where}`, `      ${message}${more}`, `      → ${mend}`];
  });
  if (kinds.size > shownKinds) lines.push(`  …ほかに${kinds.size - shownKinds}種類あります。`);
  return lines;
}
