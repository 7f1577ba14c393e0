import { foldKey } from '../../text/fold';
import type { ColumnRole } from './role';

/**
 * Heading words by role, as Japanese offices write them. Longer words win over shorter ones inside them, so 進捗評価 is not 評価.
 */
const WORDS: { readonly [Role in ColumnRole]?: string } = {
  serial:
    'no. no № # id 番号 通番 連番 項番 整理番号 管理番号 事業番号 通し番号 項目番号 コード 事業コード 順番 no.(通番) 事業no 事業no.',
  classification:
    '区分 事業区分 種別 分類 類型 新規継続 新規・継続 新規/継続 継続区分 新継 kgi/kpi 指標区分 指標種別 指標の種類 指標種類 事業種別',
  priority: '重点 重点事業 重点取組 重点区分 重点対象 重要 重点該当 重点フラグ 重点施策該当',
  indicator:
    '指標 成果指標 指標名 指標項目 kpi kgi kpi名 kgi名 評価指標 活動指標 目標指標 数値目標 管理指標 重要業績評価指標 成果指標名 測定指標 施策目標 成果目標 達成指標 指標の説明 成果指標の説明 指標説明 指標内容 指標の内容 指標の名称 指標名称 目標項目 評価項目 モノサシ ものさし ベンチマーク アウトカム指標 アウトプット指標 主な指標 代表指標 進捗指標 効果指標 kpi(指標) 目標とする指標 参考指標 取組指標 事業指標 施策指標',
  indicatorNumber: '指標番号 指標no 指標no. 枝番 指標id',
  unit: '単位',
  baseline:
    '現状値 現状 基準値 基準 計画策定時 策定時 当初値 初期値 現況 現況値 計画当初 ベースライン 基準年 基準年度 基準時 直近値 策定時の値 計画策定時の値 従前値 策定時値 計画策定時点 現在の状況 スタート値 計画開始時 計画前 当初 設定時 設定時の値 改定時 計画改定時 見直し時',
  target:
    '目標 目標値 計画 計画値 年度目標 年次目標 目標数値 最終目標 最終目標値 到達目標 中間目標 中間目標値 達成目標 目標水準 目標数 目標年度 目標年度の値 期末目標 将来値 目標内容 めざす値 目指す値 ねらう値 目標（値） 予定 予定値 努力目標 目標額 努力目標値 見込量 見込み量 計画量 目標量 目標事業量 計画数',
  actual:
    '実績 実績値 結果 現在値 達成値 実績数 進捗値 実施結果 見込 見込値 実績見込 最新値 測定値 実績・見込 年度実績 到達値 できた値 実数 実施値 年度計 年間計 年度合計 実績量 実施量 利用実績',
  grade:
    '評価 判定 達成度 達成状況 評価結果 成果評価 目標達成状況 達成 自己評価 指標評価 達成区分 達成見込 達成見込み 目標達成見込 目標達成見込み 達成可能性 総合評価 評定 達成評価 達成度評価',
  progress: '進捗評価 進捗 進捗状況 進行状況 ステータス 状況 進捗区分 進捗度 取組状況 実施状況 進み具合',
  rate: '達成率 進捗率 進捗度合 目標達成率 達成率(%) 実績率',
  action:
    '行動目標 工程 工程表 行程 行程表 年次計画 年度別計画 スケジュール 取組スケジュール 実施計画 ロードマップ 取組計画 年度計画 実施内容 年度毎の取組 年度ごとの取組 年度別の取組 計画内容 実施予定 事業計画 実施スケジュール 実施工程 取組工程 年度別取組 マイルストーン タスク 作業 推進スケジュール 実施時期',
  cost: '費用 予算 予算額 決算 決算額 事業費 経費 概算費用 概算事業費 総事業費 計画額 コスト 当初予算 予算現額 執行額 事業予算 導入費用 運用費用 当初予算額 補正後予算額 補正予算額 最終予算額 予算見込額 見込額 決算見込 決算見込額 執行済額 支出済額 支出額 見積 見積額 概算額 概算経費 事業経費 事業費見込額 所要額 所要経費 総経費 総費用',
  lead: '主管課 担当課 所管 所管課 主担当 担当 主担当課 担当部署 所管部署 所属 実施主体 担当部課 担当課名 所管部局 部署 部署名 課名 担当所属 主管 主管部 主管部署 実施課 担当室 担当部 部局 部局名 担当課室 所管課名 担当部局 主な担当課 所管局 担当局 主管局 区局 局名 課 部 課名等 課・係 部・課 部課 課室 課所 主管課等 推進主体 部課名 所属名 担当課等 責任部署',
  support:
    '関係課 連携課 関連課 協力課 関係部署 関係部局 連携先 副担当 関連部署 関係所属 関係機関 連携部署 関係課等 関連所管',
  tag: 'sdgs 官民データ方針 官民データ 官民データ活用推進基本計画 タグ キーワード sdgsのゴール',
  year: '年度 年 実施年度 対象年度 会計年度 評価年度 計画年度 西暦 和暦 時点 年月 測定時点 基準時点 目標時点 達成年度 目標時期 達成時期 基準年月',
  value: '値 数値 量',
  series: '目標・実績 目標/実績 目標実績 計画・実績 計画/実績 計画実績 予定・実績 予定/実績 予実 内訳',
  attribute:
    '備考 特記事項 概要 事業概要 取組概要 施策概要 目的 事業目的 内容 取組内容 取組の内容 事業内容 具体的内容 説明 課題 現状と課題 今後の方針 今後の予定 理由 見解 note メモ 注 根拠 リスク 効果 期待される効果 期待効果 コメント 関連計画 対象 対象者 手法 ねらい 取組目標 期間 事業期間 実施期間 開始年度 終了年度 開始日 終了日 完了日 開始時期 終了時期 完了時期 開始予定 完了予定 完了予定日 着手 着手日 開始 終了 期限 算出方法 算定方法 算式 計算式 出典 更新日 完了 目指す姿 あるべき姿 方向性 改善点 増減 前年比 差 比較 枠 年度毎の進捗 担当者 担当者名 連絡先 内線 記入者 確認日 成果 取組の成果 取組実績 実施実績 評価理由 評価コメント 主な成果 達成度の理由 改善内容 対応方針 次年度の取組 次年度方針 測定方法 データ出典 単位の説明 前計画からの継続 継続 新規',
};

