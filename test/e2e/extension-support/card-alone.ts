import { cardKit } from '../../../extension/data/card-kit';
import type { CardData } from '../../../extension/data/protocol';
import { Card } from '../../../extension/page/card/card';
import { Strip } from '../../../extension/page/strip';
import { readYear } from '../../../shared/snapshot/years';

export type Face = 'term' | 'initiative' | 'behind' | 'milestone' | 'long' | 'built-in' | 'gone';

const term: CardData = {
  kind: 'term',
  label: 'デジタルデバイド',
  reading: 'でじたるでばいど',
  spellings: ['情報格差', 'デジタルディバイド'],
  definition: '情報機器を使える人と使えない人との間に生まれる差。<b>太字</b>も<script>alert(1)</script>も文字のまま。',
  source: '見本市DX計画 用語集',
  related: ['オープンデータ', 'テレワーク'],
  asOf: '2026-11-20',
};

const initiative: CardData = {
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
        readYear([2023, '15業務以上', '15業務', 15, 15, 100, '○', '15 ÷ 15 = 100% → ○']),
        readYear([2024, '20業務以上', null, 20]),
      ],
    },
  ],
  actions: [{ label: '全庁に広げる', from: '2023H1', to: '2024H2' }],
  period: { from: 2022, to: 2024 },
  nextReview: '2027-03-31',
  link: 'https://docs.google.com/spreadsheets/d/sample',
  asOf: '2026-11-20',
};

const FACES: Record<Face, CardData | null> = {
  term,
  initiative,
  behind: {
    ...initiative,
    label: '電子申請サービスの利用促進',
    number: '1-2',
    divisions: ['情報政策課', '市民課'],
    state: { mark: '△', year: 2023 },
    indicators: [
      {
        name: '電子申請の件数',
        unit: '件',
        years: [
          readYear([2022, '1,000件', '1,100件', 1000, 1100, 110, '○']),
          readYear([2023, '1,200件', '1,000件', 1200, 1000, 83.3, '△', '1,000 ÷ 1,200 = 83.3% → △']),
          readYear([2024, '1,400件', null, 1400]),
        ],
      },
    ],
    actions: [],
    link: null,
  },
  milestone: {
    ...initiative,
    label: '文書管理システムの更新',
    number: '2-3',
    state: { mark: '×', year: 2023 },
    indicators: [
      {
        name: '更新の段階',
        unit: null,
        years: [
          readYear([2022, '方針の決定', '方針を決定した']),
          readYear([2023, '仕様書の完成', '次年度へ延期', null, null, null, '×']),
          readYear([2024, '運用の開始']),
        ],
      },
    ],
    actions: [
      { label: '仕様を決める', from: '2022H1', to: '2023H2' },
      { label: '新しい仕組みへ移す', from: '2024H1', to: '2024H2' },
    ],
    nextReview: null,
    link: null,
  },
  long: {
    ...term,
    label: '証拠に基づく政策立案',
    reading: 'しょうこにもとづくせいさくりつあん',
    spellings: ['EBPM'],
    definition: '調べた事実をもとに政策を立てること。'.repeat(60),
    related: [],
  },
  'built-in': {
    ...term,
    label: 'KPI',
    reading: 'けーぴーあい',
    spellings: [],
    definition: null,
    source: null,
    related: [],
    asOf: '－',
  },
  gone: null,
};

interface Shown {
  left?: number;
  top?: number;
  /** Presses the pin, or opens the form below. */
  press?: 'pin' | 'report' | 'none';
}

/** The card alone, in an open root, for tools that must look into it. */
function showCard(face: Face, { left = 40, top = 60, press }: Shown = {}): void {
  const card = new Card(cardKit('ja', 'dx@example.lg.jp'), { close() {}, report: async () => true }, 'open');
  const data = FACES[face];
  card.show(data?.label ?? 'AI', data, new DOMRect(left, top, 90, 20), press === undefined);
  const host = [...document.querySelectorAll('michishirube-host')].pop()!;
  const buttons = host.shadowRoot!.querySelectorAll('button');
  if (press === 'pin') buttons[0]!.click();
  if (press === 'report') buttons[buttons.length - 1]!.click();
}

/** The strip alone, likewise. */
function showStrip(): void {
  const belonging = { entry: 0, label: 'RPAの全庁導入', mark: '○', year: 2023, divisions: ['行政改革課'] };
  new Strip(belonging, cardKit('ja', null), { open() {}, close() {} }, 'open').show();
}

Object.assign(globalThis, { showCard, showStrip });
