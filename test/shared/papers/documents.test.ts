import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../../shared/assess/presets';
import { annualReport } from '../../../shared/papers/annual-report';
import { boardPapers } from '../../../shared/papers/board-papers';
import { paperFacts, plainInput } from '../../../shared/papers/facts';
import { initiativeSheets } from '../../../shared/papers/initiative-sheets';
import type { Plan } from '../../../shared/plan/model';
import { digitalPlan } from '../../support/digital-plan';
import { planOf, sourced } from '../../support/plan-of';

const plan = digitalPlan();
const factsOf = (of: Plan, locale: 'ja' | 'en' = 'ja') =>
  paperFacts({
    ...plainInput(of, PRESETS[0]!, locale),
    today: '2022-06-30',
    milestones: [{ date: '2021-10-01', name: '庁議' }],
  });
const papers = {
  report: annualReport,
  sheets: initiativeSheets,
  board: (facts: ReturnType<typeof factsOf>) =>
    boardPapers(facts, { board: 'DX推進会議', before: planOf(), cycle: null }),
};

describe.each(Object.entries(papers))('%s', (_, paper) => {
  it.each([
    ['a full plan', plan],
    ['an empty plan', planOf({ title: null, organization: null, period: null })],
  ])('is whole for %s', (_name, of) => {
    const page = paper(factsOf(of));
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="ja">/);
    expect(page).not.toMatch(/undefined|NaN|\[object|null</);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has no script, no address, and nothing of a text as markup', () => {
    const evil = '<script src=//x></script>"\'><img onerror=x>';
    const wicked: Plan = {
      ...plan,
      title: evil,
      organization: evil,
      nodes: plan.nodes.map((node) => ({ ...node, name: evil, number: evil })),
      initiatives: plan.initiatives.map((one) => ({
        ...one,
        name: evil,
        classification: evil,
        leadDivisions: [evil],
        tags: [evil],
        attributes: [{ ...sourced(evil), label: evil }],
        actionTexts: { 2020: sourced(evil) },
        statedProgress: { 2021: sourced(evil) },
      })),
      indicators: plan.indicators.map((one) => ({ ...one, name: evil, unit: evil })),
      actions: plan.actions.map((one) => ({ ...one, label: evil })),
    };
    const page = paper(factsOf(wicked));
    expect(page).not.toMatch(/<(script|img|iframe|object|link)\b/);
    expect(page).not.toMatch(/\b(src|href)="(?!#)/);
    // Attribute values are quoted and escaped; what is left of a tag are its names.
    expect(page.replace(/"[^"]*"/g, '')).not.toMatch(/<[^>]*\son\w+=/);
  });

  it('speaks English when asked', () => {
    const page = paper(factsOf(plan, 'en'));
    expect(page).toContain('<html lang="en">');
    expect(page).toMatch(/30 June 2022|initiative sheets/);
  });
});

describe('the yearly report', () => {
  const page = annualReport(factsOf(plan));
  it.each([
    '<h1>みほん市DX推進計画　令和3年度　年次報告</h1>',
    '作成日　令和4年6月30日',
    '令和3年度の進捗達成率は33%です（1 ÷ 3）。',
    '令和3年度の成果達成率は50%です（1 ÷ 2。KGI・KPIによる）。',
    '1,400 ÷ 1,500 = 93.33… → 93%（切捨て）→ △',
    'オンライン手続の割合（%）',
    '逆さの期間',
    '庁議',
  ])('says %s', (words) => {
    expect(page).toContain(words);
  });

  it('says plainly that nothing has been reported', () => {
    const bare = annualReport(
      factsOf(planOf({ initiatives: plan.initiatives.map((one) => ({ ...one, statedProgress: {} })) })),
    );
    expect(bare).toContain('空欄は「未測定」で、0ではありません');
    expect(bare).not.toContain('id="evaluation"');
  });
});
