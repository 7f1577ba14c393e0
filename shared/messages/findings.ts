import { defineMessages } from './define';

type None = Record<string, never>;
interface Name {
  readonly name: string;
}
interface Pair {
  readonly one: string;
  readonly other: string;
}
interface Figures {
  readonly target: string;
  readonly value: string;
}
interface Grouped {
  readonly group: string;
}

interface Money {
  readonly total: string;
  readonly sum: string;
  readonly difference: string;
  readonly more: boolean;
  readonly working: string;
  readonly cells: string;
  readonly kind: string;
}

/** `…` after 60 characters: a whole paragraph in a list of findings hides the finding. */
const brief = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

/** What is wrong, by code. Every code has its remedy under the same key in `findingMends`. */
export const findingMessages = defineMessages({
  // structure
  'initiative-without-parent': {
    ja: (_: None) => 'どの施策にも属していません。',
    en: (_: None) => 'It belongs to no node of the plan.',
  },
  'node-without-initiative': {
    ja: ({ leaf }: { leaf: string }) => `この下に${leaf}が1つもありません。`,
    en: (_: { leaf: string }) => 'Nothing stands below it.',
  },
  'node-without-kgi': {
    ja: ({ level, others }: { level: string; others: number }) =>
      `施策目標（KGI）がありません。ほかの${level}には${others}件あります。`,
    en: ({ level, others }: { level: string; others: number }) =>
      `It has no KGI, while ${others} others of the level ${level} have one.`,
  },
  'plan-without-kgi': {
    ja: (_: None) => '計画のどの段にも目標値（KGI）がありません。',
    en: (_: None) => 'No level of the plan has a KGI.',
  },
  'initiative-without-kpi': {
    ja: (_: None) => '成果指標（KPI）がありません。',
    en: (_: None) => 'It has no KPI.',
  },
  'many-without-kpi': {
    ja: ({ count, all }: { count: number; all: number }) => `${all}件のうち${count}件に成果指標（KPI）がありません。`,
    en: ({ count, all }: { count: number; all: number }) => `${count} of ${all} have no KPI.`,
  },
  'owner-unknown': {
    ja: ({ name }: Name) => `指標「${brief(name)}」がどの施策・事業のものか分かりません。`,
    en: ({ name }: Name) => `It is not known to what the indicator “${brief(name)}” belongs.`,
  },
  'year-outside-period': {
    ja: ({ years, period }: { years: string; period: string }) =>
      `計画期間（${period}）の外の年度（${years}）に目標があります。`,
    en: ({ years, period }: { years: string; period: string }) =>
      `There are targets for ${years}, outside the period ${period}.`,
  },
  'division-missing': {
    ja: (_: None) => '主管課が書かれていません。',
    en: (_: None) => 'No lead division is given.',
  },
  // numbering and names
  'duplicate-number': {
    ja: ({ number, other }: { number: string; other: string }) =>
      `番号${number}が「${brief(other)}」と重複しています。`,
    en: ({ number, other }: { number: string; other: string }) => `Number ${number} is also that of “${brief(other)}”.`,
  },
  'number-missing': {
    ja: ({ numbers }: { numbers: string }) => `通し番号の${numbers}がありません。`,
    en: ({ numbers }: { numbers: string }) => `Number ${numbers} is missing from the sequence.`,
  },
  'duplicate-name': {
    ja: ({ place }: { place: string }) => `同じ名前の事業がもう1つあります（${place}）。`,
    en: ({ place }: { place: string }) => `Another one has the same name (${place}).`,
  },
  'name-differs': {
    ja: ({ one, other }: Pair) => `名称が場所によって違います（「${brief(one)}」と「${brief(other)}」）。`,
    en: ({ one, other }: Pair) => `The name differs between places (“${brief(one)}”, “${brief(other)}”).`,
  },
  'name-notation': {
    ja: ({ one, other }: Pair) => `名称の表記が場所によって違います（「${brief(one)}」と「${brief(other)}」）。`,
    en: ({ one, other }: Pair) => `The name is written in two ways (“${brief(one)}”, “${brief(other)}”).`,
  },
  // counts
  'count-differs': {
    ja: ({ stated, counted, subject }: { stated: number; counted: number; subject: string }) =>
      `「${subject}${stated}件」と書かれていますが、一覧では${counted}件です。`,
    en: ({ stated, counted, subject }: { stated: number; counted: number; subject: string }) =>
      `${stated} ${subject} are stated, but ${counted} are listed.`,
  },
  // costs
  'cost-sum-differs': {
    ja: ({ total, sum, difference, more, working, cells, kind }: Money) =>
      `${kind}の合計は${total}と書かれていますが、足すと${sum}です（${difference}${more ? '多い' : '少ない'}。${cells}：${working}）。`,
    en: ({ total, sum, difference, more, working, cells, kind }: Money) =>
      `The total (${kind}) says ${total}, but the parts add up to ${sum}, ${difference} ${more ? 'more' : 'less'} (${cells}: ${working}).`,
  },
  'cost-sum-rounded': {
    ja: ({ total, sum, difference, cells, kind }: Money) =>
      `${kind}の合計${total}と内訳の和${sum}が${difference}違います（${cells}）。端数処理による差の範囲です。`,
    en: ({ total, sum, difference, cells, kind }: Money) =>
      `The total (${kind}) ${total} and the sum of its parts ${sum} differ by ${difference} (${cells}), as rounding may do.`,
  },
  'cost-unit-differs': {
    ja: ({ total, sum, factor, cells, kind }: Money & { factor: string }) =>
      `${kind}の合計${total}に対して内訳の和は${sum}で、ちょうど${factor}倍です（${cells}）。単位（円・千円・百万円）が違うようです。`,
    en: ({ total, sum, factor, cells, kind }: Money & { factor: string }) =>
      `The parts (${kind}, ${cells}) add up to ${sum}, exactly ${factor} times the total ${total}: the units seem to differ.`,
  },
  // classification
  'class-without-priority': {
    ja: ({ group, marked, priorities, all }: Grouped & { marked: number; priorities: number; all: number }) =>
      `区分${group}ですが重点の印がありません（区分${group}の${all}件のうち${marked}件が重点。重点${priorities}件のうち${marked}件が区分${group}）。`,
    en: ({ group, marked, priorities, all }: Grouped & { marked: number; priorities: number; all: number }) =>
      `Class ${group} without the priority mark (${marked} of the ${all} in class ${group} have it, of ${priorities} marks in all).`,
  },
  'class-without-number': {
    ja: ({ group, instead }: Grouped & { instead: string }) =>
      `${group}ですが、数値の目標がどの年度にもありません${instead === '' ? '' : `（書かれているのは「${brief(instead)}」）`}。`,
    en: ({ group, instead }: Grouped & { instead: string }) =>
      `${group}, but no year has a target in figures${instead === '' ? '' : ` (only “${brief(instead)}”)`}.`,
  },
  'class-with-indicator': {
    ja: ({ group, indicator }: Grouped & { indicator: string }) =>
      `区分${group}には成果指標を設定しない扱いですが、成果指標「${brief(indicator)}」に数値の目標があります。`,
    en: ({ group, indicator }: Grouped & { indicator: string }) =>
      `Class ${group} has no KPIs elsewhere, but here “${brief(indicator)}” has targets in figures.`,
  },
  'classification-blank': {
    ja: ({ filled, all }: { filled: number; all: number }) =>
      `区分が空欄です（${all}件のうち${filled}件には書かれています）。`,
    en: ({ filled, all }: { filled: number; all: number }) => `The class is blank (${filled} of ${all} have one).`,
  },
  'classification-differs': {
    ja: ({ one, other, place }: Pair & { place: string }) =>
      `同じ事業の区分が場所によって違います（ここでは${one}、${place}では${other}）。`,
    en: ({ one, other, place }: Pair & { place: string }) =>
      `The class of the same initiative differs (${one} here, ${other} at ${place}).`,
  },
  // targets over the years
  'target-falls-back': {
    ja: ({ series, zigzag }: { series: string; zigzag: boolean }) =>
      zigzag ? `目標が上がったり下がったりしています（${series}）。` : `目標が途中で後退しています（${series}）。`,
    en: ({ series, zigzag }: { series: string; zigzag: boolean }) =>
      zigzag ? `The targets go up and down (${series}).` : `The targets fall back (${series}).`,
  },
  'unit-changes': {
    ja: ({ units }: { units: string }) => `単位が欄によって違います（${units}）。比べられません。`,
    en: ({ units }: { units: string }) => `The unit changes within the row (${units}); the figures cannot be compared.`,
  },
  'per-year-and-cumulative': {
    ja: ({ yearly, total }: { yearly: string; total: string }) =>
      `年度ごとの数（${yearly}）と累計（${total}）が同じ行に混ざっています。`,
    en: ({ yearly, total }: { yearly: string; total: string }) =>
      `Figures for one year (${yearly}) and running totals (${total}) are mixed in one row.`,
  },
  'empty-years': {
    ja: ({ years, group }: Grouped & { years: string }) => `${group}ですが、${years}の目標も行動も空欄です。`,
    en: ({ years, group }: Grouped & { years: string }) =>
      `${group}, but neither target nor action is given for ${years}.`,
  },
  'reference-year-changes': {
    ja: ({ one, other, years }: Pair & { years: string }) =>
      `比べる相手が年度によって違います（「${one}」と「${other}」。違うのは${years}）。`,
    en: ({ one, other, years }: Pair & { years: string }) =>
      `What the figure is compared with changes over the years (“${one}”, “${other}”; different: ${years}).`,
  },
  'indicator-set-late': {
    ja: ({ year, text }: { year: string; text: string }) =>
      `${year}の行動目標に「${brief(text)}」とありますが、同じ年度までに成果指標の目標がもうあります。`,
    en: ({ year, text }: { year: string; text: string }) =>
      `The action of ${year} is “${brief(text)}”, although a target is given for that year or before.`,
  },
  'description-differs': {
    ja: ({ name, target }: { name: string; target: string }) =>
      `指標の説明「${brief(name)}」と目標「${brief(target)}」が別のことを述べています。`,
    en: ({ name, target }: { name: string; target: string }) =>
      `The indicator “${brief(name)}” and the target “${brief(target)}” speak of different things.`,
  },
  // baseline
  'target-below-baseline': {
    ja: ({ target, value }: Figures) => `目標（${target}）が現状値（${value}）より後退しています。`,
    en: ({ target, value }: Figures) => `The target (${target}) is behind the present value (${value}).`,
  },
  'target-met-at-start': {
    ja: ({ target, value }: Figures) => `目標（${target}）は現状値（${value}）の時点で達成済みです。`,
    en: ({ target, value }: Figures) => `The target (${target}) is met by the present value (${value}) already.`,
  },
  'target-met-in-year-1': {
    ja: ({ target, value }: Figures) => `初年度の実績（${value}）が最終目標（${target}）にもう達しています。`,
    en: ({ target, value }: Figures) => `The result of the first year (${value}) meets the final target (${target}).`,
  },
  'relative-without-baseline': {
    ja: ({ target }: { target: string }) => `「${brief(target)}」が何に対する増減か書かれていません。`,
    en: ({ target }: { target: string }) => `It is not said against what “${brief(target)}” is measured.`,
  },
  'target-below-previous-result': {
    ja: ({ target, value, other }: Figures & { other: string }) =>
      `目標（${target}）が前計画の結果（${value}）を下回っています${other === '' ? '' : `。指標の名前も違います（前計画では「${brief(other)}」）`}。`,
    en: ({ target, value, other }: Figures & { other: string }) =>
      `The target (${target}) is behind the previous plan's result (${value})${other === '' ? '' : `; the indicator was called “${brief(other)}”`}.`,
  },
  'target-equals-previous-result': {
    ja: ({ target, value, year }: Figures & { year: string }) =>
      `最初の目標（${year} ${target}）は、前計画の結果（${value}）で達成済みの水準です。`,
    en: ({ target, value, year }: Figures & { year: string }) =>
      `The first target (${year}, ${target}) is no more than the previous plan's result (${value}).`,
  },
  'measure-changed': {
    ja: ({ one, other }: Pair) =>
      `前計画と数え方が違い、比べられません（前計画「${brief(other)}」、この計画「${brief(one)}」）。`,
    en: ({ one, other }: Pair) =>
      `It is counted in another way than in the previous plan (“${brief(other)}”, now “${brief(one)}”).`,
  },
  // arithmetic
  'total-without-baseline': {
    ja: ({ total, sum, implied }: { total: string; sum: string; implied: string }) =>
      `合計${total}の基準になる値が書かれていません（各年度の増分は計${sum}。逆算すると基準は${implied}）。`,
    en: ({ total, sum, implied }: { total: string; sum: string; implied: string }) =>
      `The total ${total} has no stated starting value (the yearly steps add up to ${sum}; it would be ${implied}).`,
  },
  'sum-differs-from-total': {
    ja: ({ total, sum, baseline }: { total: string; sum: string; baseline: string }) =>
      `各年度を足すと${sum}${baseline === '' ? '' : `（現状値${baseline}を含む）`}で、合計${total}になりません。`,
    en: ({ total, sum, baseline }: { total: string; sum: string; baseline: string }) =>
      `The years add up to ${sum}${baseline === '' ? '' : ` (with the baseline ${baseline})`}, not to the total ${total}.`,
  },
  'ratio-does-not-compute': {
    ja: ({ stated, computed, working }: { stated: string; computed: string; working: string }) =>
      `「${stated}」と書かれていますが、計算すると${computed}です（${working}）。`,
    en: ({ stated, computed, working }: { stated: string; computed: string; working: string }) =>
      `“${stated}” is stated, but it computes to ${computed} (${working}).`,
  },
  'ratio-truncated': {
    ja: ({ stated, computed, working }: { stated: string; computed: string; working: string }) =>
      `「${stated}」は切捨ての値です（${working}。四捨五入なら${computed}）。`,
    en: ({ stated, computed, working }: { stated: string; computed: string; working: string }) =>
      `“${stated}” is truncated (${working}; rounded it is ${computed}).`,
  },
  'percent-over-100': {
    ja: ({ target }: { target: string }) => `割合の目標が100%を超えています（${target}）。`,
    en: ({ target }: { target: string }) => `The target of a share is above 100% (${target}).`,
  },
  // KGI
  'kgi-repeats-kpi': {
    ja: ({ kpi, value }: { kpi: string; value: string }) =>
      `施策目標（KGI）と事業の成果指標「${brief(kpi)}」が同じ指標・同じ目標値（${value}）です。`,
    en: ({ kpi, value }: { kpi: string; value: string }) =>
      `The KGI repeats the KPI “${brief(kpi)}” with the same target (${value}).`,
  },
  'kgi-not-reached-by-kpis': {
    ja: ({ target, sum, working }: { target: string; sum: string; working: string }) =>
      `関係する成果指標を足しても${sum}で、施策目標${target}に届きません（${working}）。`,
    en: ({ target, sum, working }: { target: string; sum: string; working: string }) =>
      `The KPIs concerned add up to ${sum}, short of the KGI ${target} (${working}).`,
  },
  // units, reading
  'unit-notation': {
    ja: ({ notations }: { notations: string }) => `同じ意味の単位が違う書き方で使われています（${notations}）。`,
    en: ({ notations }: { notations: string }) => `One unit is written in several ways (${notations}).`,
  },
  'unread-cell': {
    ja: ({ text, reason }: { text: string; reason: string }) =>
      `「${brief(text)}」を読み取れませんでした（${reason}）。`,
    en: ({ text, reason }: { text: string; reason: string }) => `“${brief(text)}” was not understood (${reason}).`,
  },
  'more-unread-cells': {
    ja: ({ count }: { count: number }) => `ほかに${count}個のセルを読み取れませんでした。`,
    en: ({ count }: { count: number }) => `${count} more cells were not understood.`,
  },
  'unsure-reading': {
    ja: ({ text, notes }: { text: string; notes: string }) =>
      `「${brief(text)}」の読み取りに自信がありません${notes === '' ? '' : `（${notes}）`}。`,
    en: ({ text, notes }: { text: string; notes: string }) =>
      `The reading of “${brief(text)}” is not sure${notes === '' ? '' : ` (${notes})`}.`,
  },
  'formula-text': {
    ja: ({ text }: { text: string }) => `「${brief(text)}」は数式のような文字です。文字として扱い、計算はしません。`,
    en: ({ text }: { text: string }) =>
      `“${brief(text)}” looks like a formula. It is kept as text and never calculated.`,
  },
  // actions
  'same-action-text': {
    ja: ({ text, other }: { text: string; other: string }) =>
      `行動目標「${brief(text)}」が別の事業「${brief(other)}」と同じ文です。`,
    en: ({ text, other }: { text: string; other: string }) =>
      `The action “${brief(text)}” is the same as that of “${brief(other)}”.`,
  },
  'same-text': {
    ja: ({ label, text, other }: { label: string; text: string; other: string }) =>
      `「${brief(label)}」に、別の事業「${brief(other)}」と同じ文が入っています（「${brief(text)}」）。`,
    en: ({ label, text, other }: { label: string; text: string; other: string }) =>
      `“${brief(label)}” holds a sentence that also stands in “${brief(other)}” (“${brief(text)}”).`,
  },
  'action-ends-before-start': {
    ja: ({ label }: { label: string }) => `行程「${brief(label)}」の終わりが始まりより前です。`,
    en: ({ label }: { label: string }) => `“${brief(label)}” ends before it begins.`,
  },
  'action-outside-period': {
    ja: ({ label, period }: { label: string; period: string }) =>
      `行程「${brief(label)}」が計画期間（${period}）の外にあります。`,
    en: ({ label, period }: { label: string; period: string }) =>
      `“${brief(label)}” lies outside the period ${period}.`,
  },
  'schedule-lost': {
    ja: ({ count, of }: { count: number; of: number }) =>
      `行程${of}件のうち${count}件の期間が、元の表から読み取れませんでした。`,
    en: ({ count, of }: { count: number; of: number }) =>
      `The spans of ${count} of ${of} actions could not be recovered.`,
  },
  // continuity and results
  'unfinished-not-continued': {
    ja: ({ grade }: { grade: string }) => `前計画で「${grade}」だった事業が、この計画にありません。`,
    en: ({ grade }: { grade: string }) => `It was graded “${grade}” in the previous plan and is missing from this one.`,
  },
  'continued-but-missing': {
    ja: (_: None) => '継続すると書かれている前計画の事業が、この計画にありません。',
    en: (_: None) => 'It is said to continue, but this plan does not have it.',
  },
  'progress-and-outcome-differ': {
    ja: ({ progress, outcome }: { progress: string; outcome: string }) =>
      `進捗は「${progress}」ですが、成果は「${outcome}」です。`,
    en: ({ progress, outcome }: { progress: string; outcome: string }) =>
      `Progress is “${progress}”, but the outcome is “${outcome}”.`,
  },
  'grade-contradicts-result': {
    ja: ({ grade, target, value }: Figures & { grade: string }) =>
      `評価は「${grade}」ですが、目標${target}に対して結果は${value}です。`,
    en: ({ grade, target, value }: Figures & { grade: string }) =>
      `Graded “${grade}”, but the result is ${value} against ${target}.`,
  },
  'expected-missed-twice': {
    ja: ({ years, expected, value, working }: { years: string; expected: string; value: string; working: string }) =>
      `${years}と続けて期待値に届いていません（実績${value}、期待値${expected}＝${working}）。`,
    en: ({ years, expected, value, working }: { years: string; expected: string; value: string; working: string }) =>
      `Behind the expected value in ${years} running (result ${value}, expected ${expected} = ${working}).`,
  },
  'missed-twice': {
    ja: ({ years }: { years: string }) => `${years}と続けて目標に届いていません。`,
    en: ({ years }: { years: string }) => `The target was missed in ${years} running.`,
  },
});

