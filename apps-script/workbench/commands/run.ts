import { usage } from '../../../shared/messages/command-line';
import { build } from './build';
import type { Command, Console, ExitCode } from './command';
import { asFailure, failure } from './failure';
import { glossary } from './glossary';
import { read } from './read';
import { report } from './report';
import { target } from './target';
import { terms } from './terms';

const commands = { read, target, build, report, terms, glossary } as const satisfies Readonly<Record<string, Command>>;
type Name = keyof typeof commands;
const isCommand = (name: string): name is Name => Object.hasOwn(commands, name);

/** Failures after which the help is worth more than the sentence alone. */
const helpful = new Set([
  'unknown-command',
  'unknown-option',
  'option-value',
  'missing-argument',
  'too-many-arguments',
]);

/** Runs one command line. Never throws: whatever goes wrong ends as a sentence and the exit code 2. */
export async function run(args: readonly string[], console: Console): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (args.includes('--help') || args.includes('-h') || name === 'help') {
    console.out(helpOn(args.find(isCommand)));
    return 0;
  }
  try {
    if (name === undefined || name.startsWith('-')) throw failure('missing-argument', { what: 'コマンド' });
    if (!isCommand(name)) throw failure('unknown-command', { command: name });
    return await commands[name](rest, console);
  } catch (error) {
    const { code, sentence, mend } = asFailure(error);
    if (args.includes('--json')) console.out(`${JSON.stringify({ error: { code, message: sentence, mend } })}\n`);
    console.error(`${sentence}\n${mend}\n`);
    if (helpful.has(code)) console.error(`\n${helpOn(name)}`);
    return 2;
  }
}

/** The help on the command that was called; on all of them where none was. */
function helpOn(called: string | undefined): string {
  const names = called !== undefined && isCommand(called) ? [called] : (Object.keys(commands) as Name[]);
  const entries = names.map((name) => usage[name].ja({}));
  return `${usage.call.ja({})}\n\n${entries.join('\n')}\n\n${usage.exit.ja({})}\n`;
}
