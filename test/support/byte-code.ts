import { execFileSync } from 'node:child_process';
import { cacheOf } from '../../src/launch.js';

const ASKS =
  'const [bundle, cache] = process.argv.slice(1); const { readFileSync } = require("node:fs");' +
  'const { Script } = require("node:vm"); const source = readFileSync(bundle, "latin1");' +
  'console.log(new Script(source, { filename: bundle, cachedData: readFileSync(cache) }).cachedDataRejected)';

/**
 * Whether V8 believes the byte code beside a bundle. Asked in a process of its own: V8 rejects byte code where another
 * test of this one has set a flag.
 */
export function isByteCodeBelieved(bundle: string): boolean {
  const said = execFileSync(process.execPath, ['-e', ASKS, bundle, cacheOf(bundle)], {
    encoding: 'utf8',
  });
  return said.trim() === 'false';
}
