import { describe, expect, it } from 'vitest';
import { roadmapContent } from '../../../shared/drawing/roadmap-content';
import { filterRows } from '../../../shared/drawing/roadmap-filter';
import { roadmapPages } from '../../../shared/drawing/roadmap-pages';
import { roadmapSvg } from '../../../shared/drawing/roadmap-svg';
import { roadmapTable } from '../../../shared/drawing/roadmap-table';
import { shapeText } from '../../../shared/drawing/shape';
import { timelineOf } from '../../../shared/roadmap/timeline';
import { digitalPlan } from '../../support/digital-plan';
import { initiativeOf, planOf } from '../../support/plan-of';

const plan = digitalPlan();
const content = roadmapContent(plan);
const timeline = timelineOf(plan, { today: '2021-12-01', reviews: ['2021-10-15'] });
const all = { division: null, classification: null, state: null };

describe('the roadmap as SVG', () => {
  it('says today, the legend and what has no place', () => {
    const svg = roadmapSvg(timeline, { content, title: plan.title ?? '' });
    for (const words of [
      '今日',
      '工程の期間',
      '終わりが未定',
      '計画期間の外へ続く',
      '日付を確認',
      '書かない窓口の導入「逆さの期間」',
    ])
      expect(svg.replace(/<[^>]+>/g, '')).toContain(words);
    expect(svg).toContain('<title id="roadmap-title">みほん市DX推進計画</title>');
  });

  it('draws plan milestones by their names', () => {
    const milestones = [
      { position: 2021.5, name: 'パブリックコメント' },
      { position: 2021.52, name: '庁議' },
    ];
    const svg = roadmapSvg(timeline, { content, milestones });
    expect(svg).toContain('>パブリックコメント<');
    expect(svg).toContain('>庁議<');
  });

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'a&b]]>', '\u0000\u001b'])(
    '%s stays text',
    (name) => {
      const wicked = planOf({ title: name, initiatives: [initiativeOf('i', { name, classification: name })] });
      const svg = roadmapSvg(timelineOf(wicked), { content: roadmapContent(wicked), title: name });
      expect(svg).not.toMatch(/<(script|img)/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them.
      expect(svg).not.toMatch(/[\u0000-\u0008\u001b]/);
    },
  );

  it('has words for a plan without any year', () => {
    const bare = planOf({ period: null, initiatives: [initiativeOf('i')] });
    expect(roadmapSvg(timelineOf(bare), { content: roadmapContent(bare) })).toContain('時間の軸を描けません');
  });
});

describe('filter', () => {
  it.each([
    ['division', '市民課', ['n1', 'n2', 'i2', 'n3', 'i3']],
    ['division', '', ['n1', 'n3', 'i4']],
    ['classification', 'A', ['n1', 'n2', 'i1']],
    ['state', '×', ['n1', 'n3', 'i3']],
    ['state', '？', []],
  ])('%s = %s', (key, value, ids) => {
    expect(filterRows(timeline.rows, content, { ...all, [key]: value }).map(({ id }) => id)).toEqual(ids);
  });
});

it('says in its table what the picture shows', () => {
  const { rows, sections } = roadmapTable(timeline.rows, content, 'ja');
  expect(sections?.map(({ label }) => label)).toEqual([
    '1　市民サービスの向上',
    '1-1　手続のオンライン化',
    '1-2　窓口の改革',
  ]);
  expect(rows).toContainEqual([
    '1　電子申請の利用促進及び申請システムの再構築',
    '工程',
    '令和2年度下期～令和4年度上期',
    '構築・試行（一部の手続から順次開始し、対象を拡大）',
  ]);
  expect(rows).toContainEqual([
    '1　電子申請の利用促進及び申請システムの再構築',
    '工程',
    '令和4年度下期～（終わり未定）',
    '本格運用',
  ]);
  expect(rows).toContainEqual(['3　書かない窓口の導入', '目標', '令和3年度', '導入の段階：構築作業']);
  expect(rows).toContainEqual(['4　窓口混雑状況の配信', '（なし）', '', '']);
});

it('cuts pages between rows and repeats the headings above', () => {
  const pages = roadmapPages(timeline, { content, title: '計画' }, 330).map(shapeText);
  expect(pages.length).toBeGreaterThan(1);
  for (const { name } of plan.initiatives)
    expect(pages.filter((page) => page.includes(`${name.slice(0, 6)}`)).length).toBeGreaterThan(0);
  for (const page of pages) expect(page).toContain('市民サービスの向上');
  expect(pages[1]).toContain(`（2／${pages.length}）`);
});
