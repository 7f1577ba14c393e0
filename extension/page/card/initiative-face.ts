import type { Locale } from '../../../shared/messages/define';
import type { CardKit, InitiativeCard } from '../../data/protocol';
import { drawing, element, plain } from './element';
import { factList } from './term-face';

/** More indicators than this belong on the side panel. */
const MOST_INDICATORS = 3;

/** What an initiative's card says: state, division, targets and results by year with the worked rate, and its way through the plan. */
export function initiativeFace(card: InitiativeCard, kit: CardKit): Node[] {
  const { words, locale } = kit;
  const face: Node[] = [];
  const facts: [string, string][] = [];
  if (card.state !== null) {
    const year = card.state.year === null ? '' : ` ${yearName(card.state.year, locale)}`;
    facts.push([words.progress, plain(card.state.mark, 40) + year]);
  }
  if (card.divisions.length > 0) facts.push([words.division, plain(card.divisions.join('、'), 80)]);
  if (card.nextReview !== null) facts.push([words.nextReview, plain(card.nextReview, 20)]);
  if (facts.length > 0) face.push(factList(facts));
  for (const indicator of card.indicators.slice(0, MOST_INDICATORS)) face.push(indicatorTable(indicator, kit));
  if (card.actions.length > 0 && card.period !== null) face.push(roadmap(card, card.period, kit));
  return face;
}

function indicatorTable(indicator: InitiativeCard['indicators'][number], { words, locale }: CardKit): HTMLElement {
  const table = element('table', 'years');
  const name = indicator.unit === null ? indicator.name : `${indicator.name}（${indicator.unit}）`;
  table.append(element('caption', '', plain(name, 90)));
  const head = element('tr', '');
  for (const word of [words.year, words.target, words.actual, words.rate]) {
    const cell = element('th', '', word);
    cell.scope = 'col';
    head.append(cell);
  }
  table.append(element('thead', '', head));
  const body = element('tbody', '');
  let worked: string | null = null;
  for (const year of indicator.years) {
    const name = element('th', '', yearName(year.year, locale));
    name.scope = 'row';
    const rate = element('td', 'rate');
    if (year.rate !== null) {
      const bar = element('span', 'bar');
      bar.style.setProperty('--part', `${Math.max(0, Math.min(100, year.rate))}%`);
      rate.append(bar, element('span', '', `${year.rate}%${year.grade === null ? '' : ` ${plain(year.grade, 8)}`}`));
    } else rate.append(plain(year.grade ?? '', 8) || '－');
    // The last year that has a rate; where none has one, why.
    if (year.rate !== null || worked === null) worked = year.worked ?? worked;
    body.append(
      element(
        'tr',
        '',
        name,
        element('td', '', plain(year.target ?? '', 30)),
        element('td', '', plain(year.actual ?? '', 30) || words.notYet),
        rate,
      ),
    );
  }
  table.append(body);
  const block = element('div', 'indicator', table, chart(indicator.years, locale));
  if (worked !== null) block.append(element('p', 'worked', `${words.worked}: ${plain(worked, 100)}`));
  return block;
}

const HEIGHT = 40;
const STEP = 46;

/** Targets as outlines and results as bars, side by side for each year. The table above says the same in numbers. */
function chart(years: InitiativeCard['indicators'][number]['years'], locale: Locale): SVGElement | null {
  const most = Math.max(...years.flatMap(({ targetValue, actualValue }) => [targetValue ?? 0, actualValue ?? 0]));
  if (!(most > 0) || years.length > 10) return null;
  const bar = (x: number, value: number | null) =>
    value === null ? '' : `M${x} ${HEIGHT}v${(-Math.max(0, value) / most) * (HEIGHT - 4)}h14V${HEIGHT}z`;
  return drawing(
    'svg',
    { class: 'chart', viewBox: `0 0 ${years.length * STEP} 54`, 'aria-hidden': 'true', height: '54' },
    drawing('path', { class: 'aim', d: years.map(({ targetValue }, at) => bar(at * STEP + 6, targetValue)).join('') }),
    drawing('path', { class: 'got', d: years.map(({ actualValue }, at) => bar(at * STEP + 23, actualValue)).join('') }),
    ...years.map(({ year }, at) => drawing('text', { x: `${at * STEP + 22}`, y: '52' }, shortYear(year, locale))),
  );
}

const shortYear = (year: number, locale: Locale) => (locale === 'ja' && year >= 2019 ? `R${year - 2018}` : `${year}`);

/** Half-years of the plan as a row of cells, one row for each action. */
function roadmap(card: InitiativeCard, period: { from: number; to: number }, { words, locale }: CardKit): HTMLElement {
  const halves = (period.to - period.from + 1) * 2;
  const at = (half: string | null, missing: number) =>
    half === null ? missing : (Number(half.slice(0, 4)) - period.from) * 2 + (half.endsWith('H2') ? 1 : 0);
  const list = element('ul', 'roadmap');
  list.setAttribute('aria-label', words.roadmap);
  for (const action of card.actions.slice(0, 6)) {
    const from = Math.max(0, at(action.from, 0));
    const to = Math.min(halves - 1, at(action.to, from));
    const bar = element('span', 'span');
    bar.style.setProperty('--from', `${(from / halves) * 100}%`);
    bar.style.setProperty('--length', `${(Math.max(1, to - from + 1) / halves) * 100}%`);
    const when = [action.from, action.to]
      .filter((half) => half !== null)
      .map((half) => halfName(half as string, locale));
    const words = `${plain(action.label, 60)}（${when.join('～') || '－'}）`;
    list.append(element('li', '', element('span', 'track', bar), element('span', '', words)));
  }
  return list;
}

/** 令和5年度 for 2023, FY2023 in English. Years before 2019 keep the Western name. */
export function yearName(year: number, locale: Locale): string {
  if (locale === 'en') return `FY${year}`;
  return year >= 2019 ? `令和${year === 2019 ? '元' : year - 2018}年度` : `${year}年度`;
}

function halfName(half: string, locale: Locale): string {
  const year = Number(half.slice(0, 4));
  if (locale === 'en') return half;
  return `${yearName(year, locale)}${half.endsWith('H2') ? '下期' : '上期'}`;
}
