import { gradeOf } from '../assess/composite';
import { HOST } from '../drawing/palette';
import { type RoadmapContent, roadmapContent } from '../drawing/roadmap-content';
import { roadmapPages } from '../drawing/roadmap-pages';
import { roadmapStyle } from '../drawing/roadmap-style';
import { styled } from '../drawing/roadmap-svg';
import { say } from '../messages/define';
import { paperMessages } from '../messages/papers';
import { positionOfDate } from '../roadmap/position';
import { type Timeline, timelineOf } from '../roadmap/timeline';
import type { PaperFacts } from './facts';
import { drawing, type Html, html } from './html';

export interface PaperRoadmap {
  readonly timeline: Timeline;
  readonly content: RoadmapContent;
}

/** The roadmap of the paper's plan with results, grades, phases, reviews and the line of the day of issue. */
export function paperRoadmap(facts: PaperFacts): PaperRoadmap {
  const { plan, today, phases, reviews, milestones } = facts;
  const content = roadmapContent(plan, (indicator, year) => {
    const found = facts.assessed(indicator, year);
    return found ? gradeOf(found.decisive.assessment) : null;
  });
  const timeline = timelineOf(plan, { phases, reviews, milestones, ...(today === null ? {} : { today }) });
  return { content, timeline: styled(timeline, roadmapStyle(facts.layout)) };
}

/** Printable area in pixels. */
export const A3_LANDSCAPE = { width: 1490, height: 950 };
export const A4_PORTRAIT = { width: 700, height: 980 };

/** Pictures of at most a page each, never cut within a row. */
export function roadmapFigures(
  { timeline, content }: PaperRoadmap,
  facts: PaperFacts,
  page: { readonly width: number; readonly height: number; readonly title: string; readonly id: string },
): Html {
  const bars = timeline.rows.reduce((sum, row) => sum + row.bars.length, 0);
  const initiatives = timeline.rows.filter(({ kind }) => kind === 'initiative').length;
  const pictures = roadmapPages(
    timeline,
    {
      content,
      locale: facts.locale,
      width: page.width,
      palette: HOST,
      style: roadmapStyle(facts.layout),
      id: page.id,
      title: page.title,
      description: say(paperMessages.roadmapAlt, facts.locale, { rows: initiatives, bars }),
      notes: false,
      milestones: facts.milestones.flatMap(({ date, name }) => {
        const position = positionOfDate(date);
        return position === null ? [] : [{ position, name }];
      }),
    },
    page.height,
  );
  return html`${pictures.map((picture) => html`<figure class="picture">${drawing(picture)}</figure>`)}`;
}
