import { fiscalYear, formatFiscalYear } from '../calendar/fiscal-year';
import { defineMessages } from './define';

/** Where figures alone told the direction, both ends with the unit. */
interface Row {
  readonly from: string;
  readonly to: string;
}

/** Why a cell was read so, why that is not sure, what was assumed where it stood, and why an indicator counts as it does. */
export const readingReasons = defineMessages({
  slip: {
    ja: ({ written, meant }: { written: string; meant: string }) =>
      `「${written}」を「${meant}」の書き誤りと読みました`,
    en: ({ written, meant }: { written: string; meant: string }) => `“${written}” was taken as a slip for “${meant}”`,
  },
  tooLong: {
    ja: ({ read }: { read: string }) => `長い文章のため、はじめの${read}文字だけを読みました`,
    en: ({ read }: { read: string }) => `A long text: only its first ${read} characters were read`,
  },
  templateMark: {
    ja: () => '「△」は数字の入っていない、ひな形の印と読みました',
    en: () => '“△” was taken as the blank of a form, with no figure filled in',
  },
  sharedTarget: {
    ja: () => '同じ目標を、並べられた項目すべてのものと読みました',
    en: () => 'The same target was taken for all the items listed',
  },
  linesOfWords: {
    ja: () => '数値のない文が並び、ひとつの工程とは読めません',
    en: () => 'Several lines without a figure: they are not one milestone',
  },
  runTogether: {
    ja: () => '数がはっきりした区切りなしに並んでいます。どれが目標か確かめてください',
    en: () => 'Figures stand side by side without a clear break: check which one is the target',
  },
  comparedOnly: {
    ja: ({ baseline }: { baseline: string }) => `数値がなく、「${baseline}」との比較です`,
    en: ({ baseline }: { baseline: string }) => `No figure, only a comparison with “${baseline}”`,
  },
  unnamedInBrackets: {
    ja: () => 'かっこの中の数が何かが書かれていません',
    en: () => 'It is not said what the figure in brackets is',
  },
  shareOrNumber: {
    ja: () => '単位のない小数です。率か数かを決められません',
    en: () => 'A decimal without a unit: it may be a share or a number',
  },
  fractionAsPercent: {
    ja: ({ value, percent }: { value: string; percent: string }) =>
      `単位がない小数です。${value}を${percent}%と読みました`,
    en: ({ value, percent }: { value: string; percent: string }) =>
      `A decimal without a unit: ${value} was read as ${percent}%`,
  },
  decimalAsPercent: {
    ja: () => '単位がない小数です。%と読みました',
    en: () => 'A decimal without a unit: read as a percentage',
  },
  percentByName: {
    ja: () => '単位がありません。指標名から%と読みました',
    en: () => 'No unit is given: read as a percentage because of the indicator’s name',
  },
  onlyCondition: {
    ja: ({ text }: { text: string }) => `「${text}」は条件で、目標の数ではないと読みました`,
    en: ({ text }: { text: string }) => `“${text}” was taken as a condition, not as the target`,
  },
  unitGuessed: {
    ja: ({ unit }: { unit: string }) => `「${unit}」を単位と読みました。初めて見る単位です`,
    en: ({ unit }: { unit: string }) => `“${unit}” was taken as the unit; it is not a known one`,
  },
  untilIsBound: {
    ja: () => '「まで」を上限と読みました',
    en: () => '“まで” was taken as an upper bound',
  },
  notMultiplied: {
    ja: () => '「×」の掛け算はしていません',
    en: () => 'The multiplication with “×” was not carried out',
  },
  circleIsZero: {
    ja: () => '「○」を0と読みました',
    en: () => '“○” was read as 0',
  },
  fallingRange: {
    ja: () => '範囲の始めの数が、終わりの数より大きく書かれています',
    en: () => 'The range begins with a larger figure than it ends with',
  },
  readAsPercent: {
    ja: ({ text, percent }: { text: string; percent: string }) => `「${text}」を${percent}%と読みました`,
    en: ({ text, percent }: { text: string; percent: string }) => `“${text}” was read as ${percent}%`,
  },
  vagueNumber: {
    ja: ({ text }: { text: string }) => `「${text}」は幅のある言い方で、ひとつの数になりません`,
    en: ({ text }: { text: string }) => `“${text}” is a loose expression, not one number`,
  },
  absenceSaid: {
    ja: () => '値がないことを述べた文と読みました',
    en: () => 'Taken as saying that there is no value',
  },
  spreadsheetError: {
    ja: () => '表計算のエラー値です。元の式を直してください',
    en: () => 'A spreadsheet error: mend the formula in the source',
  },
  onlyMark: {
    ja: ({ mark }: { mark: string }) => `「${mark}」は印で、目標や実績の値としては読めません`,
    en: ({ mark }: { mark: string }) => `“${mark}” is a mark and no value of a target or result`,
  },
  notAchieved: {
    ja: () => '達成していないことを述べています',
    en: () => 'It says that the target was not met',
  },
  partlyDone: {
    ja: ({ word }: { word: string }) => `「${word}」とあり、すべて終わったとは読めません`,
    en: ({ word }: { word: string }) => `“${word}” is said: not all of it may be done`,
  },
  notBegun: {
    ja: () => 'まだ始まっていないと読みました',
    en: () => 'Taken as not begun yet',
  },
  keepsLevel: {
    ja: () => '数値がなく、水準を保つ目標と読みました',
    en: () => 'No figure: taken as keeping the present level',
  },
  directionOnly: {
    ja: () => '増減の向きだけで、量が書かれていません',
    en: () => 'Only the direction of change is given, no amount',
  },
  blankNumber: {
    ja: () => '「〇〇」は数字の入っていない伏せ字です',
    en: () => '“〇〇” stands for a number not filled in yet',
  },
  blankName: {
    ja: () => '「〇〇」は伏せ字で、まだ名前が入っていません',
    en: () => '“〇〇” stands for a name not filled in yet',
  },
  stepsOfYears: {
    ja: () => '複数の年度の工程が書かれています',
    en: () => 'Steps of several years stand in one cell',
  },
  dateOnly: {
    ja: () => '期日だけが書かれ、何をするかがありません',
    en: () => 'Only a date: it is not said what is to be done',
  },
  figureToCome: {
    ja: () => '数値がいつ公表されるかを述べたものと読みました',
    en: () => 'Taken as saying when the figure will be published',
  },
  stepAndWish: {
    ja: () => '工程と願いが並んでいます。工程のほうで読みました',
    en: () => 'A step and a wish side by side: read as the step',
  },
  realisationOpen: {
    ja: () => '「実現」がいつ何をもって言えるかが書かれていません',
    en: () => 'It is not said when and by what this counts as realised',
  },
  stageUnknown: {
    ja: () => 'どの段階の工程かが読み取れません',
    en: () => 'The stage of this milestone is not clear',
  },
  neitherFigureNorStep: {
    ja: () => '数値も工程も読み取れませんでした',
    en: () => 'Neither a figure nor a milestone was found',
  },
  sentenceWithoutFigure: {
    ja: () => '文で書かれ、数値がありません',
    en: () => 'A sentence without a figure',
  },
  sentenceWithoutDate: {
    ja: () => '期限のない文です。工程と読みました',
    en: () => 'A sentence without a date: read as a milestone',
  },

  finalYearAssumed: {
    ja: ({ year }: { year: string }) =>
      `年度の記載がないため、計画の最終年度（${formatFiscalYear(fiscalYear(Number(year)), 'ja')}）の値としました`,
    en: ({ year }: { year: string }) =>
      `No year is given: taken as the plan’s final year (${formatFiscalYear(fiscalYear(Number(year)), 'en')})`,
  },
  cardEndAssumed: {
    ja: ({ year }: { year: string }) =>
      `年度の記載がないため、期間の最終年度（${formatFiscalYear(fiscalYear(Number(year)), 'ja')}）の値としました`,
    en: ({ year }: { year: string }) =>
      `No year is given: taken as the last year of the card’s period (${formatFiscalYear(fiscalYear(Number(year)), 'en')})`,
  },
  mergedRows: {
    ja: () => '結合セルのため、またがる各行の値としました',
    en: () => 'Merged cell: taken as the value of each row it spans',
  },
  mergedYears: {
    ja: () => '結合セルのため、またがる各年度の値としました',
    en: () => 'Merged cell: taken as the value of each year it spans',
  },
  forecast: {
    ja: () => '見込みの値を実績として読みました。確定したら直してください',
    en: () => 'A forecast, read as a result; correct it once it is final',
  },
  targetFromName: {
    ja: () => '目標の欄がないため、指標の文から目標を読み取りました',
    en: () => 'There is no target column: the target was read from the indicator text',
  },

  chosen: { ja: () => '利用者の指定', en: () => 'Chosen by hand' },
  keepsPresent: { ja: () => '目標が現状の維持です', en: () => 'The target is to keep things as they are' },
  sameAsBaseline: {
    ja: ({ value }: { value: string }) => `現状値も目標も${value}で、保つ目標です`,
    en: ({ value }: { value: string }) => `Baseline and target are both ${value}: to be kept`,
  },
  targetOfReduction: {
    ja: () => '目標が「削減」する量で書かれ、量が大きいほど良い値です',
    en: () => 'The target is an amount of reduction: the larger the better',
  },
  targetOfIncrease: {
    ja: () => '目標が「増加」する量で書かれています',
    en: () => 'The target is an amount of increase',
  },
  atLeast: {
    ja: () => '目標が「以上」で、大きいほど良い値です',
    en: () => 'The target is a lower bound: the larger the better',
  },
  atMost: {
    ja: () => '目標が「以下」「以内」で、小さいほど良い値です',
    en: () => 'The target is an upper bound: the smaller the better',
  },
  lessWritten: {
    ja: () => '目標が△や「減」で、小さいほど良い値です',
    en: () => 'The target is written as a decrease: the smaller the better',
  },
  moreWritten: {
    ja: () => '目標が「増」「向上」で書かれています',
    en: () => 'The target is written as an increase',
  },
  figuresRise: {
    ja: ({ from, to }: Row) => `数値が${from}→${to}と増えています`,
    en: ({ from, to }: Row) => `The figures rise from ${from} to ${to}`,
  },
  figuresFall: {
    ja: ({ from, to }: Row) => `数値が${from}→${to}と減っています`,
    en: ({ from, to }: Row) => `The figures fall from ${from} to ${to}`,
  },
  amountOfDoing: {
    ja: ({ word }: { word: string }) => `「${word}」は行う量で、後の年度の目標が小さいだけと読みました`,
    en: ({ word }: { word: string }) => `“${word}” is something done: a later target is merely smaller`,
  },
  amountOfReduction: {
    ja: ({ word }: { word: string }) => `「${word}」は減らした量で、大きいほど良いためです`,
    en: ({ word }: { word: string }) => `“${word}” is an amount saved: the larger the better`,
  },
  namedReduction: {
    ja: ({ word }: { word: string }) => `指標名が「${word}」で、減らす対象を数えています`,
    en: ({ word }: { word: string }) => `The name ends in “${word}”: it counts what is to become less`,
  },
  betterWhenFew: {
    ja: ({ word }: { word: string }) => `「${word}」は少ないほど良い値です`,
    en: ({ word }: { word: string }) => `Of “${word}”, the fewer the better`,
  },
  aimsAtNone: {
    ja: () => '目標が0で、なくすことを目指す値です',
    en: () => 'The target is 0: it is to disappear',
  },
  neitherWay: {
    ja: ({ word }: { word: string }) => `「${word}」は、増減のどちらが良いとも言えません`,
    en: ({ word }: { word: string }) => `Of “${word}”, neither more nor less is better in itself`,
  },
  nothingSaysLess: {
    ja: () => '減らすことを示す語も数値もないため、増やす指標と読みました',
    en: () => 'No word or figure speaks of less: taken as one to increase',
  },
  directionOpen: {
    ja: () => '数値の目標がなく、向きが分かりません',
    en: () => 'No target is a figure: the direction is open',
  },
  countedEachYear: {
    ja: () => '「延べ」とありますが、後の年度の値が小さいため、年度ごとの延べ数と読みました',
    en: () => 'It says “延べ”, but a later year is smaller: taken as the count of each year',
  },
  stateWritten: { ja: () => '目標に、その時点の値とあります', en: () => 'The target speaks of a point in time' },
  withinYearWritten: {
    ja: () => '目標に「年間」「当該年度」など、年度ごとの値であることが書かれています',
    en: () => 'The target says that it counts within the year',
  },
  wholePlanWritten: {
    ja: () => '目標に「累計」「合計」など、積み上げた値であることが書かれています',
    en: () => 'The target says that it is a running total',
  },
  unitDoesNotAdd: {
    ja: ({ unit }: { unit: string }) => `単位が「${unit}」で、年ごとに足し合わせられない値です`,
    en: ({ unit }: { unit: string }) => `Values in “${unit}” do not add up over the years`,
  },
  writtenInName: {
    ja: ({ word }: { word: string }) => `指標名に「${word}」とあります`,
    en: ({ word }: { word: string }) => `The name says “${word}”`,
  },
  doesNotAdd: {
    ja: ({ word }: { word: string }) => `「${word}」は年ごとに足し合わせられない値です`,
    en: ({ word }: { word: string }) => `“${word}” does not add up over the years`,
  },
  yearlyChanges: {
    ja: () => '各年度の目標が、その年度に増やす（減らす）量で書かれています',
    en: () => 'Each target is an amount of change within its year',
  },
  pilesUp: {
    ja: ({ word }: { word: string }) => `「${word}」は積み上がる数です`,
    en: ({ word }: { word: string }) => `“${word}” piles up over the years`,
  },
  pilesUpAndRises: {
    ja: ({ word }: { word: string }) => `「${word}」は積み上がる数です。目標も年々増えています`,
    en: ({ word }: { word: string }) => `“${word}” piles up over the years, and the targets rise every year`,
  },
  sameEachYear: {
    ja: ({ word }: { word: string }) => `「${word}」ですが、毎年度同じ値のため年度ごとの数と読みました`,
    en: ({ word }: { word: string }) => `“${word}”, but the same every year: taken as the count of each year`,
  },
  countsEachYear: {
    ja: ({ word }: { word: string }) => `「${word}」は年度ごとに数える値です`,
    en: ({ word }: { word: string }) => `“${word}” is counted year by year`,
  },
  accumulationOpen: {
    ja: () => '数値の目標がなく、累計の仕方が分かりません',
    en: () => 'No target is a figure: how it adds up is open',
  },
  nothingSaysTotal: {
    ja: () => '累計や年間を示す語がないため、その時点の値と読みました',
    en: () => 'Nothing speaks of a total or of a year: taken as the value at that time',
  },
});
