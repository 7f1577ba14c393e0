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

/** Runs within a page: the page as it is written, whole and without what stands beside it in hosts of ours, open shadow roots included; of a large one length and checksum. */
export function pageSource(): { whole: string; own: string; hosts: number } {
  const hostName = 'michishirube-host';
  const whole = document.documentElement.outerHTML;
  const copy = document.documentElement.cloneNode(true) as Element;
  const hosts = copy.querySelectorAll(hostName);
  for (const host of hosts) host.remove();
  let own = copy.outerHTML;
  const look = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot === null) continue;
      own += element.shadowRoot.innerHTML;
      look(element.shadowRoot);
    }
  };
  look(document);
  // A megabyte takes a second on its way out of the browser.
  const brief = (text: string) => {
    if (text.length < 100_000) return text;
    let [one, other] = [1, 2];
    for (let at = 0; at < text.length; at += 1) {
      one = Math.imul(one ^ text.charCodeAt(at), 0x9e3779b1);
      other = Math.imul(other ^ text.charCodeAt(at), 0x5f356495) ^ (one >>> 13);
    }
    return `${text.length} ${one >>> 0} ${other >>> 0}`;
  };
  return { whole: brief(whole), own: brief(own), hosts: hosts.length };
}

/** Runs within a page: from now on, whatever changes in the document but for hosts of ours is written into `window.changesSeen`. */
export function watchChanges(): void {
  const seen: string[] = [];
  Object.assign(window, { changesSeen: seen });
  new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      let ours = type === 'childList';
      for (const list of [addedNodes, removedNodes]) {
        for (const node of list) if (node.nodeName !== 'MICHISHIRUBE-HOST') ours = false;
      }
      if (!ours) seen[seen.length] = `${type} ${target.nodeName} ${attributeName ?? ''}`;
    }
  }).observe(document, { attributes: true, childList: true, characterData: true, subtree: true });
}
