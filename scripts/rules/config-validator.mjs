import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

/** Each schema of a file that users write, with the module made of it. */
export const VALIDATORS = ['config', 'exceptions'].map((name) => ({
  schema: `src/engine/${name}/schema.json`,
  module: `src/engine/${name}/validate.generated.js`,
}));

/**
 * A schema as a module without dependencies that exports `validate`, so that no schema is compiled at
 * run time.
 *
 * @param {string} root folder of the project
 * @param {string} schema path of the schema in it
 * @returns {Promise<string | undefined>} undefined where there is no schema
 */
export async function validatorOf(root, schema) {
  const path = join(root, schema);
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
