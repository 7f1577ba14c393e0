import { defineMessages } from './define';

const plain = (ja: string, en: string) => ({ ja: () => ja, en: () => en });
const numbered = (ja: (number: number) => string, en: (number: number) => string) => ({
  ja: ({ number }: { number: number }) => ja(number),
  en: ({ number }: { number: number }) => en(number),
});
interface Said {
  readonly label: string;
  readonly text: string;
}

/** The words that stand for what can be chosen in a rule set (評価基準). The Japanese ones stand in the cells of 設定. */
export const ruleChoices = {
  formula: {
    actualOverTarget: {
      ja: '実績 ÷ その年度の目標（減らす指標は 目標 ÷ 実績）',
      en: 'actual ÷ target of the year (turned round for decreases)',
    },
    baselineToTarget: {
      ja: '（実績 − 基準値）÷（その年度の目標 − 基準値）',
      en: '(actual − baseline) ÷ (target of the year − baseline)',
    },
    expectedLinear: {
      ja: '（実績 − 基準値）÷（期待値 − 基準値）。期待値は基準値から最終目標への直線',
      en: '(actual − baseline) ÷ (expected value − baseline), expected on a straight line',
    },
    expectedSteps: {
      ja: '（実績 − 基準値）÷（期待値 − 基準値）。期待値は下の段階',
      en: '(actual − baseline) ÷ (expected value − baseline), expected by the steps below',
    },
    againstFinal: {
      ja: '実績 ÷ 最終目標（減らす指標は 最終目標 ÷ 実績）',
      en: 'actual ÷ final target (turned round for decreases)',
    },
    changeFromBaseline: {
      ja: '（実績 − 基準値）÷ 基準値（調査の増減）',
      en: '(actual − baseline) ÷ baseline (surveys)',
    },
  },
  order: {
    milestoneOrder: { ja: '実績の段階の順位 ÷ 目標の段階の順位', en: 'place of the stage reached ÷ place aimed at' },
    reachedOrNot: { ja: '目標の段階に届けば100%、届かなければ0%', en: '100% when the stage is reached, else 0%' },
  },
  rounding: { truncate: { ja: '切捨て', en: 'truncate' }, halfUp: { ja: '四捨五入', en: 'half up' } },
  rollUp: {
    countAchieved: { ja: '達成した数 ÷ 数える数', en: 'number achieved ÷ number counted' },
    mean: { ja: '達成率の平均', en: 'mean of the rates' },
    weighted: { ja: '達成率の重み付き平均', en: 'weighted mean of the rates' },
    worst: { ja: 'いちばん低い評価', en: 'the worst grade' },
  },
  counted: { true: { ja: '数える', en: 'counted' }, false: { ja: '数えない', en: 'not counted' } },
  used: { true: { ja: '使う', en: 'used' }, false: { ja: '使わない', en: 'not used' } },
} as const;

