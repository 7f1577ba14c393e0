import { fiscalYear } from '../../shared/calendar/fiscal-year';
import type { Plan } from '../../shared/plan/model';
import {
  actionOf,
  figure,
  indicatorOf,
  initiativeOf,
  milestone,
  nodeOf,
  planOf,
  quantity,
  reading,
  sourced,
} from './plan-of';

/** An invented city's plan with something of everything that the roadmap and the papers show, doubtful dates included. */
export function digitalPlan(): Plan {
  const cost = (year: number, kind: 'estimate' | 'actual', yen: number) => ({
    year: fiscalYear(year),
    kind,
    yen,
    source: sourced(String(yen)),
  });
  const attribute = (label: string, text: string) => ({ ...sourced(text), label });
  return planOf({
    title: 'みほん市DX推進計画',
    organization: 'みほん市',
    nodes: [
      nodeOf('n1', { number: '1', name: '市民サービスの向上' }),
      nodeOf('n2', { number: '1-1', name: '手続のオンライン化', parent: 'n1', level: 1 }),
      nodeOf('n3', { number: '1-2', name: '窓口の改革', parent: 'n1', level: 1 }),
    ],
    initiatives: [
      initiativeOf('i1', {
        number: '1',
        name: '電子申請の利用促進及び申請システムの再構築',
        node: 'n2',
        classification: 'A',
        priority: true,
        leadDivisions: ['情報政策課'],
        tags: ['継続', 'SDGs 9'],
        statedProgress: { 2021: sourced('○') },
        actionTexts: { 2020: sourced('対象手続の洗い出し'), 2021: sourced('様式の見直し、職員研修の実施') },
        costs: [cost(2020, 'estimate', 5_000_000), cost(2020, 'actual', 4_200_000), cost(2021, 'estimate', 3_000_000)],
        attributes: [attribute('実現性', '高'), attribute('新たな価値', '中')],
      }),
      initiativeOf('i2', {
        number: '2',
        name: 'マイナンバーカードの利活用',
        node: 'n2',
        classification: 'B',
        priority: false,
        leadDivisions: ['市民課', '区政課'],
        tags: ['新規'],
        statedProgress: { 2021: sourced('△') },
        attributes: [attribute('実現性', '低'), attribute('新たな価値', '高')],
      }),
      initiativeOf('i3', {
        number: '3',
        name: '書かない窓口の導入',
        node: 'n3',
        classification: 'C',
        priority: false,
        leadDivisions: ['市民課'],
        statedProgress: { 2021: sourced('×') },
      }),
      initiativeOf('i4', { number: '4', name: '窓口混雑状況の配信', node: 'n3', priority: false }),
    ],
    actions: [
      { ...actionOf('a1', 'i1', '2020H1', '2020H2'), label: '要件の整理と仕様の検討' },
      { ...actionOf('a2', 'i1', '2020H2', '2022H1'), label: '構築・試行（一部の手続から順次開始し、対象を拡大）' },
      { ...actionOf('a3', 'i1', '2022H2', null), label: '本格運用' },
      { ...actionOf('a4', 'i2', '2019H1', '2021H1'), label: '対応窓口の拡大' },
      { ...actionOf('a5', 'i2', '2022H1', '2025H2'), label: 'コンビニ交付の拡充と普及啓発' },
      { ...actionOf('a6', 'i3', '2021H2', '2021H1'), label: '逆さの期間' },
      { ...actionOf('a7', 'i3', '2021H1', '2021H1'), label: '先進自治体への視察・調査研究の実施と結果の取りまとめ' },
    ],
    indicators: [
      indicatorOf('k0', 'n2', {
        kind: 'KGI',
        name: 'オンライン手続の割合',
        unit: '%',
        targets: { 2020: figure(30, '%'), 2021: figure(40, '%'), 2023: figure(60, '%') },
        actuals: { 2020: figure(28, '%'), 2021: figure(41, '%') },
      }),
      indicatorOf('k1', 'i1', {
        name: '電子申請の利用件数',
        targets: {
          2020: reading('年間1,200件以上', quantity(1200, '件')),
          2021: reading('年間1,500件以上', quantity(1500, '件')),
          2022: figure(1800, '件'),
          2023: figure(2000, '件'),
        },
        actuals: { 2020: figure(1250, '件'), 2021: figure(1400, '件'), 2022: reading('') },
      }),
      indicatorOf('k2', 'i3', {
        name: '導入の段階',
        targets: {
          2020: reading('仕様検討', milestone('検討')),
          2021: reading('構築作業', milestone('構築')),
          2023: reading('完了', milestone('完了')),
        },
      }),
    ],
  });
}
