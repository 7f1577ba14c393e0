import { useState } from 'react';
import { reviewWords } from '../../../shared/messages/review-screen';
import { frameWords } from '../../../shared/messages/sidebar';
import { settingsWords } from '../../../shared/messages/sidebar-settings';
import { readRoleGroups } from '../../../shared/review/roles';
import { type EndpointError, ReviewCycle } from '../../server/protocol';
import { useSession } from '../frame/session';
import { ErrorBanner, Notice } from '../parts/banner';
import { Field } from '../parts/field';
import { reopenIn } from '../server';
import { CITY_PRESETS } from './city-presets';
import { type DraftProblem, draftOfSettings, type SettingsDraft, settingsOf, withPreset } from './settings-draft';

type TextName = 'title' | 'organization' | 'board' | 'evaluationYear';
type LinesName = 'levels' | 'divisions' | 'roles' | 'phases' | 'milestones' | 'reviews';

/** 設定: what the city calls things and how it judges; kept in the document, for everybody who opens it. */
export function SettingsScreen() {
  const { say, call, bootstrap, update, locale, mayWrite } = useSession();
  const [draft, setDraft] = useState(() => draftOfSettings(bootstrap.settings));
  const [state, setState] = useState<'editing' | 'saving' | 'saved' | 'roles' | DraftProblem>('editing');
  const [error, setError] = useState<EndpointError | null>(null);
  const change = (part: Partial<SettingsDraft>) => {
    setDraft({ ...draft, ...part });
    setState('editing');
  };
  const [unread] = readRoleGroups(draft.roles).unread;
  const save = async () => {
    if (unread !== undefined) {
      setState('roles');
      return;
    }
    const settings = settingsOf(draft);
    if (typeof settings === 'string') {
      setState(settings);
      return;
    }
    setState('saving');
    const answer = await call('saveSettings', { settings });
    setError(answer.ok ? null : answer.error);
    setState(answer.ok ? 'saved' : 'editing');
    if (!answer.ok) return;
    update({ settings: answer.value.settings });
    if (draft.locale !== locale) reopenIn(draft.locale);
  };
  const text = (name: TextName, label: string, help?: string, problem: string | null = null) => (
    <Field label={label} help={help} error={problem}>
      {(ties) => (
        <input
          {...ties}
          className="input"
          value={draft[name]}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  const lines = (name: LinesName, label: string, help: string, problem: string | null = null, rows = 4) => (
    <Field label={label} help={help} error={problem}>
      {(ties) => (
        <textarea
          {...ties}
          className="input"
          rows={rows}
          value={draft[name]}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  const year = (name: 'from' | 'to', label: string) => (
    <Field label={label}>
      {(ties) => (
        <input
          {...ties}
          className="input"
          inputMode="numeric"
          value={draft[name]}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <form
      className="settings"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{say(settingsWords.title)}</h2>
      {bootstrap.workbook.built && <p className="quiet">{say(settingsWords.inSheet)}</p>}
      <Field label={say(settingsWords.preset)} help={say(settingsWords.presetHelp)}>
        {(ties) => (
          <select
            {...ties}
            className="input"
            value=""
            onChange={(event) => {
              const preset = CITY_PRESETS.find(({ id }) => id === event.target.value);
              if (preset) change(withPreset(draft, preset));
            }}
          >
            <option value="">{say(settingsWords.presetNone)}</option>
            {CITY_PRESETS.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {text('title', say(settingsWords.planTitle), say(settingsWords.asRead))}
      {text('organization', say(settingsWords.organization))}
      <fieldset className="field">
        <legend>{say(settingsWords.period)}</legend>
        <p className="field-help">{say(settingsWords.periodHelp)}</p>
        <div className="field-row">
          {year('from', say(settingsWords.from))}
          {year('to', say(settingsWords.to))}
        </div>
        {state === 'period' && (
          <p className="field-error" role="alert">
            {say(settingsWords.periodWrong)}
          </p>
        )}
      </fieldset>
      {lines('levels', say(settingsWords.levels), say(settingsWords.levelsHelp))}
      <Field label={say(settingsWords.ruleSet)}>
        {(ties) => (
          <select
            {...ties}
            className="input"
            value={draft.ruleSet}
            onChange={(event) => change({ ruleSet: event.target.value })}
          >
            {bootstrap.ruleSets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say(settingsWords.reviewCycle)}>
        {(ties) => (
          <select
            {...ties}
            className="input"
            value={draft.reviewCycle}
            onChange={(event) => change({ reviewCycle: ReviewCycle.parse(event.target.value) })}
          >
            {ReviewCycle.options.map((cycle) => (
              <option key={cycle} value={cycle}>
                {say(settingsWords[cycle])}
              </option>
            ))}
          </select>
        )}
      </Field>
      {text('board', say(settingsWords.board), say(settingsWords.boardHelp))}
      {text(
        'evaluationYear',
        say(settingsWords.evaluationYear),
        say(settingsWords.evaluationYearHelp),
        state === 'evaluationYear' ? say(settingsWords.evaluationYearWrong) : null,
      )}
      <fieldset className="field">
        <legend>{say(settingsWords.dates)}</legend>
        {lines('phases', say(settingsWords.phases), say(settingsWords.phasesHelp), null, 2)}
        {lines('milestones', say(settingsWords.milestones), say(settingsWords.milestonesHelp), null, 2)}
        {lines('reviews', say(settingsWords.reviews), say(settingsWords.reviewsHelp), null, 2)}
      </fieldset>
      {lines('divisions', say(settingsWords.divisions), say(settingsWords.divisionsHelp))}
      {lines(
        'roles',
        say(reviewWords.rolesTitle),
        say(reviewWords.rolesHelp),
        state === 'roles' && unread !== undefined ? say(reviewWords.rolesWrong, { line: unread }) : null,
      )}
      <Field label={say(settingsWords.language)}>
        {(ties) => (
          <select
            {...ties}
            className="input"
            value={draft.locale}
            onChange={(event) => change({ locale: event.target.value === 'en' ? 'en' : 'ja' })}
          >
            <option value="ja">日本語</option>
            <option value="en">English</option>
          </select>
        )}
      </Field>
      {error && <ErrorBanner error={error} title={say(frameWords.error)} />}
      {state === 'saved' && (
        <div role="status">
          <Notice tone="success">{say(settingsWords.saved)}</Notice>
        </div>
      )}
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={!mayWrite || state === 'saving'}>
          {say(state === 'saving' ? settingsWords.saving : settingsWords.save)}
        </button>
      </div>
    </form>
  );
}
