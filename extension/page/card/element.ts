/** An element with a class, and texts or elements in it. Text stays text: nothing on the card is ever parsed as markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (string | Node | null)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  for (const child of children) if (child !== null) made.append(child);
  return made;
}

export function button(className: string, label: string, face: string | Node, press: () => void): HTMLButtonElement {
  const made = element('button', className, face);
  made.type = 'button';
  if (label !== face) {
    made.setAttribute('aria-label', label);
    made.title = label;
  }
  made.addEventListener('click', press);
  return made;
}

/** A line drawing of 24 × 24: fonts of offices lack most pictographs. */
export function icon(path: string): SVGElement {
  return drawing('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, drawing('path', { d: path }));
}

/** An SVG element with its attributes and what stands in it. */
export function drawing(name: string, attributes: Record<string, string>, ...children: (string | Node)[]): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const key in attributes) made.setAttribute(key, attributes[key]!);
  made.append(...children);
  return made;
}

/** Definitions and names come from outside: direction marks are taken out and the length is held. */
export function plain(text: string, most: number): string {
  const visible = text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
  return visible.length > most ? `${visible.slice(0, most)}…` : visible;
}
