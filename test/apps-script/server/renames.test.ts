import { describe, expect, it } from 'vitest';
import type { ReadingProfile } from '../../../apps-script/server/protocol';
import type { BookState } from '../../../apps-script/workbench/google/book';
import { Office } from './office';

const sheet = '進捗管理表';
const header = ['基本目標', '施策', '事業名', '主管課', '指標', '単位', '基準値', 'R5目標', 'R6目標', 'R5実績'];
const rows = [
  ['1 便利', '1-1 手続', '電子申請の拡充', '情報政策課', '申請の件数', '件', '100', '150', '200', ''],
  ['1 便利', '1-2 窓口', '窓口予約の導入', '市民課', '予約の割合', '%', '5', '10', '20', ''],
];

let state: BookState | undefined;
/** A city whose workbook stands, in which somebody has typed a result and a note of their own. */
function builtCity(): Office {
  if (!state) {
    const office = new Office();
    office.person.renameSheet('シート1', sheet);
    office.person.fill(
      sheet,
      1,
      1,
      [header, ...rows].map((line) => line.map((text) => (text === '' ? '' : `'${text}`))),
    );
    office.write('build', [sheet]);
    state = office.standIn.book.state();
  }
  return new Office({ state });
}

function place(office: Office, name: string, text: string): { row: number; column: number } {
  for (let row = 1; row <= 40; row++)
    for (let column = 1; column <= 60; column++)
      if (office.person.shown(name, row, column) === text) return { row, column };
  throw new Error(`${name} has no ${text}`);
}
const rename = (office: Office, before: string, after: string) => {
  const { row, column } = place(office, sheet, before);
  office.person.type(sheet, row, column, after);
};
const read = (office: Office, profile: ReadingProfile | null = null) =>
  office.want('readSheets', { sheets: [sheet], profile });
const profileWith = (identities: Record<string, string>): ReadingProfile => ({
  version: 1,
  sheets: [{ sheet, range: null }],
  columns: [],
  identities,
});
/** Writes as the sidebar does: the way of reading is kept first. */
function refresh(office: Office, profile: ReadingProfile | null): void {
  if (profile) office.want('confirmProfile', { profile });
  const { fingerprint } = office.want('preview', { sheets: [sheet], profile });
  office.want('refresh', { sheets: [sheet], profile, fingerprint });
}
const idAt = (office: Office, name: string) => {
  const { row } = place(office, '事業', name);
  const { column } = place(office, '事業', 'ID');
  return office.person.shown('事業', row, column);
};

describe('a renamed initiative', () => {
  it('is asked about once, keeps its ID and what people typed, and is not asked again', () => {
    const office = builtCity();
    const id = idAt(office, '電子申請の拡充');
    office.person.note('事業', place(office, '事業', '電子申請の拡充').row, 3, '課長の確認済み');
    rename(office, '電子申請の拡充', '電子申請の利用拡充');
    const { renames = [] } = read(office);
    expect(renames).toMatchObject([
      { kind: 'initiative', was: id, name: '電子申請の利用拡充', nameBefore: '電子申請の拡充', answer: null },
    ]);
    const profile = profileWith({ [renames[0]?.id ?? '']: id });
    expect(read(office, profile).renames).toMatchObject([{ answer: 'same' }]);
    refresh(office, profile);
    expect(idAt(office, '電子申請の利用拡充')).toBe(id);
    expect(office.person.noteAt('事業', place(office, '事業', '電子申請の利用拡充').row, 3)).toBe('課長の確認済み');
    expect(() => place(office, '事業', '電子申請の拡充')).toThrow();
    expect(read(office).renames).toEqual([]);
    const { added, gone } = office.want('preview', { sheets: [sheet] });
    expect([added, gone]).toEqual([[], []]);
  });

  it('becomes another one where a person says so, and that is not asked again', () => {
    const office = builtCity();
    const id = idAt(office, '電子申請の拡充');
    rename(office, '電子申請の拡充', '電子申請の利用拡充');
    const asked = read(office).renames?.[0]?.id ?? '';
    refresh(office, profileWith({ [asked]: '' }));
    expect(idAt(office, '電子申請の利用拡充')).toBe(asked);
    expect(asked).not.toBe(id);
    expect(read(office).renames).toEqual([]);
  });

  it('keeps the choices that were made for its indicator', () => {
    const office = builtCity();
    const indicator = read(office).indicators?.find(({ name }) => name === '申請の件数')?.id ?? '';
    const id = idAt(office, '電子申請の拡充');
    rename(office, '電子申請の拡充', '電子申請の利用拡充');
    const asked = read(office).renames?.[0]?.id ?? '';
    const report = read(office, { ...profileWith({ [asked]: id }), indicators: { [indicator]: { unit: '通' } } });
    expect(report.indicators?.find(({ name }) => name === '申請の件数')).toMatchObject({ id: indicator, unit: '通' });
  });
});

describe('a renamed measure', () => {
  it('keeps the IDs of everything beneath it without a question about them', () => {
    const office = builtCity();
    const id = idAt(office, '電子申請の拡充');
    rename(office, '1-1 手続', '1-1 手続の改革');
    const { renames = [] } = read(office);
    expect(renames.map(({ kind }) => kind)).toEqual(['node']);
    refresh(office, profileWith({ [renames[0]?.id ?? '']: renames[0]?.was ?? '' }));
    expect(idAt(office, '電子申請の拡充')).toBe(id);
    expect(read(office).renames).toEqual([]);
  });
});
