import { newConditionalFormatRule, newDataValidation, newRichTextValue, newTextStyle } from './builders';
import { duplicateSheet } from './duplicate-sheet';
import { makeRange } from './range';
import type { World } from './range-context';
import { lookInside, serve, wantInteger, wantString } from './strict';
import { makeUi, type UiDoor } from './ui';

/** Google's bound for all metadata of a document together. */
const longestMetadata = 30_000;

export function makeSpreadsheetApp(world: World, door: UiDoor): object {
  const { book, meter } = world;
  const spreadsheet = makeSpreadsheet(world);
  return serve('SpreadsheetApp', meter, {
    getActiveSpreadsheet: () => spreadsheet,
    getActive: () => spreadsheet,
    getActiveSheet: () => world.sheetOf(book.active),
    getUi: () => makeUi(meter, door),
    flush: () => undefined,
    newTextStyle: () => newTextStyle(meter),
    newRichTextValue: () => newRichTextValue(meter),
    newDataValidation: () => newDataValidation(meter),
    newConditionalFormatRule: () => newConditionalFormatRule(meter, (sheet, area) => makeRange(world, sheet, area)),
    ProtectionType: { RANGE: 'RANGE', SHEET: 'SHEET' },
    CopyPasteType: {
      PASTE_NORMAL: 'PASTE_NORMAL',
      PASTE_FORMAT: 'PASTE_FORMAT',
      PASTE_COLUMN_WIDTHS: 'PASTE_COLUMN_WIDTHS',
    },
    BorderStyle: { SOLID: 'SOLID' },
    BooleanCriteria: { CUSTOM_FORMULA: 'CUSTOM_FORMULA' },
    DataValidationCriteria: { VALUE_IN_LIST: 'VALUE_IN_LIST' },
  });
}

function makeSpreadsheet(world: World): object {
  const { book, meter } = world;
  const metadata = (id: number) => {
    const find = () => {
      const found = book.metadata.find((one) => one.id === id);
      if (!found) throw new Error('メタデータが見つかりません。');
      return found;
    };
    const served: object = serve('DeveloperMetadata', meter, {
      getKey: () => find().key,
      getValue: () => find().value,
      setValue(value: unknown) {
        const one = find();
        one.value = checkedMetadata(world, one.key, wantString(value, 'value'), id);
        return served;
      },
      remove() {
        find();
        book.metadata = book.metadata.filter((one) => one.id !== id);
      },
    });
    return served;
  };
  const served: object = serve(
    'Spreadsheet',
    meter,
    {
      getName: () => book.model.getName(),
      getUrl: () => 'https://docs.google.com/spreadsheets/d/stand-in/edit',
      getSpreadsheetTimeZone: () => 'Asia/Tokyo',
      getSpreadsheetLocale: () => 'ja_JP',
      getSheets: () => book.ids().map((id) => world.sheetOf(id)),
      getActiveSheet: () => world.sheetOf(book.active),
      getSheetByName(name: unknown) {
        const id = book.findByName(wantString(name, 'name'));
        return id === null ? null : world.sheetOf(id);
      },
      /** With `{template}` the new sheet is a copy of that sheet. It comes to the front in both cases. */
      insertSheet(name: unknown, index: unknown = undefined, options: unknown = undefined) {
        const place = index === undefined ? book.ids().length : wantInteger(index, 'sheetIndex', 0);
        if (place > book.ids().length) throw new Error('sheetIndex がシートの数を超えています。');
        const title = wantString(name, 'sheetName');
        const template = (options as { template?: unknown } | undefined)?.template;
        if (options !== undefined && template === undefined) throw new Error('options.template がありません。');
        const id =
          template === undefined
            ? book.addSheet(title, place)
            : duplicateSheet(book, lookInside<{ id: number }>(template, 'Sheet').id, title, place);
        book.active = id;
        return world.sheetOf(id);
      },
      setActiveSheet(sheet: unknown) {
        const { id } = lookInside<{ id: number }>(sheet, 'Sheet');
        if (book.hidden(id)) throw new Error('非表示のシートを前面に出すことはできません。');
        book.active = id;
        return world.sheetOf(id);
      },
      deleteSheet(sheet: unknown) {
        book.deleteSheet((sheet as { getSheetId(): number }).getSheetId());
      },
      getDeveloperMetadata: () => book.metadata.map((one) => metadata(one.id)),
      addDeveloperMetadata(key: unknown, value: unknown) {
        const text = checkedMetadata(world, wantString(key, 'key'), wantString(value, 'value'), null);
        book.metadata.push({ id: book.nextId++, key: key as string, value: text });
        return served;
      },
      toast: (message: unknown) => wantString(message, 'msg') && undefined,
    },
    { spreadsheet: true },
  );
  return served;
}

function checkedMetadata(world: World, key: string, value: string, id: number | null): string {
  const others = world.book.metadata.filter((one) => one.id !== id);
  const size = others.reduce((sum, one) => sum + one.key.length + one.value.length, key.length + value.length);
  if (size > longestMetadata) throw new Error(`メタデータの合計が ${longestMetadata} 文字を超えています。`);
  return value;
}
