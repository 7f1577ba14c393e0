/** Pages at which a scanner stalls: much in one block, much in one text, much that changes at once. */
export interface StressPage {
  name: string;
  html: string;
  occurrences: 'every' | 'first';
  /** What the page does when it is marked: the body of an async function. Tasks in which it calls `own()` are its own. */
  later?: string;
}

const BLOCK = 20_000;

export function stressPages(texts: readonly string[]): StressPage[] {
  const inBlock = texts.slice(0, BLOCK);
  const spans = `<p>${inBlock.map((text) => `<span>${text}</span>`).join('')}</p>`;
  const paragraphs = texts.map((text, at) => `<${at % 10 === 0 ? 'h3' : 'p'}>${text}</${at % 10 === 0 ? 'h3' : 'p'}>`);
  const sections = inBlock.map(
    (text, at) => `${at % 20 === 0 ? `${at === 0 ? '' : '</section>'}<section>` : ''}<p>${text}</p>`,
  );
  const every = 'every' as const;
  return [
    { name: '20,000 spans in one block', html: spans, occurrences: every },
    {
      name: 'the same, a text in it changes',
      html: spans,
      occurrences: every,
      later:
        "for (let at = 0; at < 5; at += 1) { own(); document.querySelector('span').firstChild.data = '窓口' + at; await rest(400); }",
    },
    { name: '1 MB <pre>', html: `<pre>${inBlock.join('\n')}</pre>`, occurrences: every },
    { name: '1 MB in one paragraph', html: `<p>${inBlock.join('')}</p>`, occurrences: every },
    { name: '20,000 lines by <br>', html: `<div>${inBlock.join('<br>')}</div>`, occurrences: every },
    { name: 'a term every third character', html: `<p>${'AIと'.repeat(110_000)}</p>`, occurrences: every },
    { name: '20,000 terms across elements', html: `<p>${'と<b>A</b>I'.repeat(BLOCK)}</p>`, occurrences: every },
    {
      name: 'table of 20,000 cells',
      html: `<table>${inBlock.map((text, at) => `${at % 4 === 0 ? '<tr>' : ''}<td>${text}</td>`).join('')}</table>`,
      occurrences: every,
    },
    {
      name: '60 deep',
      html: '<div>'.repeat(60) + inBlock.map((text) => `<p>${text}</p>`).join('') + '</div>'.repeat(60),
      occurrences: every,
    },
    { name: 'first of each of 1,000 sections', html: `${sections.join('')}</section>`, occurrences: 'first' },
    { name: 'first of each section, 100,000 nodes', html: paragraphs.join(''), occurrences: 'first' },
    { name: '100,000 nodes', html: paragraphs.join(''), occurrences: every },
    {
      name: '20,000 paragraphs come at once',
      html: '<main><p>AI</p></main>',
      occurrences: every,
      later: `own(); const main = document.querySelector('main'); const parts = document.createDocumentFragment(); for (let at = 0; at < 20000; at += 1) parts.append(Object.assign(document.createElement('p'), { textContent: at + "番の窓口でAIを使う" })); main.append(parts); await rest(1500);`,
    },
    {
      name: 'all 20,000 paragraphs go at once',
      html: `<p>AI</p><main>${inBlock.map((text) => `<p>${text}</p>`).join('')}</main>`,
      occurrences: every,
      later: "own(); document.querySelector('main').replaceChildren(); await rest(800);",
    },
    {
      name: '3,000 texts change at once',
      html: `<main>${inBlock.map((text) => `<p>${text}</p>`).join('')}</main>`,
      occurrences: every,
      later:
        "own(); [...document.querySelectorAll('p')].slice(0, 3000).forEach((p) => { p.firstChild.data += '。'; }); await rest(1500);",
    },
  ];
}
