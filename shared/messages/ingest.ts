import { defineMessages } from './define';

/** Why a cell could not be placed, and what was assumed while reading a sheet. */
export const ingestMessages = defineMessages({
  unreadBlock: {
    ja: () => 'このまとまりは読み取れませんでした',
    en: () => 'This block could not be read',
  },
  unreadCard: {
    ja: () => '個票（カード）形式のまとまりです。この形式はまだ読み取れません',
    en: () => 'This block is a card; this layout cannot be read yet',
  },
  unreadColumn: {
    ja: () => '見出しのない列の値です。見出しを付けるか、取り込みの設定で列の役割を選んでください',
    en: () => 'A value in a column without a heading: give it a heading or choose its role in the import settings',
  },
  unreadIgnored: {
    ja: () => '取り込みの設定で「使わない」とした列です',
    en: () => 'This column was set to be ignored',
  },
  unreadOwner: {
    ja: (values: { heading: string }) => `どの事業・取組の「${values.heading}」か分かりませんでした`,
    en: (values: { heading: string }) => `It is not clear which initiative this "${values.heading}" belongs to`,
  },
  unreadIndicator: {
    ja: () => 'どの指標の値か分かりませんでした',
    en: () => 'It is not clear which indicator this value belongs to',
  },
  unreadNodeText: {
    ja: (values: { heading: string }) => `目標・施策の「${values.heading}」を入れる場所が計画にありません`,
    en: (values: { heading: string }) => `A goal or measure has no place for "${values.heading}"`,
  },
  unreadYear: {
    ja: () => '何年度の値か分かりませんでした。見出しか表題に年度を書くか、取り込みの設定で計画期間を入れてください',
    en: () => 'The year of this value is unknown: write it in the heading or the title, or set the plan period',
  },
  unreadTotal: {
    ja: () => '小計・合計の行の値です。内訳から計算できるため読み取りません',
    en: () => 'A figure of a total row; it follows from the rows above',
  },
  unreadFlag: {
    ja: (values: { heading: string }) => `「${values.heading}」の印として読み取れませんでした`,
    en: (values: { heading: string }) => `This is no known mark for "${values.heading}"`,
  },
  unreadMoney: {
    ja: () => '金額として読み取れませんでした',
    en: () => 'This could not be read as an amount of money',
  },
  unreadLongText: {
    ja: () => '文章が長すぎるため読み取りませんでした',
    en: () => 'The text is too long to be read',
  },
  unreadLoose: {
    ja: () => 'どの項目の内容か分かりませんでした',
    en: () => 'It is not clear under which label this stands',
  },
  nameless: {
    ja: (values: { cell: string }) => `（名称の記載なし：${values.cell}）`,
    en: (values: { cell: string }) => `(no name given: ${values.cell})`,
  },
  noteNoName: {
    ja: (values: { cell: string }) => `${values.cell} から始まる個票に名称がないため、仮の名前を付けました`,
    en: (values: { cell: string }) =>
      `The card that begins at ${values.cell} has no name: it was given a makeshift one`,
  },
  noteWeakMarks: {
    ja: (values: { cell: string; name: string }) =>
      `${values.cell} からの「${values.name}」の工程表は、すべての印が最初の列だけにあります。始まりの時期も確かではありません`,
    en: (values: { cell: string; name: string }) =>
      `In the schedule of "${values.name}" at ${values.cell} every mark stands in the first column: even the start is uncertain`,
  },
  noteGuess: {
    ja: (values: { text: string }) => `${values.text}。違う場合は取り込みの設定で直してください`,
    en: (values: { text: string }) => `${values.text} (please correct in the import settings if wrong)`,
  },
  noteUnknownBlock: {
    ja: (values: { sheet: string; range: string }) =>
      `シート「${values.sheet}」の ${values.range} は表の形が分からず、読み取れませんでした`,
    en: (values: { sheet: string; range: string }) =>
      `${values.range} of sheet "${values.sheet}" has an unknown layout and was not read`,
  },
  noteAside: {
    ja: (values: { sheet: string; range: string; what: string }) =>
      `シート「${values.sheet}」${values.range === '' ? '' : `の ${values.range} `}は${values.what}と見て、計画には入れませんでした`,
    en: (values: { sheet: string; range: string; what: string }) =>
      `${values.range === '' ? '' : `${values.range} of `}sheet "${values.sheet}" is taken for ${values.what} and is not part of the plan`,
  },
  noteOtherPlan: {
    ja: (values: { sheet: string; title: string }) =>
      `シート「${values.sheet}」の表題は別の計画「${values.title}」のようです。一緒に読み取りました。分けるときは、取り込むシートを選んでください`,
    en: (values: { sheet: string; title: string }) =>
      `Sheet "${values.sheet}" seems to be about another plan, "${values.title}"; it was read, too. Choose sheets to part them`,
  },
  noteHiddenSheet: {
    ja: (values: { sheet: string }) =>
      `シート「${values.sheet}」は非表示のため読み取りませんでした。読むときはシートを選んでください`,
    en: (values: { sheet: string }) => `Sheet "${values.sheet}" is hidden and was not read; choose it to read it`,
  },
  noteHiddenCells: {
    ja: (values: { sheet: string; count: number }) =>
      `シート「${values.sheet}」には非表示の行・列が ${values.count} あります。これも読み取りました`,
    en: (values: { sheet: string; count: number }) =>
      `Sheet "${values.sheet}" has ${values.count} hidden rows or columns; they were read, too`,
  },
  noteNoSheet: {
    ja: (values: { sheet: string }) => `シート「${values.sheet}」が見つかりません`,
    en: (values: { sheet: string }) => `There is no sheet "${values.sheet}"`,
  },
  noteNothing: {
    ja: () => '読み取れる表が見つかりませんでした。見出しの行（事業名、指標、年度など）があるか確かめてください',
    en: () => 'No table was found. Please check that there is a header row (initiative, indicator, years …)',
  },
  noteNoYear: {
    ja: (values: { count: number }) =>
      `年度が分からない値が ${values.count} 個あります。見出しか表題に年度を書くか、取り込みの設定で計画期間を入れてください`,
    en: (values: { count: number }) =>
      `${values.count} values have no year: write it in the heading or the title, or set the plan period`,
  },
});
