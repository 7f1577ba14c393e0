import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../shared/ingest/grid';
import { profileOf, readPlan } from '../../../shared/ingest/read-plan';
import { Plan } from '../../../shared/plan/model';
import { cardSheet, splitSheets, strangers, yearlySheets } from '../../fixtures/sheets/strangers';
import { expectedOutlines } from '../../fixtures/sheets/strangers.expected';
import { outlineOf } from '../../support/outline';

const sheets: readonly (readonly [string, () => Grid[]])[] = [
  ...Object.entries(strangers).map(([name, make]) => [name, () => [make()]] as const),
  ['yearlySheets', yearlySheets],
  ['splitSheets', splitSheets],
  ['cardSheet', () => [cardSheet()]],
];

describe.each(sheets)('a sheet of a city we never saw: %s', (name, make) => {
  it('comes in as a person reads it', () => {
    const { plan, coverage } = readPlan(make());
    const unread = coverage.unread.map(({ cell, text }) => `未読 ${cell}: ${text}`);
    const lines = [...outlineOf(plan), ...unread].map((line) => line.replace(/\n/g, '⏎'));
    expect(lines.join('\n')).toBe(expectedOutlines[name]?.trim());
  });

  it('gives a valid plan with ids of its own', () => {
    const { plan } = readPlan(make());
    expect(Plan.parse(plan)).toEqual(plan);
    const ids = [...plan.nodes, ...plan.initiatives, ...plan.indicators, ...plan.actions].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is read the same with a profile that says what was read', () => {
    const reading = readPlan(make());
    const again = readPlan(make(), { profile: profileOf(reading) });
    expect(again.plan).toEqual(reading.plan);
    expect(again.coverage).toEqual(reading.coverage);
  });
});
