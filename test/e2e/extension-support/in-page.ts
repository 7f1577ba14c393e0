/** Runs within a page: the texts that are marked there, in document order, as they stand. Needs nothing from outside itself. */
export function markedTexts(): { texts: string[]; expected: string[] } {
  // Some test pages break the methods of arrays, so none is used here.
  const found: { node: Text; at: number; text: string }[] = [];
  for (const name of ['michishirube-term', 'michishirube-initiative']) {
    const marks = CSS.highlights.get(name);
    if (marks === undefined) continue;
    for (const mark of marks) {
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      const copy = range.cloneContents();
      for (const reading of copy.querySelectorAll('rt, rp')) reading.remove();
      found[found.length] = { node: mark.startContainer as Text, at: mark.startOffset, text: copy.textContent ?? '' };
    }
  }
  let inOneTree = true;
  for (const { node } of found) if (node.getRootNode() !== document) inOneTree = false;
  found.sort((one, other) => {
    if (!inOneTree) return one.text < other.text ? -1 : 1;
    if (one.node === other.node) return one.at - other.at;
    return one.node.compareDocumentPosition(other.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
  const texts: string[] = [];
  for (const { text } of found) texts[texts.length] = text;
  const expected = document.querySelector('#expected')?.textContent ?? '[]';
  return { texts, expected: JSON.parse(expected) as string[] };
}
