import { defineMessages } from './define';

/** What the command `glossary` says of a glossary as a whole. */
export const glossaryCommandWords = defineMessages({
  summary: {
    ja: (v: { used: number; waiting: number; proposed: number }) =>
      `使う用語 ${v.used}件・提案や保留 ${v.waiting}件${v.proposed === 0 ? '' : `（うち今回の提案 ${v.proposed}件）`}`,
    en: (v: { used: number; waiting: number; proposed: number }) =>
      `${v.used} terms in use, ${v.waiting} waiting${v.proposed === 0 ? '' : ` (${v.proposed} proposed now)`}`,
  },
  unreadReports: {
    ja: (v: { name: string; rows: string }) =>
      `「${v.name}」の${v.rows}行目は、用語がないため読みませんでした。「用語」の列を確かめてください。`,
    en: (v: { name: string; rows: string }) => `“${v.name}”: rows ${v.rows} name no term and were not read.`,
  },
});
