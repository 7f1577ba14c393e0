import type { Status } from '../../data/protocol';
import { button, element } from '../../page/card/element';
import { diagnosticsText } from '../diagnostics';
import { word } from '../word';

/** What the help desk asks for, as text. */
export function diagnosticsSection(status: Status): HTMLElement {
  const text = diagnosticsText(status, navigator.userAgent, Date.now());
  const copy = button('', word('copy'), word('copy'), () => {
    void navigator.clipboard.writeText(text).then(() => {
      copy.textContent = word('copied');
    });
  });
  const box = element('pre', '', text);
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', word('diagnostics'));
  return element('section', '', element('h2', '', word('diagnostics')), box, copy);
}
