import { describe, expect, it } from 'vitest';
import { profileOf, readPlan } from '../../../shared/ingest/read-plan';
import { Plan } from '../../../shared/plan/model';
import { figureLayouts } from '../../fixtures/sheets/layouts-figures';
import { goalLayouts } from '../../fixtures/sheets/layouts-goals';
import { groupLayouts } from '../../fixtures/sheets/layouts-groups';
import { headingLayouts } from '../../fixtures/sheets/layouts-headings';
import { measureLayouts } from '../../fixtures/sheets/layouts-measures';
import { planLayouts } from '../../fixtures/sheets/layouts-plans';
import { scheduleLayouts } from '../../fixtures/sheets/layouts-schedules';
import { serviceLayouts } from '../../fixtures/sheets/layouts-services';
import { stepLayouts } from '../../fixtures/sheets/layouts-steps';
import { gridsOfTable } from '../../support/grid-of-table';
import { outlineOf } from '../../support/outline';

const layouts = Object.entries({
  ...headingLayouts,
  ...groupLayouts,
  ...figureLayouts,
  ...scheduleLayouts,
  ...planLayouts,
  ...serviceLayouts,
  ...measureLayouts,
  ...goalLayouts,
  ...stepLayouts,
});

describe('sheets as many cities lay them out', () => {
  it.each(layouts)('%s', (_name, { table, merges, reads }) => {
    const reading = readPlan(gridsOfTable(table, merges));
    const { plan, coverage } = reading;
    const unread = coverage.unread.map(({ cell, text }) => `未読 ${cell}: ${text}`);
    const lines = [...outlineOf(plan), ...unread].map((line) => line.replace(/\n/g, '⏎'));
    expect(lines.join('\n')).toBe(reads.trim());
    expect(Plan.parse(plan)).toEqual(plan);
    expect(coverage.read + coverage.decoration + coverage.unread.length).toBe(coverage.cells);
    const again = readPlan(gridsOfTable(table, merges), { profile: profileOf(reading) });
    expect(again.plan, 'read again with the profile of its reading').toEqual(plan);
  });
});
