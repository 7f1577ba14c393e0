import { word } from '../word';

/** One of several or all; nothing where there is no choice. `none` names the empty one. */
export function Select(props: {
  label: string;
  value: string | null;
  choices: readonly string[];
  none: string;
  onChange: (value: string | null) => void;
}) {
  const { label, value, choices, none, onChange } = props;
  if (choices.length < 2 && value === null) return null;
  return (
    <label className="field">
      <span>{label}</span>
      <select
        value={value === null ? 'all' : `=${value}`}
        onChange={({ target }) => onChange(target.value === 'all' ? null : target.value.slice(1))}
      >
        <option value="all">{word('all')}</option>
        {choices.map((choice) => (
          <option key={choice} value={`=${choice}`}>
            {choice === '' ? none : choice}
          </option>
        ))}
      </select>
    </label>
  );
}
