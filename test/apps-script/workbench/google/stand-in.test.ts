import { beforeEach, describe, expect, it } from 'vitest';
import { Person } from '../../../../apps-script/workbench/google/person';
import { callScript, loadScript } from '../../../../apps-script/workbench/google/runtime';
import { StandIn } from '../../../../apps-script/workbench/google/stand-in';
import { IronCalcModel } from '../../ironcalc';

type Spreadsheets = typeof SpreadsheetApp;

let standIn: StandIn;
let app: Spreadsheets;
let sheet: GoogleAppsScript.Spreadsheet.Sheet;

beforeEach(() => {
  standIn = new StandIn({ Model: IronCalcModel });
  app = standIn.globals().SpreadsheetApp as Spreadsheets;
  sheet = app.getActiveSpreadsheet().getSheets()[0]!;
});

describe('setValues parses like typed input', () => {
  it.each([
    ['5-15', 'date', '2026/05/15'],
    ['2024/4/1', 'date', '2024/04/01'],
    ['令和5年4月1日', 'date', '2023/04/01'],
    ['4月1日', 'date', '2026/04/01'],
    ['=1+1', 2, '2'],
    ['+5', 5, '5'],
    ['-3', -3, '-3'],
    ['1,200', 1200, '1,200'],
    ['12%', 0.12, '12%'],
    ['¥300', 300, '300'],
    ['TRUE', true, 'TRUE'],
    ["'=1+1", '=1+1', '=1+1'],
    ["'5-15", '5-15', '5-15'],
    ["'007", '007', '007'],
    ['15種類以上', '15種類以上', '15種類以上'],
    ['△5', '△5', '△5'],
    ['１５', '１５', '１５'],
    ['1-1 施策', '1-1 施策', '1-1 施策'],
    ['-', '-', '-'],
    ['13-45', '13-45', '13-45'],
    ['', '', ''],
  ])('%s', (typed, value, shown) => {
    sheet.getRange(1, 1).setValues([[typed]]);
    const read = sheet.getRange(1, 1).getValues()[0]![0] as unknown;
    expect(Object.prototype.toString.call(read) === '[object Date]' ? 'date' : read).toBe(value);
    expect(sheet.getRange(1, 1).getDisplayValues()).toEqual([[shown]]);
  });

  it.each(['5-15', '=1+1', '007', 'TRUE', '12%'])('%s stays a text in a cell with the format @', (typed) => {
    sheet
      .getRange('B2')
      .setNumberFormats([['@']])
      .setValues([[typed]]);
    expect(sheet.getRange('B2').getValues()).toEqual([[typed]]);
    expect(sheet.getRange('B2').getFormulas()).toEqual([['']]);
  });

  it('gives every digit of a calculated and formatted number', () => {
    sheet.getRange('A1:A2').setValues([['=1/3'], ['=200/3']]);
    sheet.getRange('A1').setNumberFormats([['0%']]);
    expect(sheet.getRange('A1:A2').getValues()).toEqual([[0.3333333333333333], [66.66666666666667]]);
    expect(sheet.getRange('A1').getDisplayValues()).toEqual([['33%']]);
    expect(app.getActiveSpreadsheet().getSheets()).toHaveLength(1);
  });
});

describe('is as strict as Google', () => {
  it.each<[string, () => unknown, RegExp]>([
    ['a matrix of another height', () => sheet.getRange(1, 1, 2, 1).setValues([['a']]), /行数/],
    ['a matrix of another width', () => sheet.getRange(1, 1, 1, 2).setValues([['a']]), /列数/],
    ['a range beyond the sheet', () => sheet.getRange(1001, 1), /範囲外/],
    ['row 0', () => sheet.getRange(0, 1), /1 以上/],
    ['a text where a number is wanted', () => sheet.insertRowsAfter('1' as unknown as number, 1), /整数/],
    ['a cell of 50,001 characters', () => sheet.getRange('A1').setValues([['あ'.repeat(50_001)]]), /50000/],
    [
      'a method that is not modelled',
      () => sheet.getRange('A1').setFontLine('underline'),
      /Range\.setFontLine は未対応/,
    ],
    ['a service that is not modelled', () => app.openById('x'), /SpreadsheetApp\.openById は未対応/],
    ['two sheets of one name', () => app.getActiveSpreadsheet().insertSheet('シート1'), /すでに存在/],
    ['deleting the last sheet', () => app.getActiveSpreadsheet().deleteSheet(sheet), /すべてのシート/],
    ['hiding the last sheet', () => sheet.hideSheet(), /すべて隠す/],
    [
      'half of a merge',
      () => [sheet.getRange('A1:B2'), sheet.getRange('B2:C3')].map((range) => range.merge()),
      /一部だけ/,
    ],
    [
      'a rule that looks at another sheet',
      () => app.newConditionalFormatRule().whenFormulaSatisfied('=表!A1>1'),
      /別のシート/,
    ],
    [
      '31,000 characters of metadata',
      () => app.getActiveSpreadsheet().addDeveloperMetadata('k', 'x'.repeat(31_000)),
      /30000/,
    ],
  ])('refuses %s', (_what, act, message) => {
    expect(act).toThrow(message);
  });

  it('refuses a property of more than 9 KB, counted in bytes', () => {
    const properties = (standIn.globals().PropertiesService as typeof PropertiesService).getDocumentProperties();
    expect(() => properties.setProperty('k', 'あ'.repeat(3073))).toThrow(/大きすぎ/);
    properties.setProperty('k', 'あ'.repeat(3072));
  });

  it('allows a menu and nothing else before the person has agreed', () => {
    standIn.authMode = 'NONE';
    app.getUi().createMenu('道しるべ').addItem('開く', 'showSidebar').addToUi();
    expect(standIn.menus).toEqual([{ title: '道しるべ', items: [{ label: '開く', run: 'showSidebar' }] }]);
    expect(() => app.getActiveSpreadsheet()).toThrow(/権限/);
  });

  it('gives the lock to one execution at a time and takes it back when that one ends', () => {
    const lock = () => (standIn.globals().LockService as typeof LockService).getDocumentLock();
    standIn.beginExecution();
    expect(lock().tryLock(0)).toBe(true);
    standIn.lock.holder = 99;
    const before = standIn.now();
    expect(lock().tryLock(5000)).toBe(false);
    expect(standIn.now() - before).toBe(5000);
    standIn.lock.holder = null;
    expect(lock().tryLock(0)).toBe(true);
    standIn.endExecution();
    expect(standIn.lock.holder).toBeNull();
  });
});

