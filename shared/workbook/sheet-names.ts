/** The generated sheets, in their order in the workbook. */
export const SHEETS = {
  settings: '設定',
  tree: '体系',
  initiatives: '事業',
  indicators: '指標',
  actions: '行程',
  costs: '費用',
  roadmap: 'ロードマップ',
  evaluation: '評価一覧',
  dashboard: 'ダッシュボード',
  reviewLog: '見直し履歴',
  glossary: '用語集',
  findings: '点検結果',
} as const;

export type SheetName = (typeof SHEETS)[keyof typeof SHEETS];

/** Colour of the tab, by what people do there: set, read, type, look, keep. */
export const TAB_COLOURS: Readonly<Record<SheetName, string>> = {
  設定: '#7f8c9b',
  体系: '#3f74ad',
  事業: '#c9992b',
  指標: '#c9992b',
  行程: '#c9992b',
  費用: '#c9992b',
  ロードマップ: '#3f74ad',
  評価一覧: '#3f74ad',
  ダッシュボード: '#3f74ad',
  見直し履歴: '#6b8e6b',
  用語集: '#6b8e6b',
  点検結果: '#b3564a',
};
