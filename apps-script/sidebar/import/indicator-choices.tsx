import { useState } from 'react';
import type { IndicatorChoice } from '../../../shared/ingest/profile';
import { importWords } from '../../../shared/messages/sidebar-import';
import { choiceWords } from '../../../shared/messages/sidebar-reading';
import { Direction } from '../../../shared/plan/model';
import { Accumulation } from '../../../shared/target/target';
import type { IndicatorReading, ReadReport } from '../../server/protocol';
import { useSession } from '../frame/session';
import { Field } from '../parts/field';
import { Jump } from '../parts/jump';
import { PlanPath } from '../parts/plan-path';
import { LongList } from '../parts/section';
import { chosenOf, found, withChoice, withoutChoice } from './choices';
import type { ImportRun } from './use-import';

const DIRECTIONS = {
  increase: choiceWords.increase,
  decrease: choiceWords.decrease,
  maintain: choiceWords.maintain,
} as const;
const ACCUMULATIONS = {
  none: choiceWords.state,
  withinYear: choiceWords.withinYear,
  wholePlan: choiceWords.wholePlan,
} as const;

/** Lists of this length are seen at a glance. */
const SEARCH_FROM = 6;

/** Unit, direction and accumulation of each indicator with the reason for them, each to be chosen otherwise. */
export function IndicatorChoices({
  run,
  report,
  indicators,
}: {
  run: ImportRun;
  report: ReadReport;
  indicators: readonly IndicatorReading[];
}) {
  const { say } = useSession();
  const [search, setSearch] = useState('');
  const shown = found(indicators, search);
  return (
    <>
      <p className="quiet">{say(choiceWords.help)}</p>
      {indicators.length >= SEARCH_FROM && (
        <Field label={say(choiceWords.search)}>
          {(ties) => (
            <input
              {...ties}
              type="search"
              className="input"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          )}
        </Field>
      )}
      {shown.length === 0 && <p role="status">{say(choiceWords.none)}</p>}
      <LongList items={shown}>
        {(indicator) => (
          <li key={indicator.id}>
            <ChoiceCard
              indicator={chosenOf(indicator, run.choices)}
              changed={indicator.id in run.choices}
              onChoose={(choice) => run.setChoices(withChoice(report, run.choices, indicator, choice))}
              onForget={() => run.setChoices(withoutChoice(run.choices, indicator.id))}
            />
          </li>
        )}
      </LongList>
    </>
  );
}

function ChoiceCard({
  indicator,
  changed,
  onChoose,
  onForget,
}: {
  indicator: IndicatorReading;
  changed: boolean;
  onChoose: (choice: IndicatorChoice) => void;
  onForget: () => void;
}) {
  const { say } = useSession();
  const { name, path, unit, direction, accumulation, reasons, source } = indicator;
  return (
    <fieldset className="reading" aria-label={name}>
      <header className="reading-header">
        <div>
          <PlanPath path={path === '' ? name : `${path} › ${name}`} />
        </div>
        {source && <Jump sheet={source.sheet} cell={source.cell} />}
      </header>
      <Field label={say(importWords.unit)}>
        {(ties) => (
          <input
            {...ties}
            className="input"
            value={unit ?? ''}
            onChange={(event) => onChoose({ unit: event.target.value.trimStart() || null })}
          />
        )}
      </Field>
      <Choice
        label={say(choiceWords.direction)}
        why={reasons.direction}
        words={DIRECTIONS}
        options={Direction.options}
        value={direction}
        onChoose={(value) => onChoose({ direction: value })}
      />
      <Choice
        label={say(choiceWords.accumulation)}
        why={reasons.accumulation}
        words={ACCUMULATIONS}
        options={Accumulation.options}
        value={accumulation}
        onChoose={(value) => onChoose({ accumulation: value })}
      />
      {changed && (
        <div className="card-actions">
          <span className="by-hand">✓ {say(choiceWords.chosen)}</span>
          <button type="button" className="button button-small" onClick={onForget}>
            {say(choiceWords.asRead)}
          </button>
        </div>
      )}
    </fieldset>
  );
}

function Choice<Value extends string>({
  label,
  why,
  words,
  options,
  value,
  onChoose,
}: {
  label: string;
  why: string;
  words: Readonly<Record<Value, (typeof choiceWords)['open']>>;
  options: readonly Value[];
  value: Value | null;
  onChoose: (value: Value | null) => void;
}) {
  const { say } = useSession();
  return (
    <Field label={label} help={why}>
      {(ties) => (
        <select
          {...ties}
          className="input"
          value={value ?? ''}
          onChange={(event) => onChoose(options.find((option) => option === event.target.value) ?? null)}
        >
          {options.map((option) => (
            <option key={option} value={option}>
              {say(words[option])}
            </option>
          ))}
          <option value="">{say(choiceWords.open)}</option>
        </select>
      )}
    </Field>
  );
}
