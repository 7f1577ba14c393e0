/**
 * An office's list sheet with `count` indicator rows, as CSV text: two header rows, fill-down of goals and measures, mixed notations.
 * The same count gives the same text.
 */
export function largeSheetCsv(count: number): string {
  const rows: string[][] = [
    ['試験市DX推進計画　進捗管理表（令和２～５年度）'],
    [],
    [
      'No.',
      '基本目標',
      '施策',
      '事業名',
      '区分',
      '重点',
      '指標',
      '令和2年度',
      '',
      'R3',
      '',
      '2022年度（R4）',
      '',
      '令和５年度（最終）',
      '',
      '備考',
    ],
    ['', '', '', '', '', '', '', '目標', '実績', '目標', '実績', '目標', '実績', '目標', '実績', ''],
  ];
  for (let index = 0; index < count; index++) {
    const goal = Math.floor(index / 400);
    const measure = Math.floor(index / 20);
    const target = targets[index % targets.length]!;
    const actual = actuals[index % actuals.length]!;
    rows.push([
      String(index + 1),
      index % 400 === 0 ? `基本目標${goal + 1}\n行政サービス改革${goal + 1}` : '',
      index % 20 === 0 ? `施策${goal + 1}-${(measure % 20) + 1}　利便性の向上${measure + 1}` : '',
      `手続${index + 1}の電子化`,
      index % 3 === 0 ? 'C' : 'A',
      index % 3 === 0 ? '' : '○',
      `手続${index + 1}の利用件数`,
      target(1, index),
      actual(1, index),
      target(2, index),
      actual(2, index),
      target(3, index),
      '',
      target(4, index),
      '',
      index % 7 === 0 ? '※前計画からの継続' : '',
    ]);
  }
  return rows
    .map((row) => row.map((text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(','))
    .join('\r\n');
}

type Cell = (year: number, index: number) => string;

const targets: Cell[] = [
  (year, index) => `年間${(year * 1000 + index).toLocaleString('en')}件以上`,
  (year) => `${year + 3}割`,
  (year) => `当該年度新規導入　${fullWidth(year * 5)}種類以上`,
  (year) => `①${60 + year * 5}%以上 ②${40 + year * 5}%以上`,
  (year) => ['仕様検討', '構築作業', '試行', '完了'][year - 1]!,
  (year) => `${year}00万円削減`,
  () => '－',
  (year) => `付与した人数【${year * 120}人(前年度比110%)】`,
];

const actuals: Cell[] = [
  (year, index) => `${(year * 900 + index).toLocaleString('en')}件`,
  (year) => `${year * 10 + 33}%`,
  () => '集計中',
  () => '',
];

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
