import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { fiscalYear } from '../../../shared/calendar/fiscal-year';
import { type StratmlOptions, writeStratml } from '../../../shared/exchange/stratml';
import type { Plan } from '../../../shared/plan/model';
import { indicatorOf, initiativeOf, nodeOf, planOf, quantity, reading, sourced } from '../../support/plan-of';

const schema = readFileSync('test/fixtures/stratml/PerformancePlanOrReport20160216.xsd', 'utf8');
const options: StratmlOptions = { publicationDate: '2023-06-01', source: 'https://city.example.jp/plan', vision: null };

/** Errors of the document against the ISO 17469-2 schema; empty = it validates. */
async function violations(xml: string): Promise<string[]> {
  const result = await validateXML({
    xml: { fileName: 'plan.xml', contents: xml },
    schema: { fileName: 'p.xsd', contents: schema },
  });
  return result.errors.map((error) => error.message);
}

const full: Plan = planOf({
  nodes: [
    nodeOf('g1', { level: 0, number: '1', name: '行政サービス改革' }),
    nodeOf('m1', { level: 1, number: '1-1', name: '利便性 & <安心>', parent: 'g1' }),
  ],
  initiatives: [
    initiativeOf('i1', {
      number: '1',
      name: '電子申請',
      node: 'm1',
      leadDivisions: ['情報政策課'],
      actionTexts: { '2020': sourced('庁内推進') },
    }),
  ],
  indicators: [
    indicatorOf('k1', 'm1', {
      kind: 'KGI',
      name: '時間の削減',
      unit: '時間',
      targets: { '2023': reading('6,700時間', quantity(6700, '時間')) },
    }),
    indicatorOf('k2', 'i1', {
      name: '手続数',
      unit: '種類',
      targets: { '2020': reading('4種類', quantity(4, '種類')) },
      actuals: { '2020': reading('5種類', quantity(5, '種類')) },
    }),
  ],
  actions: [{ id: 'a1', initiative: 'i1', label: '導入', from: '2020H1', to: '2021H2', extent: 'exact', source: null }],
});

describe('StratML Part 2', () => {
  it.each<[string, Plan]>([
    ['a whole plan', full],
    ['an empty plan', planOf()],
    ['initiatives without a node', planOf({ initiatives: [initiativeOf('i1')] })],
    ['a plan without period, title, organization', planOf({ title: null, organization: null, period: null })],
    [
      'control characters and lone surrogates in names',
      planOf({ initiatives: [initiativeOf('i1', { name: 'a\u0000\ud800]]>&' })] }),
    ],
  ])('%s validates against the schema', async (_, plan) => {
    expect(await violations(writeStratml(plan, options))).toEqual([]);
  });

  it('the schema is really asked: a wrong document is refused', async () => {
    expect(await violations(writeStratml(full, options).replace('<Name>試験計画</Name>', ''))).not.toEqual([]);
  });

  it.each([
    [
      'the fiscal year as Western dates',
      '<StartDate>2020-04-01</StartDate>\n            <EndDate>2021-03-31</EndDate>',
    ],
    [
      'the KPI below its KGI',
      '<Relationship RelationshipType="Narrower_Than">\n          <ReferentIdentifier>k1</ReferentIdentifier>',
    ],
    ['the number as SequenceIndicator', '<SequenceIndicator>1-1</SequenceIndicator>'],
    ['text never becomes markup', '利便性 &amp; &lt;安心&gt;'],
    ['a result makes it a report', 'Type="Performance_Report"'],
    ['an action from 上期 to 下期', '<StartDate>2020-04-01</StartDate>\n              <EndDate>2022-03-31</EndDate>'],
  ])('%s', (_, fragment) => {
    const flat = (text: string) => text.replace(/\s+/g, ' ');
    expect(flat(writeStratml(full, options))).toContain(flat(fragment));
  });

  it('any text in any name validates', async () => {
    const names = fc.sample(fc.string({ unit: 'binary' }), 30);
    const plan = planOf({
      period: { from: fiscalYear(2020), to: fiscalYear(2020) },
      initiatives: names.map((name, index) => initiativeOf(`i${index}`, { name, leadDivisions: [name] })),
    });
    expect(await violations(writeStratml(plan, options))).toEqual([]);
  });
});
