import { usage } from '../../../shared/messages/command-line';
import { build } from './build';
import type { Command, Console, ExitCode } from './command';
import { asFailure, failure } from './failure';
import { glossary } from './glossary';
import { read } from './read';
import { report } from './report';
import { target } from './target';
import { terms } from './terms';

const commands: Readonly<Record<string, Command>> = { read, target, build, report, terms, glossary };

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
    console.out(`${usage.all.ja({})}\n`);
    return 0;
  }
  try {
    if (name === undefined || name.startsWith('-')) throw failure('missing-argument', { what: 'コマンド' });
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw failure('unknown-command', { command: name });
    return await command(rest, console);
  } catch (error) {
    const { code, sentence, mend } = asFailure(error);
    if (args.includes('--json')) console.out(`${JSON.stringify({ error: { code, message: sentence, mend } })}\n`);
    console.error(`${sentence}\n${mend}\n`);
    if (helpful.has(code)) console.error(`\n${usage.all.ja({})}\n`);
    return 2;
  }
}
