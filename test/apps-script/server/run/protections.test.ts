import { expect, it } from 'vitest';
import { Office } from '../office';

const header = [
  '基本目標',
  '施策',
  '事業名',
  '主管課',
  '指標',
  '単位',
  '基準値',
  'R5目標',
  'R6目標',
  'R5実績',
  'R6実績',
];
const line = (at: number, result: number) => [
  `${1 + (at % 2)} 目標`,
  `${1 + (at % 2)}-${1 + (at % 6)} 施策`,
  `事業その${at}`,
  '市民課',
  `指標その${at}`,
  '件',
  '100',
  '150件以上',
  '200',
  String(140 + at),
  String(result),
];

function put(office: Office, result: number): void {
  const rows = [header, ...Array.from({ length: 12 }, (_, at) => line(at, result + at))];
  office.person.fill(
    '進捗管理表',
    1,
    1,
    rows.map((texts) => texts.map((text) => `'${text}`)),
  );
}

/** Generated sheets with a warning of ours, and whether any of these would lock people out. */
function warned(office: Office): { sheets: string[]; locks: boolean } {
  const { book } = office.standIn;
  const ours = book
    .ids()
    .filter((id) => !book.hidden(id))
    .flatMap((id) => {
      const found = book.side(id).protections.filter(({ description }) => description.startsWith('道しるべ：'));
      return found.map(({ warningOnly }) => ({ name: book.name(id), warningOnly }));
    });
  return { sheets: ours.map(({ name }) => name).sort(), locks: ours.some(({ warningOnly }) => !warningOnly) };
}

it('a warning for which the build has no call left comes with the next run that writes to its sheet, and goes with it', () => {
  const office = new Office();
  office.person.renameSheet('シート1', '進捗管理表');
  put(office, 160);
  const source = ['進捗管理表'];
  office.write('build', source);
  const built = warned(office);
  expect(office.want('preview', { sheets: source }).sheets.every(({ action }) => action === 'unchanged')).toBe(true);

  put(office, 190);
  const run = office.write('refresh', source);
  const refreshed = warned(office);
  expect(refreshed.sheets.length).toBeGreaterThan(built.sheets.length);
  expect(refreshed.sheets).toEqual(expect.arrayContaining(['指標', ...built.sheets]));
  expect(refreshed.locks).toBe(false);

  if (run.state !== 'done') throw new Error('not written');
  office.want('undo', { run: run.run.id });
  expect(warned(office)).toEqual(built);
});
