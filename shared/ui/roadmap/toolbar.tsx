import type { RoadmapContent } from '../../drawing/roadmap-content';
import { filterChoices, type RoadmapFilter } from '../../drawing/roadmap-filter';
import { ROADMAP_STYLES } from '../../drawing/roadmap-style';
import { type Locale, say } from '../../messages/define';
import { roadmapMessages as words } from '../../messages/roadmap';
import type { Grain } from '../../roadmap/axis';

export const GRAINS: readonly Grain[] = ['year', 'half', 'quarter'];

export interface ToolbarProps {
  readonly locale: Locale;
  readonly content: RoadmapContent;
  readonly grain: Grain;
  readonly filter: RoadmapFilter;
  /** Id of the layout. */
  readonly layout: string;
  /** Without layouts and files: for narrow places. */
  readonly compact: boolean;
  readonly asTable: boolean;
  readonly shown: number;
  readonly of: number;
  readonly onGrain: (grain: Grain) => void;
  readonly onLayout: (id: string) => void;
  readonly onFilter: (filter: RoadmapFilter) => void;
  readonly onTable: () => void;
  readonly onFold: (collapse: boolean) => void;
  readonly onSave: (kind: 'png' | 'svg') => void;
}

/** Scale, filters, folding, table, files. A filter with a single choice is left out. */
export function Toolbar(props: ToolbarProps) {
  const { locale, content, grain, filter, layout, compact, asTable, shown, of } = props;
  const { onGrain, onLayout, onFilter, onTable, onFold, onSave } = props;
  const choices = filterChoices(content);
  return (
    <div className="roadmap-toolbar">
      <fieldset className="roadmap-scale">
        <legend>{say(words.zoom, locale, {})}</legend>
        {GRAINS.map((one) => (
          <button key={one} type="button" aria-pressed={one === grain} onClick={() => onGrain(one)}>
            {say(words[one], locale, {})}
          </button>
        ))}
      </fieldset>
      {!compact && (
        <label>
          <span>{say(words.style, locale, {})}</span>
          <select value={layout} onChange={({ target }) => onLayout(target.value)}>
            {ROADMAP_STYLES.map(({ id }) => (
              <option key={id} value={id}>
                {say(words[id as 'standard'], locale, {})}
              </option>
            ))}
          </select>
        </label>
      )}
      {(['division', 'classification', 'state'] as const).map((key) =>
        choices[key].length < 2 ? null : (
          <label key={key}>
            <span>{say(words[key], locale, {})}</span>
            <select
              value={filter[key] === null ? 'all' : `=${filter[key]}`}
              onChange={({ target }) =>
                onFilter({ ...filter, [key]: target.value === 'all' ? null : target.value.slice(1) })
              }
            >
              <option value="all">{say(words.all, locale, {})}</option>
              {choices[key].map((choice) => (
                <option key={choice} value={`=${choice}`}>
                  {choice === '' ? say(words.none, locale, {}) : choice}
                </option>
              ))}
            </select>
          </label>
        ),
      )}
      <output>{say(words.shown, locale, { shown, of })}</output>
      <div className="roadmap-buttons">
        <button type="button" onClick={() => onFold(true)}>
          {say(words.collapseAll, locale, {})}
        </button>
        <button type="button" onClick={() => onFold(false)}>
          {say(words.expandAll, locale, {})}
        </button>
        <button type="button" aria-pressed={asTable} onClick={onTable}>
          {say(words.showTable, locale, {})}
        </button>
        {!compact && (
          <>
            <button type="button" onClick={() => onSave('png')}>
              {say(words.savePng, locale, {})}
            </button>
            <button type="button" onClick={() => onSave('svg')}>
              {say(words.saveSvg, locale, {})}
            </button>
          </>
        )}
      </div>
    </div>
  );
}
