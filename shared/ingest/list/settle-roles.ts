import type { RoughColumn } from './rough-column';

/** Decides what a column holds where only its neighbours tell: two headings for one thing, none at all, or a word of many meanings. */
export function settleRoles(columns: readonly RoughColumn[]): void {
  numberBesideName(columns);
  numberWithoutHeading(columns);
  itemsAreIndicators(columns);
  statesAreLevels(columns);
  laterStateIsResult(columns);
  partHalves(columns);
  onlyDivision(columns);
  judgeWithoutIndicator(columns);
  sumOfMonths(columns);
}

/** 取組 | 取組名 over 1 | クラウド利用の推進: the first is the number of the second. */
function numberBesideName(columns: readonly RoughColumn[]): void {
  columns.forEach((left, index) => {
    const right = columns[index + 1];
    if (left.chosen || (left.role !== 'name' && left.role !== 'level') || left.content.numbering < 0.7) return;
    if (right?.role !== left.role || right.level?.name !== left.level?.name || right.content.numbering > 0.5) return;
    left.role = 'levelNumber';
  });
}

/** 1, 2, 3 … in a column without a heading, left of the names. */
function numberWithoutHeading(columns: readonly RoughColumn[]): void {
  const [first, second] = columns;
  if (first === undefined || second === undefined || columns.some(({ role }) => role === 'serial')) return;
  if (first.role !== null || first.path.key !== '' || first.content.numbering < 0.8 || first.content.filled < 2) return;
  if (second.role === 'name' || second.role === 'level' || second.role === 'indicator') first.role = 'serial';
}

const ITEM = /^(?:指標)?項目名?$/;
const MEASURED = new Set<RoughColumn['role']>(['target', 'actual', 'baseline']);

/** 項目 beside 現状値 and 目標値, or between the 事業 and its figures, names what is measured. */
function itemsAreIndicators(columns: readonly RoughColumn[]): void {
  const at = columns.findIndex(({ role, path }) => (role === 'level' || role === 'name') && ITEM.test(path.key));
  const item = columns[at];
  if (item === undefined || item.chosen || columns.some(({ role }) => role === 'indicator')) return;
  const behind = columns.slice(at + 1);
  const hasOwner = columns.slice(0, at).some(({ role }) => role === 'name');
  const hasUnit = behind[0]?.role === 'unit';
  const measured = behind.filter(({ role }) => role !== null && MEASURED.has(role));
  const inFigures =
    measured.some(({ role }) => role === 'baseline') &&
    measured.length >= 2 &&
    measured.every(({ content }) => content.filled === 0 || content.figures > 0);
  const carriedOut = columns.some(({ role }) => role === 'lead' || role === 'cost');
  if (hasOwner ? !hasUnit && measured.length === 0 : !inFigures || carriedOut) return;
  item.role = 'indicator';
  // 項目 over the names and over 男性 | 女性 beside them.
  for (const twin of behind) if (twin.path.inherited && twin.path.at?.column === item.path.at?.column) twin.role = null;
}

/** 戦略 | 目指す姿 over １ 企業の成長, ２ 人材確保 | 指標: what is counted below one level and above several indicators is a level. */
function statesAreLevels(columns: readonly RoughColumn[]): void {
  const at = columns.findIndex(({ role }) => role === 'indicator');
  if (at < 0 || columns.some(({ role }) => role === 'name')) return;
  for (const column of columns.slice(0, at)) {
    const { role, path, content, chosen } = column;
    if (role !== 'attribute' || chosen || !/^(?:目指す|めざす|あるべき)姿$/.test(path.key)) continue;
    if (content.counted < 0.8 || content.filled >= (columns[at]?.content.filled ?? 0)) continue;
    column.role = 'level';
    column.level = { name: path.label, rank: 20 };
  }
}

const START = /策定時|当初|設定時|開始|従前|ベースライン|基準|スタート|計画前/;
const LATER = /現状|現況|現在|直近|最新/;

/** 策定時（H18） | 現況（H23） | 目標（H32）: the plan starts from the first; the second is how far it has come. */
function laterStateIsResult(columns: readonly RoughColumn[]): void {
  if (columns.filter(({ role }) => role === 'indicator').length > 1) return;
  const states = columns.filter(({ role, chosen }) => role === 'baseline' && !chosen);
  const start = states.find(({ path }) => START.test(path.key));
  if (start === undefined) return;
  for (const state of states) {
    const later = state.year === null || start.year === null || state.year > start.year;
    if (state !== start && LATER.test(state.path.key) && later) state.role = 'actual';
  }
}

/** 計画 | 実績 under 上半期 and 下半期, in words: what is to be done in that half, and what was. */
function partHalves(columns: readonly RoughColumn[]): void {
  const halves = columns.filter(
    ({ role, path, chosen }) => path.half !== null && !chosen && (role === 'target' || role === 'actual'),
  );
  if (!halves.some(({ role }) => role === 'target') || columns.some(({ role }) => role === 'indicator')) return;
  const filled = halves.reduce((sum, { content }) => sum + content.filled, 0);
  const figures = halves.reduce((sum, { content }) => sum + content.figures * content.filled, 0);
  if (filled === 0 || figures > filled * 0.7) return;
  for (const column of halves) column.role = column.role === 'target' ? 'action' : 'attribute';
}

/** 関係部署 as the only column of divisions names who carries it out. */
function onlyDivision(columns: readonly RoughColumn[]): void {
  if (columns.some(({ role }) => role === 'lead')) return;
  const supports = columns.filter(({ role, chosen }) => role === 'support' && !chosen);
  const [only, ...others] = supports;
  if (only !== undefined && others.length === 0 && /^関[係連](?:課|部署|部局|所属|課等|所管)$/.test(only.path.key)) {
    only.role = 'lead';
  }
}

const FIGURES = new Set<RoughColumn['role']>(['indicator', 'target', 'actual', 'value', 'baseline', 'series']);

/** 評価 in a table without any figures judges the 事業. */
function judgeWithoutIndicator(columns: readonly RoughColumn[]): void {
  if (columns.some(({ role }) => role !== null && FIGURES.has(role))) return;
  for (const column of columns) if (column.role === 'grade' && !column.chosen) column.role = 'progress';
}

/** 年間目標 | 4月 | 5月 | … | 累計: the sum behind the months is what the year has come to. */
function sumOfMonths(columns: readonly RoughColumn[]): void {
  if (columns.some(({ role }) => role === 'actual') || !columns.some(({ role }) => role === 'target')) return;
  const months = columns.filter(({ path }) => path.half !== null && /月|四半期|[1-4]Q|Q[1-4]/i.test(path.label));
  if (months.length < 3) return;
  const sum = columns.slice(columns.indexOf(months[months.length - 1]!) + 1).find(({ path, role, chosen, content }) => {
    const loose = role === null || role === 'attribute';
    return loose && !chosen && content.figures > 0.5 && /^(?:累計|合計|計|年間累計|現在累計)(?:実績)?$/.test(path.key);
  });
  if (sum !== undefined) sum.role = 'actual';
}
