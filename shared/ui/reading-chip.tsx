import type { Locale } from '../messages/define';
import { importWords } from '../messages/sidebar-import';
import { describeReading } from '../target/describe';
import type { TargetReading } from '../target/target';

/** A cell's own text beside what was understood; amber, with a word, where a person should look. */
export function ReadingChip({
  reading,
  locale,
}: {
  reading: Pick<TargetReading, 'text' | 'parts' | 'sure'>;
  locale: Locale;
}) {
  const { text, sure } = reading;
  return (
    <dl className={sure ? 'reading-chip' : 'reading-chip reading-chip-unsure'}>
      <div>
        <dt>{importWords.original[locale]()}</dt>
        <dd className="reading-original">{text.trim() === '' ? importWords.blankCell[locale]() : text}</dd>
      </div>
      <div>
        <dt>{importWords.readAs[locale]()}</dt>
        <dd className="reading-read">{describeReading(reading, locale)}</dd>
      </div>
    </dl>
  );
}
