import { CLEAN, type ExitCode } from '../io.js';
import type { Bench } from '../bench.js';
import { Server } from './server.js';

/** Serves an editor on the streams of the process, until it goes away. */
export async function serve(bench: Bench): Promise<ExitCode> {
  const { input, output } = bench.io.streams();
  await new Server(bench, input, output).serve();
  return CLEAN;
}
