/** The rows of one card of an invented city: label and value, a schedule, two indicators over six years. */
function cardRows(number: number): string[][] {
  return [
    ['取組', `窓口${number}のオンライン申請`, '取組番号', `1-${number}`],
    ['基本方針', '便利な市役所'],
    ['施策内容', `手続の電子化その${number % 10}`],
    ['主担当', '情報課、市民課'],
    ['取組内容', '手続をオンラインで受け付ける。'.repeat(10)],
    ['', '年度毎の取組', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'],
    ['取組スケジュール', '仕様検討', '→'],
    ['', '導入', '', '→'],
    ['成果指標', '件数', '100件', '200件', '300件', '400件', '500件', '600件'],
    ['', '率', '10%', '20%', '30%', '40%', '50%', '60%'],
  ];
}

/** `count` cards, a sheet each. */
export function largeCardSheets(count: number): string[][][] {
  return Array.from({ length: count }, (_, at) => cardRows(at + 1));
}

/** `count` cards below each other on one sheet. */
export function largeCardSheet(count: number): string[][] {
  return largeCardSheets(count).flatMap((rows) => [...rows, []]);
}