/** Level words and how deep they usually stand: a larger number is nearer to the leaf; from 80 on they name what is carried out. */
const LEVELS: { readonly [word: string]: number } = {
  基本理念: 5,
  将来像: 5,
  大綱: 8,
  ゴール: 10,
  部門: 22,
  施策分野: 25,
  取組分野: 30,
  改革項目: 60,
  推進項目: 60,
  改革方針: 20,
  重点方針: 20,
  政策の柱: 18,
  まちづくりの柱: 18,
  推進の柱: 18,
  取組の柱: 18,
  改革の柱: 18,
  基本課題: 20,
  重点課題: 20,
  施策目標像: 45,
  個別目標: 55,
  小目標: 60,
  中目標: 40,
  大目標: 10,
  分野別目標: 10,
  基本目標: 10,
  政策目標: 10,
  戦略目標: 10,
  重点取組: 65,
  重点目標: 10,
  ビジョン: 15,
  柱: 18,
  基本柱: 18,
  戦略: 18,
  重点戦略: 18,
  基本戦略: 18,
  基本方針: 20,
  方針: 20,
  方向性: 22,
  基本方向: 20,
  基本的方向: 20,
  大項目: 20,
  大分類: 20,
  基本政策: 21,
  政策: 22,
  分野: 22,
  政策分野: 22,
  重点分野: 25,
  領域: 25,
  視点: 25,
  章: 20,
  節: 40,
  カテゴリ: 30,
  カテゴリー: 30,
  テーマ: 30,
  取組方針: 35,
  推進方針: 35,
  取組の方向: 35,
  取組の方向性: 35,
  基本施策: 40,
  中項目: 40,
  中分類: 40,
  施策の方向: 45,
  施策の方向性: 45,
  施策の柱: 42,
  施策: 50,
  施策内容: 50,
  施策項目: 50,
  主要施策: 50,
  重点施策: 50,
  個別施策: 55,
  具体的施策: 55,
  小項目: 60,
  小分類: 60,
  項目: 60,
  プロジェクト: 60,
  重点プロジェクト: 60,
  プログラム: 60,
  重点項目: 60,
  重点取組項目: 70,
  取組項目: 70,
  事業群: 75,
  事業: 90,
  事務事業: 90,
  取組: 90,
  取組み: 90,
  取り組み: 90,
  取組事項: 90,
  取組事業: 90,
  個別取組: 90,
  個別事業: 90,
  具体的取組: 90,
  具体的な取組: 90,
  具体的な取り組み: 90,
  主な取組: 90,
  主な事業: 90,
  実施事業: 90,
  対象事業: 90,
  構成事業: 90,
  関連事業: 90,
  重点事業: 90,
  アクション: 90,
  アクションプラン: 90,
  実施項目: 90,
  細事業: 92,
};

