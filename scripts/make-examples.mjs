/**
 * Writes the Word, web page and text twins of the Markdown examples: `node scripts/make-examples.mjs`.
 *
 * They come from the reports in examples/ through the writers of the tests (test/support), the same bytes
 * every time; test/corpus/examples.test.ts asks that they are fresh.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FORMS = join(ROOT, 'examples', 'forms');

/** The module that makes twins, bundled where its packages can be found. */
async function loadTwins() {
  const outfile = join(ROOT, 'node_modules', '.cache', 'nianbao', 'twins.mjs');
  await build({
    entryPoints: [join(ROOT, 'test', 'support', 'twins.ts')],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
  });
  return import(`${pathToFileURL(outfile)}?${Date.now()}`);
}

const { TWINS, twinsOf } = await loadTwins();
mkdirSync(FORMS, { recursive: true });
for (const [name, wishes] of Object.entries(TWINS)) {
  const markdown = readFileSync(join(ROOT, 'examples', `${name}.md`), 'utf8');
  const twins = await twinsOf(markdown, wishes);
  for (const [extension, bytes] of Object.entries(twins)) {
    writeFileSync(join(FORMS, `${name}.${extension}`), bytes);
    console.log(`examples/forms/${name}.${extension}  ${bytes.length}`);
  }
}