/** What would mend each finding. */
export const findingMends = defineMessages({
  'initiative-without-parent': {
    ja: () => '属する施策を施策の欄に書いてください。',
    en: () => 'Enter the node it belongs to.',
  },
  'node-without-initiative': {
    ja: () => '事業を加えるか、この項目が要るか確かめてください。',
    en: () => 'Add initiatives or remove it.',
  },
  'node-without-kgi': {
    ja: () => '施策目標（指標・現状値・目標値）を設定してください。',
    en: () => 'Set a KGI with baseline and target.',
  },
  'plan-without-kgi': {
    ja: () => '施策ごとに、何をもって達成とするかを1つは数値で決めてください。',
    en: () => 'Decide one figure for each node.',
  },
  'initiative-without-kpi': {
    ja: () => '成果指標を設定するか、設定しない理由を備考に書いてください。',
    en: () => 'Set a KPI or note why there is none.',
  },
  'many-without-kpi': {
    ja: () => '成果指標のない事業の扱いを決め、計画に書いてください。',
    en: () => 'Decide how these are to be judged.',
  },
  'owner-unknown': {
    ja: () => '指標の行に事業名（または施策名）を書いてください。',
    en: () => 'Enter the initiative or node in the row.',
  },
  'year-outside-period': {
    ja: () => '年度の見出しか計画期間を直してください。',
    en: () => 'Correct the heading or the period.',
  },
  'division-missing': { ja: () => '主管課を書いてください。', en: () => 'Enter the lead division.' },
  'duplicate-number': { ja: () => 'どちらかの番号を直してください。', en: () => 'Correct one of the numbers.' },
  'number-missing': {
    ja: () => '行が抜けていないか、番号の付け間違いか確かめてください。',
    en: () => 'Check for a lost row or a wrong number.',
  },
  'duplicate-name': {
    ja: () => '同じ事業なら1つにまとめ、別の事業なら名前を分けてください。',
    en: () => 'Join them or give them different names.',
  },
  'name-differs': {
    ja: () => '正しい名称を決め、すべての箇所をそろえてください。',
    en: () => 'Decide on one name and use it everywhere.',
  },
  'name-notation': { ja: () => '全角・半角や括弧の書き方をそろえてください。', en: () => 'Use one notation.' },
  'count-differs': { ja: () => '件数の記載か一覧の行を直してください。', en: () => 'Correct the count or the list.' },
  'cost-sum-differs': {
    ja: () =>
      '合計か内訳の金額を直してください。合計に入れない行があるなら、その行を表の外に移すか備考に書いてください。',
    en: () => 'Correct the total or its parts, or say which rows it leaves out.',
  },
  'cost-sum-rounded': {
    ja: () => '直さなくてもかまいません。表の欄外に「端数処理のため合計が一致しないことがあります」と書くと親切です。',
    en: () => 'Nothing need be done; a note about rounding helps.',
  },
  'cost-unit-differs': {
    ja: () => '見出しの単位を確かめ、表の中で1つにそろえてください。',
    en: () => 'Check the unit in the headings and use one.',
  },
  'class-without-priority': {
    ja: () => '重点の印を付けるか、区分を見直してください。',
    en: () => 'Set the mark or change the class.',
  },
  'class-without-number': {
    ja: () => '少なくとも最終年度の目標を数値で決めてください。',
    en: () => 'Give at least the final year a figure.',
  },
  'class-with-indicator': {
    ja: () => '区分を見直すか、成果指標を参考値として扱うと決めてください。',
    en: () => 'Change the class or mark the KPI as reference.',
  },
  'classification-blank': { ja: () => '区分を書いてください。', en: () => 'Enter the class.' },
  'classification-differs': {
    ja: () => '正しい区分を決め、両方をそろえてください。',
    en: () => 'Decide on one class.',
  },
  'target-falls-back': {
    ja: () => '年度の写し間違いがないか確かめ、後退するなら理由を備考に書いてください。',
    en: () => 'Check for copied years, or note the reason.',
  },
  'unit-changes': {
    ja: () => '1つの単位にそろえるか、指標を2つに分けてください。',
    en: () => 'Use one unit or split the indicator.',
  },
  'per-year-and-cumulative': {
    ja: () => '年度ごとの数か累計か、どちらかにそろえてください。',
    en: () => 'Use either yearly figures or totals.',
  },
  'empty-years': {
    ja: () => 'その年度の目標か行動を書くか、終わった事業なら「完了」と書いてください。',
    en: () => 'Enter a target or action, or 完了.',
  },
  'reference-year-changes': {
    ja: () => 'どの年度の値と比べるのかを決め、書き方をそろえてください。',
    en: () => 'Decide with which year to compare.',
  },
  'indicator-set-late': {
    ja: () => '行動目標の年度か、成果指標の目標のどちらかを直してください。',
    en: () => 'Correct the action or the target.',
  },
  'description-differs': {
    ja: () => '指標の説明を、目標で測るものに合わせてください。',
    en: () => 'Make the description fit the target.',
  },
  'target-below-baseline': {
    ja: () => '現状値と目標の写し間違いがないか、減らす指標でないか確かめてください。',
    en: () => 'Check both figures and the direction.',
  },
  'target-met-at-start': {
    ja: () => '維持が目的ならそう書き、そうでなければ目標を見直してください。',
    en: () => 'Say that it is to be maintained, or raise the target.',
  },
  'target-met-in-year-1': {
    ja: () => '残りの年度の目標を見直してください。',
    en: () => 'Review the targets of the remaining years.',
  },
  'relative-without-baseline': {
    ja: () => '基準の年度と値（例: 平成30年度 140件）を書いてください。',
    en: () => 'Give the year and value of reference.',
  },
  'target-below-previous-result': {
    ja: () => '前計画の結果を踏まえて目標を見直すか、下げる理由（数え方の変更など）を書いてください。',
    en: () => 'Review the target or give the reason.',
  },
  'target-equals-previous-result': {
    ja: () => '前計画の結果を現状値として書き、目標を見直してください。',
    en: () => 'State the result as baseline and review the target.',
  },
  'measure-changed': {
    ja: () => '新しい数え方での現状値を書き、変更の理由を備考に残してください。',
    en: () => 'Give a baseline in the new measure and the reason.',
  },
  'total-without-baseline': {
    ja: () => '現状値（計画を始めるときの値）を書いてください。',
    en: () => 'State the starting value.',
  },
  'sum-differs-from-total': {
    ja: () => '年度ごとの目標か合計のどちらかを直してください。',
    en: () => 'Correct the years or the total.',
  },
  'ratio-does-not-compute': {
    ja: () => '比率か数値のどちらかを直してください。',
    en: () => 'Correct the ratio or the figures.',
  },
  'ratio-truncated': {
    ja: () => '端数処理（切捨て・四捨五入）を計画の中でそろえ、注記してください。',
    en: () => 'Use one way of rounding and say which.',
  },
  'percent-over-100': {
    ja: () => '割合でなく伸び率や達成率なら、指標の名前で分かるようにしてください。',
    en: () => 'If it is growth, say so in the name.',
  },
  'kgi-repeats-kpi': {
    ja: () => '施策目標は、事業の成果指標とは別の指標にしてください。',
    en: () => 'Use another indicator for the KGI.',
  },
  'kgi-not-reached-by-kpis': {
    ja: () => '足りない分をどの事業で達成するのかを書くか、目標値を見直してください。',
    en: () => 'Say what fills the gap, or review the targets.',
  },
  'unit-notation': {
    ja: () => '1つの書き方にそろえると、集計や検索がしやすくなります。',
    en: () => 'Use one notation.',
  },
  'unread-cell': {
    ja: () => '表の外の書き込みなら、そのままでかまいません。計画の内容なら、見出しのある列に移してください。',
    en: () => 'Leave it if it is a remark; otherwise move it under a heading.',
  },
  'more-unread-cells': {
    ja: () => '取り込み画面の「読み取れなかったセル」で確かめてください。',
    en: () => 'See the list of unread cells.',
  },
  'unsure-reading': {
    ja: () => '取り込み画面で読み取りを確かめ、違うときは直してください。',
    en: () => 'Confirm or correct the reading.',
  },
  'formula-text': {
    ja: () => '数式の書きかけなら、元の表で計算結果の値に直してください。',
    en: () => 'If a formula was meant, put its value there.',
  },
  'same-action-text': {
    ja: () => '写し間違いでないか確かめてください。意図したものなら、そのままでかまいません。',
    en: () => 'Check whether it was copied by mistake.',
  },
  'same-text': {
    ja: () => '別の事業の文が混ざっていないか確かめてください。',
    en: () => 'Check whether a sentence strayed.',
  },
  'action-ends-before-start': { ja: () => '始まりと終わりの時期を直してください。', en: () => 'Correct the dates.' },
  'action-outside-period': {
    ja: () => '時期か計画期間を直してください。',
    en: () => 'Correct the dates or the period.',
  },
  'schedule-lost': {
    ja: () => '矢印や色で示した行程は、セルの中の記号（→、■）にすると読み取れます。',
    en: () => 'Use marks inside the cells (→, ■).',
  },
  'unfinished-not-continued': {
    ja: () => '続けるなら事業に加え、続けないならその理由を書いてください。',
    en: () => 'Add it, or say why it ends.',
  },
  'continued-but-missing': {
    ja: () => '事業に加えるか、継続の記載を直してください。',
    en: () => 'Add it, or correct the statement.',
  },
  'progress-and-outcome-differ': {
    ja: () => '成果が出なかった理由と今後の扱いを、見解として書いてください。',
    en: () => 'Explain why and what follows.',
  },
  'grade-contradicts-result': {
    ja: () => '評価か数値のどちらかを確かめてください。評価の基準が別にあるなら、設定で選んでください。',
    en: () => 'Check grade and figures, or choose the scale in the settings.',
  },
  'expected-missed-twice': {
    ja: () =>
      '期待値は、現状値から最終目標まで毎年同じだけ進むとした値です。遅れの理由を確かめ、取組か目標の見直しを検討してください。',
    en: () =>
      'The expected value lies on a straight line to the final target. Find the reason and consider a revision.',
  },
  'missed-twice': {
    ja: () => '届かない理由を確かめ、取組か目標の見直しを検討してください。',
    en: () => 'Find the reason and consider a revision.',
  },
});

/** What to do about remarks of the reader, by how grave they are. */
export const readingMends = defineMessages({
  'reading-impossible': {
    ja: () => '年度の見出し（令和5年度、R5、2023年度 など）と、事業名・指標の見出しのある表か確かめてください。',
    en: () => 'Check that the table has headings for years, names and indicators.',
  },
  'reading-block': {
    ja: () => '計画の内容なら、見出しのある列に移してください。メモや凡例なら、そのままでかまいません。',
    en: () => 'Move it under a heading if it belongs to the plan; otherwise leave it.',
  },
  'reading-guess': {
    ja: () => '取り込み画面で読み取りを確かめ、違うときは直してください。',
    en: () => 'Confirm or correct the reading.',
  },
});
