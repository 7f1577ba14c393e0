import type { Area, Rule, Validation } from './sheet-side';
import { type CallMeter, lookInside, serve, wantBoolean, wantInteger, wantString } from './strict';

/** What `TextStyle` carries; undefined = leaves the cell as it is. */
export interface TextStyleInside {
  bold?: boolean;
  italic?: boolean;
  size?: number;
  color?: string | null;
}

export interface RichTextInside {
  text: string;
  link: string | null;
}

export function newTextStyle(meter: CallMeter) {
  const inside: TextStyleInside = {};
  const builder = serve('TextStyleBuilder', meter, {
    setBold(value: unknown) {
      inside.bold = wantBoolean(value, 'bold');
      return builder;
    },
    setItalic(value: unknown) {
      inside.italic = wantBoolean(value, 'italic');
      return builder;
    },
    setFontSize(value: unknown) {
      inside.size = wantInteger(value, 'size');
      return builder;
    },
    setForegroundColor(value: unknown) {
      inside.color = value === null ? null : wantString(value, 'cssString');
      return builder;
    },
    build: () => serve('TextStyle', meter, {}, { ...inside }),
  }) as TextStyleBuilder;
  return builder;
}

interface TextStyleBuilder {
  setBold(value: boolean): TextStyleBuilder;
  setItalic(value: boolean): TextStyleBuilder;
  setFontSize(value: number): TextStyleBuilder;
  setForegroundColor(value: string | null): TextStyleBuilder;
  build(): object;
}

interface RichTextValueBuilder {
  setText(text: string): RichTextValueBuilder;
  setLinkUrl(url: string | null): RichTextValueBuilder;
  build(): object;
}

export function newRichTextValue(meter: CallMeter): RichTextValueBuilder {
  const inside: RichTextInside = { text: '', link: null };
  const builder: RichTextValueBuilder = serve('RichTextValueBuilder', meter, {
    setText(text: unknown) {
      inside.text = wantString(text, 'text');
      return builder;
    },
    setLinkUrl(url: unknown) {
      if (inside.text === '') throw new Error('リンクを付ける前に setText を呼び出してください。');
      inside.link = url === null ? null : wantString(url, 'linkUrl');
      return builder;
    },
    build: () => servedRichText({ ...inside }, meter),
  });
  return builder;
}

export function servedRichText(inside: RichTextInside, meter: CallMeter) {
  return serve('RichTextValue', meter, { getText: () => inside.text, getLinkUrl: () => inside.link }, inside);
}

interface DataValidationBuilder {
  requireValueInList(values: string[], showDropdown?: boolean): DataValidationBuilder;
  setAllowInvalid(allow: boolean): DataValidationBuilder;
  setHelpText(text: string): DataValidationBuilder;
  build(): object;
}

export function newDataValidation(meter: CallMeter): DataValidationBuilder {
  const inside: Validation = { values: [], allowInvalid: true, help: null };
  const builder: DataValidationBuilder = serve('DataValidationBuilder', meter, {
    requireValueInList(values: unknown, showDropdown: unknown = true) {
      if (!Array.isArray(values)) throw new Error('values は配列で渡してください。');
      if (values.length > 500) throw new Error('プルダウンの項目は 500 個までです。');
      wantBoolean(showDropdown, 'showDropdown');
      inside.values = values.map((value) => wantString(value, 'values'));
      return builder;
    },
    setAllowInvalid(allow: unknown) {
      inside.allowInvalid = wantBoolean(allow, 'allowInvalidData');
      return builder;
    },
    setHelpText(text: unknown) {
      inside.help = wantString(text, 'helpText');
      return builder;
    },
    build() {
      if (inside.values.length === 0) throw new Error('入力規則の条件がありません。');
      return servedValidation({ ...inside }, meter);
    },
  });
  return builder;
}

export function servedValidation(inside: Validation, meter: CallMeter) {
  return serve(
    'DataValidation',
    meter,
    {
      getCriteriaType: () => 'VALUE_IN_LIST',
      getCriteriaValues: () => [[...inside.values], true],
      getHelpText: () => inside.help,
      getAllowInvalid: () => inside.allowInvalid,
    },
    inside,
  );
}

interface ConditionalFormatRuleBuilder {
  setRanges(ranges: object[]): ConditionalFormatRuleBuilder;
  whenFormulaSatisfied(formula: string): ConditionalFormatRuleBuilder;
  setBold(bold: boolean): ConditionalFormatRuleBuilder;
  setBackground(color: string | null): ConditionalFormatRuleBuilder;
  setFontColor(color: string | null): ConditionalFormatRuleBuilder;
  build(): object;
}

/** `rangeOf` makes the Range that a stored area is served as. */
export function newConditionalFormatRule(
  meter: CallMeter,
  rangeOf: (sheet: number, area: Area) => object,
  from: (Rule & { sheet: number }) | null = null,
) {
  const inside: Rule & { sheet: number } = from ?? {
    sheet: -1,
    areas: [],
    type: '',
    values: [],
    bold: null,
    color: null,
    fill: null,
  };
  const builder: ConditionalFormatRuleBuilder = serve('ConditionalFormatRuleBuilder', meter, {
    setRanges(ranges: unknown) {
      if (!Array.isArray(ranges) || ranges.length === 0) throw new Error('ranges は空でない配列で渡してください。');
      const insides = ranges.map((range) => lookInside<{ sheet: number; area: Area }>(range, 'Range'));
      inside.sheet = insides[0]!.sheet;
      inside.areas = insides.map(({ sheet, area }) => {
        if (sheet !== inside.sheet) throw new Error('条件付き書式の範囲は同じシートでなければなりません。');
        return { ...area };
      });
      return builder;
    },
    whenFormulaSatisfied(formula: unknown) {
      const text = wantString(formula, 'formula');
      if (!text.startsWith('=')) throw new Error('条件付き書式の数式は = で始めてください。');
      const withoutTexts = text.replace(/"[^"]*"/g, '');
      if (withoutTexts.includes('!')) throw new Error('条件付き書式の数式では、別のシートを直接参照できません。');
      inside.type = 'CUSTOM_FORMULA';
      inside.values = [text];
      return builder;
    },
    setBold(bold: unknown) {
      inside.bold = wantBoolean(bold, 'bold');
      return builder;
    },
    setBackground(color: unknown) {
      inside.fill = color === null ? null : wantString(color, 'color');
      return builder;
    },
    setFontColor(color: unknown) {
      inside.color = color === null ? null : wantString(color, 'color');
      return builder;
    },
    build() {
      if (inside.areas.length === 0) throw new Error('条件付き書式には範囲が必要です。');
      if (inside.type === '') throw new Error('条件付き書式には条件が必要です。');
      const { sheet, ...rule } = inside;
      return servedRule(rule, sheet, meter, rangeOf);
    },
  });
  return builder;
}

export function servedRule(
  inside: Rule,
  sheet: number,
  meter: CallMeter,
  rangeOf: (sheet: number, area: Area) => object,
): object {
  return serve(
    'ConditionalFormatRule',
    meter,
    {
      copy: () => newConditionalFormatRule(meter, rangeOf, { ...inside, sheet }),
      getRanges: () => inside.areas.map((area) => rangeOf(sheet, area)),
      getBooleanCondition: () =>
        serve('BooleanCondition', meter, {
          getCriteriaType: () => inside.type,
          getCriteriaValues: () => [...inside.values],
        }),
    },
    { ...inside, sheet },
  );
}
