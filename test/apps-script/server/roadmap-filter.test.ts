import { describe, expect, it } from 'vitest';
import { Office } from './office';

const sheet = '進捗管理表';
const roadmap = 'ロードマップ';
const line = (name: string, division: string) => [`'${name}`, `'${division}`, "'申請件数", "'件", "'1000", "'2000"];
const lines = [line('電子申請の拡大', '情報政策課'), line('書かない窓口', '市民課'), line('施設の予約', 'スポーツ課')];

/** A built workbook of so many 事業. */
function built(count: number): Office {
  const office = new Office();
  office.person.renameSheet('シート1', sheet);
  const headings = ["'事業名", "'主管課", "'指標", "'単位", "'R4目標", "'R5目標"];
  office.person.fill(sheet, 1, 1, [headings, ...lines.slice(0, count)]);
  office.write('build', [sheet]);
  return office;
}

const filterOf = (office: Office, name = roadmap) => {
  const { book } = office.standIn;
  const id = book.ids().find((one) => book.name(one) === name);
  if (id === undefined) throw new Error(`no sheet ${name}`);
  return book.side(id);
};

describe('the filter of the roadmap sheet', () => {
  it('stands over headings and rows once the workbook is built', () => {
    expect(filterOf(built(2)).filter?.area).toMatchObject({ column: 1, columns: 5, rows: 5 });
  });

  it('keeps what people chose in it when the plan grows', () => {
    const office = built(2);
    const side = filterOf(office);
    side.filter!.criteria['3'] = { hidden: ['市民課'] };
    const before = side.filter!.area.rows;
    office.person.fill(sheet, 4, 1, [lines[2]!]);
    office.write('refresh', [sheet]);
    const after = filterOf(office).filter!;
    expect(after.area.rows).toBeGreaterThan(before);
    expect(after.criteria).toEqual({ 3: { hidden: ['市民課'] } });
  });

  it("leaves a person's own filter alone", () => {
    const office = built(2);
    office.person.filter(roadmap, { row: 5, column: 2, rows: 3, columns: 2 });
    office.person.fill(sheet, 4, 1, [lines[2]!]);
    office.write('refresh', [sheet]);
    expect(filterOf(office).filter!.area).toMatchObject({ column: 2, columns: 2 });
  });

  it('does not come back where a person has taken it away', () => {
    const office = built(2);
    filterOf(office).filter = null;
    office.person.fill(sheet, 4, 1, [lines[2]!]);
    office.write('refresh', [sheet]);
    expect(filterOf(office).filter).toBeNull();
  });
});