/** From this rank on a level word names what is carried out: the leaf. */
export const LEAF_RANK = 80;

interface Word {
  readonly word: string;
  readonly role: ColumnRole;
}

const exact = new Map<string, ColumnRole>();
for (const [role, words] of Object.entries(WORDS) as [ColumnRole, string][]) {
  for (const word of words.split(' ')) exact.set(foldKey(word), role);
}
const levels = new Map(Object.entries(LEVELS).map(([word, rank]) => [foldKey(word), { name: word, rank }]));

/** Words long enough to be recognised at the end or the beginning of a longer heading, longest first. */
const affixes: readonly Word[] = [
  ...[...exact].map(([word, role]) => ({ word, role })),
  ...[...levels.keys()].map((word) => ({ word, role: 'level' as const })),
]
  .filter(
    ({ word, role }) =>
      word.length >= 2 && role !== 'value' && role !== 'year' && role !== 'series' && /[^\x20-\x7e]|kpi|kgi/.test(word),
  )
  .sort((one, other) => other.word.length - one.word.length);

/** The same by their last character: every body cell of a sheet passes here. */
const byLastCharacter = new Map<string, Word[]>();
for (const affix of affixes) {
  const last = affix.word.charAt(affix.word.length - 1);
  const present = byLastCharacter.get(last);
  if (present) present.push(affix);
  else byLastCharacter.set(last, [affix]);
}
const longAffixes = affixes.filter(({ word, role }) => word.length >= 3 && role !== 'level');
const firstCharacters = new Set(longAffixes.map(({ word }) => word.charAt(0)));

export interface Meaning {
  readonly role: ColumnRole;
  /** `name` is null where only the end of the heading is known: 基本的な施策 is a level of its own name at the depth of 施策. */
  readonly level: { readonly name: string | null; readonly rank: number } | null;
  /** False where only the end or the beginning of the heading is known; names of 事業 end in 事業, too. */
  readonly sure: boolean;
}

const MEASURED = /\((?:kpi|重要業績評価指標|成果指標|指標)\)名?$/;
const INDICATOR_END = /(?:指標|kpi|kgi)(?:名|名称|項目)?$/;
const COUNTED_INDICATOR =
  /^(?:成果|活動|評価|数値)?(?:指標|kpi|kgi)(?:その)?(?:[①-⑳]|\(?\d{1,2}\)?|\(?第\d階層\)?)の?(?:名称?|内容)?$/;
/** 今後の取組, 次年度の取組方針: said of the 事業, no name of one. */
const OTHER_TIME =
  /^(?:今後|次年度|来年度|翌年度|これまで|前年度|昨年度)の(?:主な)?(?:取組|取り組み|事業|施策|方針|方向|対応|課題|予定|展開)/;
