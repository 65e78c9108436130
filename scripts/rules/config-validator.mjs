import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

export const CONFIG_SCHEMA = 'src/engine/config/schema.json';
export const CONFIG_VALIDATOR = 'src/engine/config/validate.generated.js';

/**
 * The schema of the user's configuration as a module without dependencies that exports `validate`, so
 * that no schema is compiled at run time.
 *
 * @param {string} root folder of the project
 * @returns {Promise<string | undefined>} undefined where there is no schema
 */
export async function configValidator(root) {
  const path = join(root, CONFIG_SCHEMA);
  if (!existsSync(path)) return undefined;
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    code: { source: true, esm: true },
  });
  const code = standalone.default(ajv, ajv.compile(JSON.parse(readFileSync(path, 'utf8'))));
  // The code still calls require() for helpers of ajv's run time; bundling brings them in.
  const bundled = await build({
    stdin: { contents: code, resolveDir: root, loader: 'js' },
    bundle: true,
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  return `// Made from schema.json by scripts/compile-rules.mjs.\n${bundled.outputFiles[0].text}`;
}
