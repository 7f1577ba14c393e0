/** By its name alone, in any case of letters: nothing is asked of the layout, and no pattern has to be prepared for what most pages have little of. */
function isOneOf(text: string): (node: Node) => boolean {
  const names = new Set(text.split(' '));
  return ({ nodeName }) => names.has(nodeName) || names.has(nodeName.toUpperCase());
}

/** Whether the text of an element flows with its surroundings. */
export const isInline = isOneOf(
  'A ABBR ACRONYM B BDI BDO BIG BR CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR OUTPUT Q RB RTC RUBY S SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR TSPAN',
);

/** Whether what an element holds is no running text, or belongs to somebody who is typing. */
export const isApart = isOneOf(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION DATALIST CODE KBD SAMP CANVAS IFRAME FRAME FRAMESET OBJECT EMBED VIDEO AUDIO MATH RT RP TITLE HEAD DESC METADATA',
);

/** A heading or a paragraph, in which most text of most pages stands. */
export const isLine = isOneOf('P H1 H2 H3 H4 H5 H6');

const isBox = isOneOf('ARTICLE ASIDE BLOCKQUOTE BODY DIV FOOTER HEADER MAIN NAV SECTION SPAN');

/** A custom element may get its shadow root any time after it is seen, and nothing tells of it. */
export const isCustom = ({ nodeName }: Node) => nodeName.indexOf('-') > 0;

/** Whether an element may have a shadow root: some built-in ones, and every custom one. */
export const mayHost = (node: Node) => isLine(node) || isBox(node) || isCustom(node);
