import { cardKit } from '../../../extension/data/card-kit';
import type { CardData } from '../../../extension/data/protocol';
import { Card } from '../../../extension/page/card/card';
import { readYear } from '../../../shared/snapshot/years';

const FACES: Record<'term' | 'initiative', CardData> = {
  term: {
    kind: 'term',
    label: 'デジタルデバイド',
    reading: 'でじたるでばいど',
    spellings: ['情報格差', 'デジタルディバイド'],
    definition:
      '情報機器を使える人と使えない人との間に生まれる差。<b>太字</b>も<script>alert(1)</script>も文字のまま。',
    source: '見本市DX計画 用語集',
    related: ['オープンデータ', 'テレワーク'],
    asOf: '2026-11-20',
  },
  initiative: {
    kind: 'initiative',
    label: 'RPAの全庁導入',
    number: '1-1',
    divisions: ['行政改革課'],
    state: { mark: '○', year: 2023 },
    indicators: [
      {
        name: 'RPAを使う業務の数',
        unit: '業務',
        years: [
          readYear([2022, '10業務以上', '8業務', 10, 8, 80, '△']),
          readYear([2023, '15業務以上', '15業務', 15, 15, 100, '○']),
          readYear([2024, '20業務以上']),
        ],
      },
    ],
    actions: [{ label: '全庁に広げる', from: '2023H1', to: '2024H2' }],
    period: { from: 2022, to: 2024 },
    nextReview: '2027-03-31',
    link: 'https://docs.google.com/spreadsheets/d/sample',
    asOf: '2026-11-20',
  },
};

/** The card alone, in an open root, for tools that must look into it. */
function showCard(face: 'term' | 'initiative' | 'gone'): void {
  const card = new Card(cardKit('ja', 'dx@example.lg.jp'), { close() {}, report: async () => true }, 'open');
  const data = face === 'gone' ? null : FACES[face];
  card.show(data?.label ?? 'AI', data, new DOMRect(40, 60, 90, 20), true);
}

Object.assign(globalThis, { showCard });