const LEVEL_NUMBER = /^(.*?)(?:の)?(?:番号|項番|no\.?|コード|id|№)$/;
const NAME_SUFFIX = /(?:の?名称|名)$/;

/** The level a heading names (施策名 → 施策), or null. */
export function levelOf(key: string): { name: string; rank: number } | null {
  return levels.get(key) ?? levels.get(key.replace(NAME_SUFFIX, '')) ?? null;
}

/** What a folded heading without its year means; null for a heading that is not in the vocabulary. */
export function meaningOf(key: string): Meaning | null {
  if (key === '') return null;
  return (
    whole(key) ??
    // 取組目標（KPI）
    (MEASURED.test(key) ? whole('指標') : null) ??
    whole(withoutBrackets(key)) ??
    whole(insideBrackets(key)) ??
    byPieces(key) ??
    // 指標①名, KPI2名称
    (COUNTED_INDICATOR.test(key) ? whole('指標') : null) ??
    byAffix(withoutBrackets(key))
  );
}

function whole(key: string): Meaning | null {
  if (key === '') return null;
  // 重点事業 heads a column of ○ more often than a column of names; the column's content decides (columns.ts).
  const role = exact.get(key);
  if (role !== undefined) return { role, level: levelOf(key), sure: true };
  const level = levelOf(key);
  if (level) return { role: level.rank >= LEAF_RANK ? 'name' : 'level', level, sure: true };
  const numbered = LEVEL_NUMBER.exec(key)?.[1];
  const numberedLevel = numbered === undefined ? null : levelOf(numbered);
  return numberedLevel ? { role: 'levelNumber', level: numberedLevel, sure: true } : null;
}

/** A heading without its brackets: 施策名(第4章) → 施策名. */
export function withoutBrackets(key: string): string {
  let rest = key.replace(/(?:※|\*|注)\d{0,2}$/, '');
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/\([^()]*\)/g, '');
  }
  return rest.replace(/^[_・:：/／\-,.※*＊●■◆◇○]+|[_・:：/／\-,※*＊]+$/g, '');
}

function insideBrackets(key: string): string {
  return withoutBrackets(key) === '' ? key.replace(/^\(|\)$/g, '') : '';
}

function byPieces(key: string): Meaning | null {
  const pieces = withoutBrackets(key)
    .split(/[_/／・|｜:：]/)
    .filter((piece) => piece !== '');
  if (pieces.length < 2) return null;
  for (const piece of pieces) {
    const found = whole(piece);
    if (found && found.role !== 'value' && found.role !== 'year' && found.role !== 'series') return found;
  }
  return null;
}

function byAffix(key: string): Meaning | null {
  if (key.length > 16) return null;
  if (OTHER_TIME.test(key)) return { role: 'attribute', level: null, sure: false };
  const bare = key.replace(NAME_SUFFIX, '');
  const ends = bare === key ? [key] : [key, bare];
  const candidates = ends.flatMap((text) => byLastCharacter.get(text.charAt(text.length - 1)) ?? []);
  if (ends.length > 1) candidates.sort((one, other) => other.word.length - one.word.length);
  for (const { word, role } of candidates) {
    if (!key.endsWith(word) && !bare.endsWith(word)) continue;
    if (role === 'level') {
      const level = levels.get(word);
      if (!level) return null;
      return {
        role: level.rank >= LEAF_RANK ? 'name' : 'level',
        level: { name: null, rank: level.rank },
        sure: false,
      };
    }
    // 業務指標名, 環境指標: no name of a 事業 ends so.
    return { role, level: null, sure: role === 'indicator' && INDICATOR_END.test(key) };
  }
  if (!firstCharacters.has(key.charAt(0))) return null;
  const begins = longAffixes.find(({ word }) => key.startsWith(word));
  return begins ? { role: begins.role, level: null, sure: false } : null;
}
