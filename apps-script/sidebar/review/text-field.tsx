import { Field } from '../parts/field';

/** A labelled box for a text that goes into the log. */
export function TextField({
  label,
  value,
  onChange,
  rows = 3,
  help,
}: {
  label: string;
  value: string;
  onChange: (text: string) => void;
  rows?: number;
  help?: string;
}) {
  return (
    <Field label={label} {...(help === undefined ? {} : { help })}>
      {(ties) => (
        <textarea
          {...ties}
          className="input"
          rows={rows}
          maxLength={4000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