/** Labels of the lines of a rule set; in 設定 each stands once. */
export const ruleLabels = defineMessages({
  ruleSet: plain('評価基準', 'Rule set'),
  origin: plain('評価基準の元', 'Rule set filled in'),
  increase: plain('増やす指標の達成率', 'Rate of increase targets'),
  decrease: plain('減らす指標の達成率', 'Rate of decrease targets'),
  order: plain('段階の目標の達成率', 'Rate of stage targets'),
  expectedSteps: plain('期待値の段階（%）', 'Expected steps (%)'),
  maintainTolerance: plain('「維持」の許容幅（±%）', 'Tolerance of “maintain” (±%)'),
  roundingMode: plain('達成率の端数', 'Rounding of rates'),
  roundingDigits: plain('達成率の小数の桁数', 'Decimal places of rates'),
  capUpper: plain('達成率の上限（%）', 'Upper bound of rates (%)'),
  capLower: plain('達成率の下限（%）', 'Lower bound of rates (%)'),
  gradeLabel: numbered(
    (number) => `評価${number}の名前`,
    (number) => `Name of grade ${number}`,
  ),
  grade: numbered(
    (number) => `評価${number}の下限（%）`,
    (number) => `Grade ${number} from (%)`,
  ),
  gradesMoreThan: plain('下限ちょうどを含まない評価', 'Grades above their threshold only'),
  gradesAchieved: plain('達成に数える評価', 'Grades that count as achieved'),
  gradesComment: plain('見解を求める評価', 'Grades that ask for a comment'),
  markLabel: numbered(
    (number) => `進捗の記号${number}`,
    (number) => `Progress mark ${number}`,
  ),
  markMeaning: numbered(
    (number) => `進捗の記号${number}の意味`,
    (number) => `Meaning of progress mark ${number}`,
  ),
  marksAchieved: plain('達成に数える記号', 'Marks that count as achieved'),
  marksOutside: plain('分母に入れない記号', 'Marks outside the denominator'),
  notMeasured: plain('「未測定」を分母に', '“Not measured” in the denominator'),
  notEvaluable: plain('「評価できない」を分母に', '“Not evaluable” in the denominator'),
  notComparable: plain('「比較不能・基準値なし・最終目標なし」を分母に', '“Not comparable” in the denominator'),
  discontinued: plain('「中止」を分母に', '“Discontinued” in the denominator'),
  ended: plain('「事業終了」を分母に', '“Ended” in the denominator'),
  rollUpMethod: plain('まとめ方', 'Roll-up'),
  rollUpRoundingMode: plain('まとめた率の端数', 'Rounding of rolled-up rates'),
  rollUpRoundingDigits: plain('まとめた率の小数の桁数', 'Decimal places of rolled-up rates'),
  progressAxis: plain('進捗の軸（三軸の評価）', 'Progress axis'),
  effectAxis: plain('効果の軸（三軸の評価）', 'Effect axis'),
  costAxis: plain('費用の軸（三軸の評価）', 'Cost axis'),
  effectLabel: numbered(
    (number) => `効果の評価${number}の名前`,
    (number) => `Name of effect grade ${number}`,
  ),
  effect: numbered(
    (number) => `効果の評価${number}の下限（%）`,
    (number) => `Effect grade ${number} from (%)`,
  ),
  effectMoreThan: plain('効果：下限ちょうどを含まない評価', 'Effect: grades above their threshold only'),
  effectAchieved: plain('効果：達成に数える評価', 'Effect: grades that count as achieved'),
  costLabel: numbered(
    (number) => `費用の評価${number}の名前`,
    (number) => `Name of cost grade ${number}`,
  ),
  cost: numbered(
    (number) => `費用の評価${number}の下限（%）`,
    (number) => `Cost grade ${number} from (%)`,
  ),
  costMoreThan: plain('費用：下限ちょうどを含まない評価', 'Cost: grades above their threshold only'),
  costAchieved: plain('費用：達成に数える評価', 'Cost: grades that count as achieved'),
});

/** Parts of a rule set, as headings over its lines. */
export const ruleGroups = defineMessages({
  rate: plain('達成率の計算', 'Rates'),
  grades: plain('評価の段階', 'Grades'),
  progress: plain('進捗の記号', 'Progress marks'),
  rollUp: plain('分母とまとめ方', 'Denominator and roll-up'),
  axes: plain('三軸の評価', 'Three axes'),
});

