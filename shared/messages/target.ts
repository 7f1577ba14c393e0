import type { Accumulation, Change, Comparator, MilestoneStage } from '../target/target';
import { defineMessages } from './define';

const STAGES_EN: { readonly [stage in MilestoneStage]: string } = {
  検討: 'study',
  策定: 'plan drawn up',
  設計: 'design',
  構築: 'build',
  試行: 'trial',
  導入: 'introduction',
  運用: 'operation',
  完了: 'done',
};

const BOUND_JA: { readonly [comparator in Comparator]: string } = {
  '=': '',
  '>=': '以上',
  '<=': '以下',
  '>': '超',
  '<': '未満',
  increase: '増加',
  decrease: '削減',
};
const BOUND_EN: { readonly [comparator in Comparator]: string } = {
  '=': '',
  '>=': 'at least ',
  '<=': 'at most ',
  '>': 'more than ',
  '<': 'less than ',
  increase: 'increase by ',
  decrease: 'reduce by ',
};
const ACCUMULATION_JA: { readonly [accumulation in Accumulation]: string } = {
  none: '時点の値',
  withinYear: '単年度',
  wholePlan: '累計',
};
const ACCUMULATION_EN: { readonly [accumulation in Accumulation]: string } = {
  none: 'at a point in time',
  withinYear: 'within the year',
  wholePlan: 'running total',
};

interface Amount {
  readonly amount: string;
  readonly comparator: Comparator;
  readonly approximate: boolean;
  readonly change: Change | null;
}

/** How a reading prints itself back. */
export const targetMessages = defineMessages({
  amount: {
    ja: ({ amount, comparator, approximate, change }: Amount) => {
      const bounded = `${approximate ? '約' : ''}${amount}${BOUND_JA[comparator]}`;
      if (change === null || comparator === 'increase' || comparator === 'decrease') return bounded;
      const changes = BOUND_JA[change];
      if (amount.startsWith('-')) return `${bounded}（${changes}）`;
      return comparator === '=' ? `${bounded}へ${changes}` : `${bounded}の${changes}`;
    },
    en: ({ amount, comparator, approximate, change }: Amount) => {
      const bounded = `${BOUND_EN[comparator]}${approximate ? 'about ' : ''}${amount}`;
      const changes = comparator === 'increase' || comparator === 'decrease' || change === null;
      return changes ? bounded : `${bounded} (${change})`;
    },
  },
  against: {
    ja: ({ amount, baseline }: { amount: string; baseline: string }) => `${baseline}に対し${amount}`,
    en: ({ amount, baseline }: { amount: string; baseline: string }) => `${amount} against ${baseline}`,
  },
  /** 数百件～千件: only the upper end is a number. */
  upTo: {
    ja: ({ amount }: { amount: string }) => `多くて${amount}（下限の数は定まりません）`,
    en: ({ amount }: { amount: string }) => `up to ${amount} (the lower end is open)`,
  },
  /** A target that stands beside its baseline and is no amount of change. */
  beside: {
    ja: ({ amount, baseline }: { amount: string; baseline: string }) =>
      /^(?:現[状在況]|基準|策定時|当初)/.test(baseline) ? `${amount}（${baseline}）` : `${amount}（基準：${baseline}）`,
    en: ({ amount, baseline }: { amount: string; baseline: string }) => `${amount} (baseline: ${baseline})`,
  },
  comparison: {
    ja: ({ baseline, comparator }: { baseline: string | null; comparator: Comparator }) => {
      if (comparator === '=') return `${baseline ?? '現状'}を維持`;
      return `${baseline ?? ''}${comparator === 'increase' && baseline !== null ? 'より' : ''}${comparator === 'decrease' && baseline !== null ? 'より' : ''}${BOUND_JA[comparator].replace('削減', '減少')}`;
    },
    en: ({ baseline, comparator }: { baseline: string | null; comparator: Comparator }) => {
      if (comparator === '=') return `keep ${baseline ?? 'the present state'}`;
      const verb =
        comparator === 'increase' ? 'more' : comparator === 'decrease' ? 'less' : BOUND_EN[comparator].trim();
      return baseline === null
        ? verb
        : `${verb} ${comparator === 'increase' || comparator === 'decrease' ? 'than ' : ''}${baseline}`;
    },
  },
  milestone: {
    ja: ({ stage }: { stage: MilestoneStage | null }) =>
      stage === null ? '工程（段階は書かれていません）' : `工程：${stage}`,
    en: ({ stage }: { stage: MilestoneStage | null }) =>
      stage === null ? 'milestone' : `milestone: ${STAGES_EN[stage]}`,
  },
  level: {
    ja: ({ level, comparator }: { level: string; comparator: Comparator | null }) =>
      `水準${level}${comparator === null ? '' : BOUND_JA[comparator]}`,
    en: ({ level, comparator }: { level: string; comparator: Comparator | null }) =>
      `${comparator === null ? '' : BOUND_EN[comparator]}level ${level}`,
  },
  accumulation: {
    ja: ({ text, accumulation }: { text: string; accumulation: Accumulation }) =>
      text.endsWith('）')
        ? `${text.slice(0, -1)}・${ACCUMULATION_JA[accumulation]}）`
        : `${text}（${ACCUMULATION_JA[accumulation]}）`,
    en: ({ text, accumulation }: { text: string; accumulation: Accumulation }) =>
      `${text} (${ACCUMULATION_EN[accumulation]})`,
  },
  labelled: {
    ja: ({ label, text }: { label: string; text: string }) =>
      text.startsWith('工程') ? `${label}（${text}）` : `${label}：${text}`,
    en: ({ label, text }: { label: string; text: string }) => `${label}: ${text}`,
  },
  qualitative: { ja: (_: object) => '数値のない目標', en: (_: object) => 'no figure' },
  empty: { ja: (_: object) => '空欄', en: (_: object) => 'blank' },
  not_applicable: { ja: (_: object) => '対象なし', en: (_: object) => 'not applicable' },
  undecided: { ja: (_: object) => '未定', en: (_: object) => 'not decided yet' },
  /** A number whose size the text leaves open (数百件). */
  open: {
    ja: ({ unit }: { unit: string }) => (unit === '' ? '数が定まりません' : `数が定まりません（単位：${unit}）`),
    en: ({ unit }: { unit: string }) => `an open number${unit === '' ? '' : ` of ${unit}`}`,
  },
});
