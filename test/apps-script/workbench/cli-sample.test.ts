import { beforeAll, describe, expect, it } from 'vitest';
import { readFiles } from '../../../apps-script/workbench/commands/read-files';
import type { Finding } from '../../../shared/check/finding';

/** The bundled sheet has real contradictions of a published plan: each kind that a machine can see is found at its cell. */
describe('the bundled sample', () => {
  let findings: readonly Finding[] = [];
  beforeAll(async () => {
    const checked = await readFiles(['assets/sample/sagamihara-ict-kpi.csv'], []);
    findings = checked.findings;
    expect(checked.coverage.unread).toEqual([]);
  });
  const at = (code: string) => findings.filter((finding) => finding.code === code).map(({ place }) => place.cell);

  it.each([
    ['A without 重点', 'class-without-priority', ['D17', 'D18', 'D24', 'D32', 'D62']],
    ['C with a 成果指標', 'class-with-indicator', ['G51', 'G53']],
    ['A without a number', 'class-without-number', ['G17', 'G18', 'J61', 'G62']],
    ['targets 11,000 / 12,000 / 11,000 / 12,000', 'target-falls-back', ['L50']],
    ['前年度比110% of 410 is not 460', 'ratio-does-not-compute', ['J53', 'L53', 'N53']],
    ['targets below the earlier result', 'target-below-previous-result', ['H50']],
    ['a first target that the earlier result meets', 'target-equals-previous-result', ['J31']],
    ['monthly before, yearly now', 'measure-changed', ['H51']],
    ['3 + 2 × 4 is 11, not 12', 'kgi-not-reached-by-kpis', ['N14']],
    ['a total without its start', 'total-without-baseline', ['N44']],
    ['KGI and KPI the same', 'kgi-repeats-kpi', ['N29']],
    ['前年度 and 当年度', 'reference-year-changes', ['N60']],
    ['nothing after the fourth year', 'empty-years', ['D24']],
    ['△ and not continued', 'unfinished-not-continued', ['D70', 'D72', 'D74', 'D75']],
    ['a blank class', 'classification-blank', ['D9', 'D26', 'D39', 'D60']],
    ['128.57% written as 128%', 'ratio-truncated', ['L79']],
  ])('%s', (_, code, cells) => {
    expect(at(code)).toEqual(cells);
  });

  it('no count is wrong, so none is complained of', () => {
    expect(at('count-differs')).toEqual([]);
  });
});
