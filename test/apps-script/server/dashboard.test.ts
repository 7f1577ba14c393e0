import { describe, expect, it } from 'vitest';
import { Office } from './office';

const sheet = 'R5進捗';
const dashboard = 'ダッシュボード';
const rows = [
  ['基本目標', '施策', '事業名', '指標', '基準値', 'R5目標', 'R5実績', 'R6目標', 'R5予算（千円）'],
  ['1 便利', '1-1 手続', '電子申請の拡充', '電子申請の件数', '100', '150', '120', '170', '1,000'],
  ['1 便利', '1-2 窓口', '窓口の改善', 'アンケートの満足度', '30', '60', '59', '65', '2,000'],
];

function built(): Office {
  const city = new Office();
  city.person.renameSheet('シート1', sheet);
  city.person.fill(
    sheet,
    1,
    1,
    rows.map((line) => line.map((text) => `'${text}`)),
  );
  city.write('build', [sheet]);
  return city;
}

const charts = (city: Office) => {
  const { book } = city.standIn;
  const id = book.ids().find((one) => book.name(one) === dashboard)!;
  return (book.side(id).charts ?? []).map(({ id: number, type, areas, options, row, column }) => ({
    id: number,
    type,
    areas,
    title: String(options.title),
    row,
    column,
  }));
};

describe('charts in Google Sheets', () => {
  it('are made with the sheet, over the cells beside them', () => {
    const city = built();
    const made = charts(city);
    expect(made.map(({ title, type }) => [title, type])).toEqual([
      ['達成率（施策ごと）', 'BAR'],
      ['評価の内訳（指標の数）', 'COLUMN'],
      ['成果達成率の推移（年度）', 'COLUMN'],
      ['費用（年度別、千円）', 'COLUMN'],
    ]);
    const [first] = made;
    const { row, column, rows: many } = first!.areas[0]!;
    expect([row, column, many].map(Number)).toEqual([7, 14, 3]);
    expect(city.standIn.meter.byName.get('Sheet.getCharts')).toBeUndefined();
    expect(city.person.shown(dashboard, 7, 15)).toBe('成果達成率');
    expect([8, 9].map((at) => city.person.shown(dashboard, at, 14))).toEqual(['施策1-1 手続', '施策1-2 窓口']);
  });

  it('are brought up to date in their places, a person’s own stays, and undo takes it all back', () => {
    const city = built();
    const { book } = city.standIn;
    const side = book.side(book.ids().find((one) => book.name(one) === dashboard)!);
    const own = { ...side.charts![0]!, id: 999, options: { title: '課のグラフ' }, row: 40 };
    // A person moved one chart and drew one.
    side.charts = [{ ...side.charts![0]!, row: 30, column: 3 }, ...side.charts!.slice(1), own];
    const before = charts(city);
    city.person.fill(sheet, 4, 1, [
      ['1 便利', '1-3 相談', '相談の予約', '予約の件数', '10', '20', '25', '30', '500'].map((text) => `'${text}`),
    ]);
    const written = city.write('refresh', [sheet]);
    const after = charts(city);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after[0]).toMatchObject({ row: 30, column: 3, areas: [expect.objectContaining({ rows: 4 })] });
    if (written.state === 'done') city.want('undo', { run: written.run.id });
    expect(charts(city)).toEqual(before);
  });
});