describe('google.script.run', () => {
  const script = (code: string) => loadScript(code, standIn.globals());

  it.each([
    ['a Date in the answer', 'function f() { return { a: [new Date()] }; }', null],
    ['a NaN', 'function f() { return { a: NaN }; }', { a: null }],
    ['a key that ends in __', 'function f() { return { a__: 1, b: 2 }; }', { b: 2 }],
    ['JSON text', 'function f() { return "{}"; }', '{}'],
    [
      'no URL, fetch, timers',
      'function f() { return [typeof URL, typeof fetch, typeof setTimeout]; }',
      ['undefined', 'undefined', 'undefined'],
    ],
  ])('%s', (_what, code, answer) => {
    expect(callScript(standIn, script(code), 'f')).toEqual(answer);
  });

  it('hides names that end in _ and refuses a Date as an argument', () => {
    const loaded = script('function f_() {}\nfunction g(a) { return a; }');
    expect(() => callScript(standIn, loaded, 'f_')).toThrow(/末尾が _/);
    expect(() => callScript(standIn, loaded, 'g', new Date())).toThrow(/引数/);
    expect(() => callScript(standIn, loaded, 'h')).toThrow(/見つかりません/);
  });
});

describe('what IronCalc does not keep', () => {
  it('moves notes, merges, dropdowns and protections with the rows', () => {
    const person = new Person(standIn);
    sheet.getRange('A5:B5').merge();
    sheet.getRange('A5').setNotes([['覚え']]);
    sheet.getRange('C5').setDataValidations([[app.newDataValidation().requireValueInList(['○', '×'], true).build()]]);
    sheet.getRange('A5:C6').protect().setWarningOnly(true);
    person.insertRows('シート1', 2, 3);
    expect(person.noteAt('シート1', 8, 1)).toBe('覚え');
    expect(
      sheet
        .getRange('A1:Z20')
        .getMergedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A8:B8']);
    expect(sheet.getRange('C8').getDataValidations()[0]![0]!.getCriteriaValues()[0]).toEqual(['○', '×']);
    expect(sheet.getProtections(app.ProtectionType.RANGE)[0]!.getRange().getA1Notation()).toBe('A8:C9');
    person.deleteRows('シート1', 8, 1);
    expect(sheet.getRange('A1:Z20').getMergedRanges()).toEqual([]);
    expect(sheet.getProtections(app.ProtectionType.RANGE)[0]!.getRange().getA1Notation()).toBe('A8:C8');
  });

  it('a copied sheet has everything but protections and filter; copying back restores it', () => {
    const spreadsheet = app.getActiveSpreadsheet();
    sheet
      .getRange('A1:B2')
      .setValues([
        ['名', '=1+1'],
        ['x', '=B1*2'],
      ])
      .setBackgrounds([
        ['#ff0000', null],
        [null, null],
      ]);
    const copy = sheet.copyTo(spreadsheet).setName('控え').hideSheet();
    sheet.getRange('A1:B2').setValues([
      ['', ''],
      ['', 9],
    ]);
    copy.getRange('A1:B2').copyTo(sheet.getRange('A1:B2'));
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      ['名', 2],
      ['x', 4],
    ]);
    expect(sheet.getRange('A1').getBackgrounds()).toEqual([['#ff0000']]);
  });
});

it('counts what reaches the document, not handles, and can break at any call', () => {
  standIn.meter.reset();
  sheet.getRange('A1').setValues([['a']]);
  app.newTextStyle().setBold(true).build();
  expect(standIn.meter.count).toBe(1);
  standIn.meter.onCall = (name) => {
    throw new Error(`killed at ${name}`);
  };
  expect(() => sheet.getRange('A1').setValues([['b']])).toThrow('killed at Range.setValues');
  standIn.meter.onCall = undefined;
  expect(sheet.getRange('A1').getValues()).toEqual([['a']]);
});

it('keeps everything in its state', () => {
  sheet.getRange('A1:A2').setValues([['a'], ['=1+1']]);
  app.getActiveSpreadsheet().addDeveloperMetadata('k', 'v');
  const again = new StandIn({ Model: IronCalcModel, state: standIn.book.state() });
  const reopened = (again.globals().SpreadsheetApp as Spreadsheets).getActiveSpreadsheet();
  expect(reopened.getSheets()[0]!.getRange('A1:A2').getValues()).toEqual([['a'], [2]]);
  expect(reopened.getDeveloperMetadata().map((one) => [one.getKey(), one.getValue()])).toEqual([['k', 'v']]);
});
