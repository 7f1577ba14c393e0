import { Field } from '../parts/field';

/** One of a few words; blank until somebody has chosen. */
export function Choice({
  label,
  value,
  onChange,
  choices,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  choices: readonly (readonly [string, string])[];
}) {
  return (
    <Field label={label}>
      {(ties) => (
        <select {...ties} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
          {value === '' && <option value="">－</option>}
          {choices.map(([name, word]) => (
            <option key={name} value={name}>
              {word}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
