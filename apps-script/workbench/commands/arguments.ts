import { type ParseArgsConfig, parseArgs } from 'node:util';
import { failure } from './failure';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Strict `parseArgs` whose complaints are Japanese sentences. */
export function readArguments<O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const option = /'([^']+)'/.exec(message)?.[1]?.replace(/ <value>$/, '') ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw failure('unknown-option', { option });
    throw failure('option-value', { option });
  }
}
