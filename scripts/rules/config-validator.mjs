import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

/** Each schema of a file that users write, with the module made of it. */
export const VALIDATORS = ['config', 'exceptions', 'series', 'region'].map((name) => ({
  schema: `src/engine/${name}/schema.json`,
  module: `src/engine/${name}/validate.generated.js`,
}));

/**
 * The schema of a file that users write, with the editions and profiles that there are: its one source names none.
 *
 * @param {string} root folder of the project
 * @param {string} schema path of the schema in it
 * @param {{ editions: readonly { id: string }[], profiles: readonly { id: string }[] }} book
 * @returns {object | undefined} undefined where there is no schema
 */
export function userSchema(root, schema, { editions, profiles }) {
  const path = join(root, schema);
  if (!existsSync(path)) return undefined;
  const content = JSON.parse(readFileSync(path, 'utf8'));
  const { edition, profile } = content.definitions ?? {};
  const ids = editions.map(({ id }) => id);
  // An edition without quotes is a number in YAML.
  const numbers = ids.map(Number).filter((number) => !Number.isNaN(number));
  if (edition) edition.enum = ['auto', ...ids, ...numbers];
  if (profile) profile.enum = profiles.map(({ id }) => id);
  return content;
}

/**
 * A schema as a module without dependencies that exports `validate`, so that no schema is compiled at
 * run time.
 *
 * @param {string} root folder of the project
 * @param {string} schema path of the schema in it
 * @param {object} book as in {@link userSchema}
 * @returns {Promise<string | undefined>} undefined where there is no schema
 */
export async function validatorOf(root, schema, book) {
  const content = userSchema(root, schema, book);
  if (content === undefined) return undefined;
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    code: { source: true, esm: true },
  });
  const code = standalone.default(ajv, ajv.compile(content));
  return `// Made from schema.json by scripts/compile-rules.mjs.\n${await bundleValidators(code, root)}`;
}

/** Code of ajv as a module without imports. */
export async function bundleValidators(code, root) {
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
  return bundled.outputFiles[0].text;
}
