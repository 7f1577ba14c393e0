import { readArguments } from './arguments';
import type { Command } from './command';
import { exitCodeOf, readFiles } from './read-files';
import { summarise } from './summary';

/** `read FILE… [--sheet NAME] [--json]` */
export const read: Command = async (args, console) => {
  const { values, positionals } = readArguments(args, {
    json: { type: 'boolean' },
    sheet: { type: 'string', multiple: true },
  });
  const checked = await readFiles(positionals, values.sheet ?? []);
  const { plan, findings, coverage, notes } = checked;
  if (values.json) console.out(`${JSON.stringify({ plan, findings, coverage, notes })}\n`);
  else console.out(summarise(checked));
  return exitCodeOf(checked);
};
