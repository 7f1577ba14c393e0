import { brief } from './brief';
import { defineMessages } from './define';

type None = Record<string, never>;
interface Name {
  readonly name: string;
}

/** The tree of the plan: what belongs where, and what each part must have. What is wrong, by the code of the finding. */
export const structureFindings = defineMessages({
  'initiative-without-parent': {
    ja: (_: None) => 'どの施策にも属していません。',
    en: (_: None) => 'It belongs to no node of the plan.',
  },
  'node-without-initiative': {
    ja: ({ leaf }: { leaf: string }) => `この下に${leaf}が1つもありません。`,
    en: (_: { leaf: string }) => 'Nothing stands below it in the plan.',
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
});

/** What would mend each. */
export const structureMends = defineMessages({
  'initiative-without-parent': {
    ja: () => '属する施策を施策の欄に書いてください。',
    en: () => 'Enter the node it belongs to.',
  },
  'node-without-initiative': {
    ja: () => '事業を加えるか、この項目が要るか確かめてください。',
    en: () => 'Add initiatives, or check whether this item is needed.',
  },
  'node-without-kgi': {
    ja: () => '施策目標（指標・現状値・目標値）を設定してください。',
    en: () => 'Set a KGI: its indicator, baseline and target.',
  },
  'plan-without-kgi': {
    ja: () => '施策ごとに、何をもって達成とするかを1つは数値で決めてください。',
    en: () => 'For each measure, decide at least one figure that tells when it is achieved.',
  },
  'initiative-without-kpi': {
    ja: () => '成果指標を設定するか、設定しない理由を備考に書いてください。',
    en: () => 'Set a KPI, or write in the remarks why there is none.',
  },
  'many-without-kpi': {
    ja: () => '成果指標のない事業の扱いを決め、計画に書いてください。',
    en: () => 'Decide how initiatives without a KPI are judged, and write it into the plan.',
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
});
