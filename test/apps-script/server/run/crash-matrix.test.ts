import { describe, expect, it } from 'vitest';
import { compareBooks } from '../../../../apps-script/workbench/google/canonical';
import { firstItems, nextItems, smallWorkbook } from '../small-workbook';
import { Bench } from './bench';

const first = smallWorkbook(firstItems);
const next = smallWorkbook(nextItems, { extra: true, title: '次の計画' });

/** A file with the city's own sheet, which nothing may ever change. */
function cityFile(): Bench {
  const bench = new Bench();
  bench.person.renameSheet('シート1', '進捗管理');
  bench.person.fill('進捗管理', 1, 1, [
    ['事業', "'5-15"],
    ['申請', '=1+1'],
  ]);
  bench.person.note('進捗管理', 1, 1, '担当の覚え');
  return bench;
}

/** Built, and then used by people: typed results, an own column, notes, a filter, a rule, an own sheet that looks at ours. */
function usedFile(): Bench {
  const bench = cityFile();
  bench.write(first, 'build');
  const { person } = bench;
  person.fill('指標', 2, 7, [['担当者'], ['佐藤'], ['鈴木']]);
  person.type('指標', 4, 4, 42);
  person.note('指標', 4, 2, '来月に確認');
  person.filter('指標', { row: 2, column: 1, rows: 4, columns: 7 });
  person.addRule('指標', {
    areas: [{ row: 3, column: 7, rows: 3, columns: 1 }],
    type: 'CUSTOM_FORMULA',
    values: ['=$G3="佐藤"'],
    bold: null,
    color: null,
    fill: '#ffee00',
  });
  person.addSheet('会議資料');
  person.fill('会議資料', 1, 1, [['=指標!E3'], ['=指標!G3']]);
  return bench;
}

const scenarios: { name: string; file: () => Bench; run: (bench: Bench) => void }[] = [
  { name: 'build', file: cityFile, run: (bench) => bench.write(first, 'build') },
  { name: 'refresh', file: usedFile, run: (bench) => bench.write(next) },
  {
    name: 'undo of a refresh',
    file: () => {
      const bench = usedFile();
      bench.write(next);
      bench.person.type('指標', 3, 5, 77);
      return bench;
    },
    run: (bench) => bench.undo(),
  },
  { name: 'undo of a build', file: usedFile, run: (bench) => bench.undo() },
];

describe.each(scenarios)('$name, killed at every single call', ({ file, run }) => {
  const start = file();
  const state = start.standIn.book.state();
  const before = start.see();
  const whole = new Bench(state);
  whole.standIn.meter.reset();
  run(whole);
  const calls = whole.standIn.meter.count;
  const after = whole.see();

  it('ends in the old state or the new one, in every cell, format and name', { timeout: 240_000 }, () => {
    expect(compareBooks(before, after).length).toBeGreaterThan(0);
    const ends = { old: 0, new: 0 };
    for (let k = 1; k <= calls; k++) {
      const bench = new Bench(state);
      expect(bench.killAt(k, run), `call ${k} of ${calls}`).toBe(true);
      const reopened = bench.reopen();
      reopened.recover();
      expect(reopened.recover(), `recovering twice after call ${k}`).toBeNull();
      const seen = reopened.see();
      const fromOld = compareBooks(before, seen);
      const fromNew = compareBooks(after, seen);
      if (fromOld.length > 0 && fromNew.length > 0) {
        expect.fail(
          `killed at call ${k}:\n old: ${fromOld.slice(0, 5).join('\n')}\n new: ${fromNew.slice(0, 5).join('\n')}`,
        );
      }
      ends[fromOld.length === 0 ? 'old' : 'new']++;
      expect(
        reopened.sheetNames().filter((name) => name.includes('コピー')),
        `copies after call ${k}`,
      ).toEqual([]);
    }
    expect(ends.old).toBeGreaterThan(0);
    expect(ends.new).toBeGreaterThan(0);
  });

  it('survives that recovery is killed as well', { timeout: 240_000 }, () => {
    for (const k of [0.3, 0.6, 0.9].map((share) => Math.round(calls * share))) {
      const bench = new Bench(state);
      bench.killAt(k, run);
      const broken = bench.standIn.book.state();
      for (let j = 1; ; j += 9) {
        const patient = new Bench(broken);
        if (!patient.killAt(j, (one) => one.recover())) break;
        const reopened = patient.reopen();
        reopened.recover();
        const seen = reopened.see();
        const same = compareBooks(before, seen).length === 0 || compareBooks(after, seen).length === 0;
        expect(same, `killed at ${k}, recovery at ${j}: ${compareBooks(before, seen).slice(0, 4).join('\n')}`).toBe(
          true,
        );
      }
    }
  });
});
