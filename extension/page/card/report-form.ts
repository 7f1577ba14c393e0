import type { CardKit } from '../../data/protocol';
import { button, element } from './element';

/** What a reader tells about a term: the words of shared/glossary/term-report.ts. */
export interface Told {
  kind: 'wrong' | 'unclear';
  comment: string;
}

const LONGEST_COMMENT = 1000;

/** 「この用語について知らせる」: noted by the browser, or told in a mail that the reader sends. */
export function reportForm(
  label: string,
  { words, mailTo }: CardKit,
  actions: { note(told: Told): void; back(): void },
): HTMLElement {
  const form = element('form', 'form');
  const choice = (kind: Told['kind']) => {
    const input = element('input', '');
    Object.assign(input, { type: 'radio', name: 'kind', value: kind, checked: kind === 'wrong' });
    return element('label', '', input, words[kind]);
  };
  const comment = element('textarea', '');
  comment.rows = 3;
  comment.maxLength = LONGEST_COMMENT;
  const unclear = choice('unclear');
  const told = (): Told => ({
    kind: unclear.querySelector('input')!.checked ? 'unclear' : 'wrong',
    comment: comment.value.trim(),
  });
  form.append(choice('wrong'), unclear, element('label', '', words.comment, comment));
  const buttons = element(
    'p',
    'buttons',
    button('', words.note, words.note, () => actions.note(told())),
  );
  if (mailTo !== null) {
    const link = element('a', '', words.mail);
    link.href = 'mailto:';
    link.addEventListener('click', () => {
      link.href = mailDraft(
        mailTo,
        words.mailSubject.replace('{term}', () => label),
        [words[told().kind], told().comment, location.origin + location.pathname],
      );
    });
    buttons.append(link);
  }
  buttons.append(button('', words.back, words.back, actions.back));
  form.append(buttons);
  form.addEventListener('submit', (event) => event.preventDefault());
  return form;
}

/** A mail that opens in the reader's own program; nothing is sent. */
export function mailDraft(address: string, subject: string, lines: readonly string[]): string {
  const body = lines.filter((line) => line !== '').join('\r\n');
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
