import { useMemo, useState } from 'react';
import type { RoadmapContent } from '../../drawing/roadmap-content';
import { EVERYTHING, filterRows, type RoadmapFilter, unfoldedRows } from '../../drawing/roadmap-filter';
import type { PlanMilestone } from '../../drawing/roadmap-frame';
import { roadmapStyle } from '../../drawing/roadmap-style';
import { roadmapSvg, withGrain } from '../../drawing/roadmap-svg';
import { roadmapTable, undatedTable } from '../../drawing/roadmap-table';
import { type Locale, say } from '../../messages/define';
import { roadmapMessages } from '../../messages/roadmap';
import type { Grain } from '../../roadmap/axis';
import type { Timeline } from '../../roadmap/timeline';
import { savePng, saveSvg } from './save-picture';
import { TableView } from './table-view';
import { GRAINS, Toolbar } from './toolbar';
import { TreeView } from './tree-view';

export interface RoadmapProps {
  readonly timeline: Timeline;
  readonly content: RoadmapContent;
  readonly locale: Locale;
  /** Of the plan itself: 庁議, 議会, パブリックコメント. */
  readonly milestones?: readonly PlanMilestone[];
  /** Heading and file name of saved pictures. */
  readonly title?: string;
  /** Id of the layout to begin with; see drawing/roadmap-style. */
  readonly layout?: string;
  /** For narrow places: no choice of layouts, no files. */
  readonly compact?: boolean;
  /** Called with an initiative's id on Enter and click. */
  readonly onOpen?: (initiative: string) => void;
}

const NONE: readonly PlanMilestone[] = [];

/** The roadmap of a plan for the screen: picture or table, scale, filters, folding, files. Give it the roadmap.css of this folder. */
export function Roadmap({
  timeline,
  content,
  locale,
  milestones = NONE,
  title,
  layout = 'standard',
  compact = false,
  onOpen,
}: RoadmapProps) {
  const [style, setStyle] = useState(() => roadmapStyle(layout));
  const [grain, setGrain] = useState<Grain>(style.grain ?? timeline.grain);
  const [filter, setFilter] = useState<RoadmapFilter>(EVERYTHING);
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [asTable, setAsTable] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const cut = useMemo(() => withGrain(timeline, grain), [timeline, grain]);
  const chosen = useMemo(() => filterRows(timeline.rows, content, filter), [timeline, content, filter]);
  const rows = useMemo(() => unfoldedRows(chosen, collapsed), [chosen, collapsed]);
  const undated = useMemo(() => undatedTable(timeline, locale), [timeline, locale]);
  const name = title ?? say(roadmapMessages.roadmap, locale, {});

  const fold = (node: string, collapse: boolean) =>
    setCollapsed((old) => {
      const next = new Set(old);
      if (collapse) next.add(node);
      else next.delete(node);
      return next;
    });
  const foldAll = (collapse: boolean) =>
    setCollapsed(new Set(collapse ? timeline.rows.filter(({ kind }) => kind === 'node').map(({ id }) => id) : []));
  const choose = (id: string) => {
    const next = roadmapStyle(id);
    setStyle(next);
    setGrain(next.grain ?? timeline.grain);
  };
  const save = async (kind: 'png' | 'svg') => {
    const svg = roadmapSvg(cut, { content, locale, filter, collapsed, milestones, style, title: name });
    if (kind === 'svg') saveSvg(svg, name);
    else setUnsaved(!(await savePng(svg, name)));
  };

  return (
    <section className="roadmap" aria-label={name}>
      <Toolbar
        {...{ locale, content, grain, filter, compact, asTable }}
        layout={style.id}
        onLayout={choose}
        shown={countInitiatives(chosen)}
        of={countInitiatives(timeline.rows)}
        onGrain={setGrain}
        onFilter={setFilter}
        onTable={() => setAsTable(!asTable)}
        onFold={foldAll}
        onSave={save}
      />
      {unsaved && <p role="alert">{say(roadmapMessages.notSaved, locale, {})}</p>}
      {timeline.span === null && <p>{say(roadmapMessages.noYears, locale, {})}</p>}
      {rows.length === 0 && <p>{say(roadmapMessages.nothingFits, locale, {})}</p>}
      {asTable ? (
        <TableView table={roadmapTable(chosen, content, locale)} />
      ) : rows.length === 0 ? null : (
        <>
          <p className="roadmap-keys">{say(roadmapMessages.keys, locale, {})}</p>
          <TreeView
            {...{ timeline: cut, milestones, rows, content, style, locale, collapsed, onOpen }}
            onToggle={fold}
            onZoom={(step) => setGrain(GRAINS[GRAINS.indexOf(grain) + step] ?? grain)}
          />
        </>
      )}
      {undated.rows.length > 0 && (
        <details className="roadmap-undated">
          <summary>
            {undated.caption}（{undated.rows.length}）
          </summary>
          <TableView table={undated} />
        </details>
      )}
    </section>
  );
}

function countInitiatives(rows: Timeline['rows']): number {
  return rows.filter(({ kind }) => kind === 'initiative').length;
}