/** What to write into a line, and what it does. */
export const ruleHelp = defineMessages({
  ruleSet: plain(
    '別の評価基準を選ぶと、次の「更新」で下の欄がその基準の値に置き換わります（直した値は残りません）。',
    'Choosing another one replaces the lines below at the next refresh.',
  ),
  formula: plain(
    '一覧から選びます。次の「更新」から達成率の式が変わります。',
    'Chosen from the list; formulas follow at the next refresh.',
  ),
  expectedSteps: plain(
    '計画の1年目から順に、読点で区切って書きます（例：20、40、60、80、100）。段階の期待値と比べるときだけ使います。',
    'From the first plan year on, e.g. 20, 40, 60, 80, 100. Used by the stepped formula only.',
  ),
  maintainTolerance: plain('目標からこの幅までは維持とみなします。', 'Kept within this margin.'),
  rounding: plain('次の「更新」から変わります。', 'Follows at the next refresh.'),
  digits: plain('0から4までの整数。', 'A whole number from 0 to 4.'),
  capUpper: plain('100以上。空欄なら上限なし。', '100 or more; blank = none.'),
  capLower: plain('0以下。空欄なら下限なし。', '0 or less; blank = none.'),
  gradeLabel: plain('よい順に並べます。空欄の行は段階になりません。', 'From best to worst; a blank line is no grade.'),
  grade: plain(
    '達成率がこの値以上のときの評価です。いちばん下の段階は空欄にします。',
    'Given when the rate is at least this. Blank on the last grade.',
  ),
  moreThan: plain(
    '「以上」でなく「超」で判定する評価の名前を、読点で区切って書きます。',
    'Names of grades judged by “more than”.',
  ),
  achieved: plain('達成率を数えるとき、達成とする名前を読点で区切って書きます。', 'Names that count as achieved.'),
  comment: plain('この評価のとき、見解の記入を求めます。', 'These grades ask for a comment.'),
  mark: plain('「事業」シートの進捗に選べる記号です。空欄の行は記号になりません。', 'Marks offered in 事業.'),
  outside: plain(
    '進捗達成率の分母から除く記号を、読点で区切って書きます。',
    'Marks left out of the denominator of the progress rate.',
  ),
  denominator: plain(
    '成果達成率の分母に数えるかどうか。目標のないものは、いつも数えません。',
    'Whether it counts in the denominator. What has no target never does.',
  ),
  rollUp: plain(
    '施策や計画全体の成果達成率のまとめ方。重みの欄はまだないため、重み付き平均はすべて同じ重みで計算します。',
    'How rates are rolled up; every indicator weighs the same.',
  ),
  axis: plain('「費用」シートに三軸の評価を出します。', 'Shown in the sheet 費用.'),
  costGrade: plain(
    '実績額 ÷ 見積額（%）がこの値以上のときの評価です。大きい順に並べ、最後は空欄にします。',
    'Given when spent ÷ estimated is at least this.',
  ),
});

