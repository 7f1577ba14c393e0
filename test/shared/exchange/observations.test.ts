import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { fiscalYear } from '../../../shared/calendar/fiscal-year';
import { observationColumns, writeObservationColumns, writeObservations } from '../../../shared/exchange/observations';
import { indicatorOf, initiativeOf, nodeOf, noValue, planOf, quantity, reading } from '../../support/plan-of';

const plan = planOf({
  nodes: [nodeOf('m1', { number: '1-1', name: '利便性' })],
  initiatives: [initiativeOf('i1', { number: '1', name: '電子申請', node: 'm1' })],
  indicators: [
    indicatorOf('k1', 'm1', {
      kind: 'KGI',
      name: '時間の削減',
      baseline: { ...reading('－', noValue('not_applicable')), year: null },
    }),
    indicatorOf('k2', 'i1', {
      name: '費用',
      baseline: { ...reading('0円', quantity(0, '円')), year: fiscalYear(2019) },
      targets: {
        '2020': reading('1,200万円', quantity(12000000, '円')),
        '2021': reading('', noValue('empty')),
        '2022': reading('未定', noValue('undecided')),
      },
      actuals: { '2020': reading('=1+1', noValue('qualitative')) },
    }),
    indicatorOf('k3', 'somewhere-else', { targets: { '2020': reading('1件', quantity(1, '件')) } }),
  ],
});

const table = Papa.parse<Record<string, string>>(writeObservations(plan).slice(1), {
  header: true,
  skipEmptyLines: true,
});

describe('open data: one row an observation', () => {
  it('begins with a byte order mark and reads back with every column', () => {
    expect(writeObservations(plan).charCodeAt(0)).toBe(0xfeff);
    expect(table.meta.fields).toEqual(observationColumns.map(([name]) => name));
    expect(table.errors).toEqual([]);
  });

  it.each([
    [
      0,
      {
        indicator_id: 'k1',
        measure: 'baseline',
        value_kind: 'not_applicable',
        value: '',
        period_start: '',
        initiative_name: '',
      },
    ],
    [
      1,
      {
        indicator_id: 'k2',
        measure: 'baseline',
        value: '0',
        unit: '円',
        period_start: '2019-04-01',
        node_number: '1-1',
      },
    ],
    [
      2,
      { measure: 'target', value: '12000000', period_start: '2020-04-01', period_end: '2021-03-31', text: '1,200万円' },
    ],
    [3, { measure: 'target', value_kind: 'undecided', period_start: '2022-04-01', value: '' }],
    [4, { measure: 'actual', text: "'=1+1", value: '' }],
  ])('row %i: %j', (row, expected) => {
    expect(table.data[row]).toMatchObject(expected);
  });

  it('leaves out blank cells and indicators of other plans', () => {
    expect(table.data).toHaveLength(5);
  });

  it('explains every column', () => {
    const described = Papa.parse<Record<string, string>>(writeObservationColumns().slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(described.data.map((row) => row.column)).toEqual(table.meta.fields);
    expect(described.data.every((row) => row.description !== '')).toBe(true);
  });
});
