import type { Locale } from '../messages/define';
import { importWords } from '../messages/sidebar';
import type { TargetPart } from '../target/target';
import { readingInWords } from './reading-in-words';

/** A cell's own text beside what was understood; amber, with a word, where a person should look. */
export function ReadingChip({
  text,
  parts,
  sure,
  locale,
}: {
  text: string;
  parts: readonly TargetPart[];
  sure: boolean;
  locale: Locale;
}) {
  return (
    <dl className={sure ? 'reading-chip' : 'reading-chip reading-chip-unsure'}>
      <div>
        <dt>{importWords.original[locale]()}</dt>
        <dd className="reading-original">{text.trim() === '' ? importWords.blankCell[locale]() : text}</dd>
      </div>
      <div>
        <dt>{importWords.readAs[locale]()}</dt>
        <dd className="reading-read">{readingInWords(parts, locale)}</dd>
      </div>
    </dl>
  );
}