/** Why a line of a rule set cannot be used: what is wrong and how to mend it. */
export const ruleProblems = defineMessages({
  notOffered: {
    ja: ({ label, text }: Said) =>
      `「${label}」の「${text}」は選べる値ではありません。セルの一覧から選び直してください。`,
    en: ({ label, text }: Said) => `“${text}” cannot be chosen for “${label}”. Choose from the list.`,
  },
  noNumber: {
    ja: ({ label, text }: Said) =>
      text === ''
        ? `「${label}」が空欄です。数値を書いてください。`
        : `「${label}」の「${text}」は数値として読めません。数値だけを書いてください（例：80）。`,
    en: ({ label, text }: Said) => `“${label}” needs a number, not “${text}”.`,
  },
  outOfRange: {
    ja: ({ label, text, range }: Said & { range: string }) =>
      `「${label}」の${text}は使えません。${range}で書いてください。`,
    en: ({ label, text, range }: Said & { range: string }) => `“${label}” cannot be ${text}; write ${range}.`,
  },
  fewGrades: {
    ja: ({ label }: Said) => `「${label}」から始まる評価の段階は2つ以上必要です。名前と下限を書き足してください。`,
    en: ({ label }: Said) => `At least two grades are needed from “${label}” on.`,
  },
  badLabel: {
    ja: ({ label, text }: Said) =>
      `「${label}」の「${text}」は名前に使えません。< > = * ? ~ " と読点を含まない1文字以上の名前にしてください。`,
    en: ({ label, text }: Said) => `“${text}” cannot be a name (“${label}”): no < > = * ? ~ " or commas.`,
  },
  reservedLabel: {
    ja: ({ label, text }: Said) =>
      `「${label}」の「${text}」は、評価を付けられないときの言葉として使われています。別の名前にしてください。`,
    en: ({ label, text }: Said) => `“${text}” (“${label}”) is a word of its own; choose another name.`,
  },
  sameLabel: {
    ja: ({ label, text, other }: Said & { other: string }) =>
      `「${label}」の「${text}」は「${other}」と同じ名前です。別の名前にしてください。`,
    en: ({ label, text, other }: Said & { other: string }) =>
      `“${text}” stands in “${label}” and in “${other}”; give them different names.`,
  },
  thresholdMissing: {
    ja: ({ label }: Said) =>
      `「${label}」が空欄です。空欄にできるのは、いちばん下の段階だけです。下限を書いてください。`,
    en: ({ label }: Said) => `“${label}” is blank; only the last grade may be.`,
  },
  thresholdOnLast: {
    ja: ({ label, text }: Said) =>
      `「${label}」に${text}と書かれています。いちばん下の段階は、ほかのどれにも当たらないときの評価なので、空欄にしてください。`,
    en: ({ label, text }: Said) => `“${label}” holds ${text}; the last grade takes the rest and must be blank.`,
  },
  notDescending: {
    ja: ({ label, text, other, bound }: Said & { other: string; bound: string }) =>
      `「${label}」の${text}が「${other}」の${bound}より小さくありません。よい順に並べ、下限を順に小さくしてください。`,
    en: ({ label, text, other, bound }: Said & { other: string; bound: string }) =>
      `“${label}” (${text}) is not below “${other}” (${bound}); order the grades from best to worst.`,
  },
  thresholdWithoutLabel: {
    ja: ({ label, text }: Said) => `下限${text}に名前がありません。「${label}」に名前を書くか、下限を消してください。`,
    en: ({ label, text }: Said) => `The threshold ${text} has no name; fill in “${label}” or clear it.`,
  },
  unknownLabel: {
    ja: ({ label, text, known }: Said & { known: string }) =>
      `「${label}」の「${text}」という名前はありません（あるのは ${known}）。同じ書き方にそろえてください。`,
    en: ({ label, text, known }: Said & { known: string }) => `“${label}” names “${text}”; there are only ${known}.`,
  },
  noMarks: {
    ja: ({ label }: Said) => `進捗の記号が1つもありません。「${label}」から順に書いてください。`,
    en: ({ label }: Said) => `There is no progress mark; begin at “${label}”.`,
  },
  stepsMissing: {
    ja: ({ label }: Said) =>
      `「${label}」が空欄です。段階の期待値と比べる式を使うには、年度ごとの%を書いてください（例：20、40、60、80、100）。`,
    en: ({ label }: Said) => `“${label}” is blank; the stepped formula needs it, e.g. 20, 40, 60, 80, 100.`,
  },
  stepsFall: {
    ja: ({ label, text }: Said) =>
      `「${label}」の「${text}」が途中で下がっています。0より大きく100までの%を、小さい順に書いてください。`,
    en: ({ label, text }: Said) => `The steps in “${label}” (${text}) must rise, from above 0 to 100.`,
  },
});

/** Ranges of numbers, in words. */
export const ruleRanges = defineMessages({
  digits: plain('0から4までの整数', 'a whole number from 0 to 4'),
  upper: plain('100以上の数', '100 or more'),
  lower: plain('0以下の数', '0 or less'),
  tolerance: plain('0から100までの数', 'a number from 0 to 100'),
});

/** Words about the rule set as a whole. */
export const ruleWords = defineMessages({
  edited: {
    ja: ({ title }: { title: string }) => `${title}・設定で変更あり`,
    en: ({ title }: { title: string }) => `${title}, changed in the settings`,
  },
});
