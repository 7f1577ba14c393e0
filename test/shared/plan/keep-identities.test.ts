import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IdRegister } from '../../../shared/plan/identity';
import { keepIdentities } from '../../../shared/plan/keep-identities';
import type { Plan } from '../../../shared/plan/model';
import { indicatorOf, initiativeOf, nodeOf, planOf } from '../../support/plan-of';

/** A plan as the reader makes it: IDs follow from the names. */
function read(tree: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>): Plan {
  const ids = new IdRegister();
  const plan = planOf();
  const [nodes, initiatives, indicators] = [[...plan.nodes], [...plan.initiatives], [...plan.indicators]];
  for (const [goal, measures] of Object.entries(tree)) {
    const step = { level: '施策', number: null, name: goal };
    const node = ids.node([step]);
    nodes.push(nodeOf(node, { name: goal }));
    for (const [name, kpis] of Object.entries(measures)) {
      const id = ids.initiative([step], null, name);
      initiatives.push(initiativeOf(id, { name, node, leadDivisions: ['情報政策課'] }));
      for (const kpi of kpis) indicators.push(indicatorOf(ids.indicator(id, kpi, '件'), id, { name: kpi, unit: '件' }));
    }
  }
  return { ...plan, nodes, initiatives, indicators };
}
const idOf = (plan: Plan, name: string) =>
  [...plan.nodes, ...plan.initiatives, ...plan.indicators].find((one) => one.name === name)?.id ?? '';

const before = read({
  手続の改革: { 電子申請の拡充: ['申請の件数'], 窓口予約の導入: ['予約の割合'] },
  相談: { 相談の電子化: ['相談件数'] },
});

describe('keepIdentities', () => {
  it('asks nothing where nothing was renamed', () => {
    expect(keepIdentities(before, before, {})).toMatchObject({ renames: [], plan: before });
  });

  it('asks once about a renamed initiative, and leaves what stands beneath it alone until then', () => {
    const now = read({
      手続の改革: { 電子申請の利用拡充: ['申請の件数'], 窓口予約の導入: ['予約の割合'] },
      相談: { 相談の電子化: ['相談件数'] },
    });
    const { renames } = keepIdentities(before, now, {});
    expect(renames).toMatchObject([
      {
        kind: 'initiative',
        name: '電子申請の利用拡充',
        nameBefore: '電子申請の拡充',
        place: '手続の改革',
        answer: null,
      },
    ]);
  });

  it('keeps the ID of what a person calls the same, and of everything beneath it', () => {
    const now = read({
      手続の改革: { 電子申請の利用拡充: ['申請の件数'], 窓口予約の導入: ['予約の割合'] },
      相談: { 相談の電子化: ['相談件数'] },
    });
    const was = idOf(before, '電子申請の拡充');
    const { plan, renames } = keepIdentities(before, now, { [idOf(now, '電子申請の利用拡充')]: was });
    expect(idOf(plan, '電子申請の利用拡充')).toBe(was);
    expect(idOf(plan, '申請の件数')).toBe(idOf(before, '申請の件数'));
    expect(plan.indicators.find(({ name }) => name === '申請の件数')?.owner).toBe(was);
    expect(renames.map(({ answer }) => answer)).toEqual(['same']);
  });

  it('does not ask again, nor match otherwise, where a person said that it is another thing', () => {
    const now = read({
      手続の改革: { 電子申請の利用拡充: ['申請の件数'], 窓口予約の導入: ['予約の割合'] },
      相談: { 相談の電子化: ['相談件数'] },
    });
    const id = idOf(now, '電子申請の利用拡充');
    const { plan, renames } = keepIdentities(before, now, { [id]: '' });
    expect(idOf(plan, '電子申請の利用拡充')).toBe(id);
    expect(renames.map(({ answer }) => answer)).toEqual(['other']);
  });

  it('follows a renamed goal: the initiatives below it keep their IDs, asked or not', () => {
    const now = read({
      行政手続の改革: { 電子申請の拡充: ['申請の件数'], 窓口予約の導入: ['予約の割合'] },
      相談: { 相談の電子化: ['相談件数'] },
    });
    const { plan, renames } = keepIdentities(before, now, {});
    expect(renames.map(({ name }) => name)).toEqual(['行政手続の改革']);
    for (const name of ['電子申請の拡充', '申請の件数', '窓口予約の導入'])
      expect(idOf(plan, name)).toBe(idOf(before, name));
    const answered = keepIdentities(before, now, { [idOf(now, '行政手続の改革')]: idOf(before, '手続の改革') });
    expect(idOf(answered.plan, '行政手続の改革')).toBe(idOf(before, '手続の改革'));
    expect(new Set(answered.plan.initiatives.map(({ node }) => node))).toEqual(
      new Set(before.nodes.map(({ id }) => id)),
    );
  });

  it('follows what moved under its own name', () => {
    const now = read({
      手続の改革: { 窓口予約の導入: ['予約の割合'] },
      相談: { 相談の電子化: ['相談件数'], 電子申請の拡充: ['申請の件数'] },
    });
    const { plan, renames } = keepIdentities(before, now, {});
    expect(renames).toEqual([]);
    expect(idOf(plan, '電子申請の拡充')).toBe(idOf(before, '電子申請の拡充'));
  });

  it('never gives one ID to two', () => {
    const names = [
      '電子申請の拡充',
      '電子申請の利用拡充',
      '電子申請の推進',
      '窓口予約の導入',
      '窓口の予約',
      '相談の電子化',
    ];
    const someNames = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 });
    fc.assert(
      fc.property(someNames, someNames, fc.array(fc.tuple(fc.nat(5), fc.nat(6))), (olds, news, said) => {
        const [one, two] = [olds, news].map((list) =>
          read({ 手続: Object.fromEntries(list.map((name) => [name, []])) }),
        );
        const answers = Object.fromEntries(
          said.map(([at, to]) => [two?.initiatives[at]?.id ?? 'x', one?.initiatives[to]?.id ?? '']),
        );
        const { plan } = keepIdentities(one!, two!, answers);
        expect(new Set(plan.initiatives.map(({ id }) => id)).size).toBe(plan.initiatives.length);
        expect(plan.initiatives.map(({ name }) => name)).toEqual(news);
      }),
      { numRuns: 200 },
    );
  });
});
