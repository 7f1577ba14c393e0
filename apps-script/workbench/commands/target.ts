import { decodeText } from '../../../shared/exchange/decode-text';
import { sayReason } from '../../../shared/messages/say-reason';
import { readTarget } from '../../../shared/target/read-target';
import { readArguments } from './arguments';
import type { Command, Console } from './command';
import { failure, refusedFile } from './failure';

/** `target [TEXT…]`: one reading a line, in the order of the texts; a blank line is a blank cell. */
export const target: Command = async (args, console) => {
  // Targets such as -5% begin like an option: all that is no option of ours is a text.
  const texts = args.filter((arg) => arg !== '--json' && arg !== '--');
  const known = args.filter((arg) => arg.startsWith('--') && /^--[a-z]/.test(arg));
  readArguments(known, { json: { type: 'boolean' } });
  for (const text of texts.length > 0 ? texts : await lines(console)) {
    const { parts, sure, notes, text: whole } = readTarget(unescaped(text));
    console.out(`${JSON.stringify({ text: whole, parts, sure, notes: notes.map((note) => sayReason(note, 'ja')) })}\n`);
  }
  return 0;
};

async function lines(console: Console): Promise<string[]> {
  const bytes = await console.input();
  if (bytes === null) throw failure('missing-argument', { what: '読む文字' });
  if (bytes.length === 0) return [];
  const decoded = decodeText(bytes, '標準入力');
  if (!decoded.ok) throw refusedFile(decoded.error);
  const all = decoded.value.text.split(/\r?\n/);
  if (all[all.length - 1] === '') all.pop();
  return all;
}

/** `\n` → line break, `\\` → backslash. */
function unescaped(text: string): string {
  return text.replace(/\\([n\\])/g, (_, letter: string) => (letter === 'n' ? '\n' : '\\'));
}
