// The command line: npm run -s plan -- COMMAND …
import { run } from './commands/run';

/** All of standard input; null where a person sits at the terminal. */
async function input(): Promise<Uint8Array | null> {
  if (process.stdin.isTTY) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

for (const stream of [process.stdout, process.stderr]) {
  // `| head` closes the pipe early: the reader has what it wanted.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });
}

// The exit code is only set, not enforced: a long answer must reach a slow pipe to its end.
process.exitCode = await run(process.argv.slice(2), {
  input,
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});
