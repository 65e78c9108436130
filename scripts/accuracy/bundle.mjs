import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { WITHOUT_PDF } from '../build/pdfjs.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A module of the tests, bundled for node and loaded. */
export async function loadTestModule(...path) {
  const folder = mkdtempSync(join(tmpdir(), 'accuracy-'));
  const outfile = join(folder, 'module.mjs');
  const banner = `import { createRequire as make } from 'node:module'; const require = make(${JSON.stringify(join(ROOT, 'package.json'))});`;
  await build({
    entryPoints: [join(ROOT, 'test', ...path)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    plugins: [WITHOUT_PDF],
    banner: { js: banner },
    loader: { '.bcmap': 'binary' },
    logLevel: 'error',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
