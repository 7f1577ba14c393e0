import { defineMessages } from './define';

type None = Record<string, never>;

/** What to do about a finding of the glossary, by its severity; what is wrong stands in the finding itself. */
export const glossaryFindingWords = defineMessages({
  error: {
    ja: (_: None) => '直すまで、この用語は庁内ページで使われません。用語集シートのセルを直してください。',
    en: (_: None) => 'The term is not used on pages until this is mended in the glossary sheet.',
  },
  warning: {
    ja: (_: None) => '用語集シートのセルを直してください。',
    en: (_: None) => 'Mend the cell of the glossary sheet.',
  },
  info: {
    ja: (_: None) => '用語集を育てるための参考です。そのままでもかまいません。',
    en: (_: None) => 'For keeping the glossary complete; nothing breaks without it.',
  },
});
