const HALF_WIDTH_FIRST = 0xff61;
const FULL_WIDTH =
  '。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜';

const VOICED_BASES = 'かきくけこさしすせそたちつてとはひふへほカキクケコサシスセソタチツテトハヒフヘホ';
const SEMI_VOICED_BASES = 'はひふへほハヒフヘホ';

/** The full-width form of a half-width kana or its punctuation; null for every other character. */
export function fullWidthKana(codeUnit: number): string | null {
  return FULL_WIDTH[codeUnit - HALF_WIDTH_FIRST] ?? null;
}

/**
 * The one character for a kana and the voicing mark behind it (ｶ + ﾞ → ガ, は + U+309A → ぱ); null where the two do not combine.
 * Combining marks count as well: files that passed through macOS carry decomposed kana.
 */
export function composeVoicing(base: string, mark: number): string | null {
  const code = base.charCodeAt(0);
  if (mark === 0xff9e || mark === 0x3099) {
    if (base === 'ウ') return 'ヴ';
    return VOICED_BASES.includes(base) ? String.fromCharCode(code + 1) : null;
  }
  if (mark === 0xff9f || mark === 0x309a) {
    return SEMI_VOICED_BASES.includes(base) ? String.fromCharCode(code + 2) : null;
  }
  return null;
}
