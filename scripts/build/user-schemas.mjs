import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { writeIfChanged } from '../rules/emit.mjs';

/** Where the schemas of the files that users write are put, for editors. */
export const FOLDER = 'dist/schema';

/**
 * Writes the schemas by which editors complete and check `nianbao.config.yaml`, `nianbao.exceptions.yaml` and
 * `nianbao.series.yaml`: those that the program itself checks by, with every rule by its name.
 *
 * @param {string} root folder of the project
 */
export function writeUserSchemas(root) {
  mkdirSync(join(root, FOLDER), { recursive: true });
  const rules = rulesOf(root);
  const config = schemaOf(root, 'config');
  config.definitions.rules.properties = Object.fromEntries(
    rules.map(({ id, title }) => [
      id,
      { description: `${title.zh} · ${title.en}`, $ref: '#/definitions/setting' },
    ]),
  );
  const exceptions = schemaOf(root, 'exceptions');
  exceptions.properties.exceptions.items.properties.rule = {
    description: '规则 · rule',
    anyOf: [{ enum: rules.map(({ id }) => id) }, { $ref: '#/definitions/text' }],
  };
  const series = schemaOf(root, 'series');
  const region = schemaOf(root, 'region');
  for (const [name, schema] of Object.entries({ config, exceptions, series, region })) {
    const path = join(root, FOLDER, `nianbao.${name}.schema.json`);
    writeIfChanged(path, `${JSON.stringify(schema, null, 2)}\n`);
  }
}

function schemaOf(root, name) {
  return JSON.parse(readFileSync(join(root, `src/engine/${name}/schema.json`), 'utf8'));
}

function rulesOf(root) {
  const files = readdirSync(join(root, 'rules')).filter((name) => name.endsWith('.yaml'));
  return files.sort().map((name) => parse(readFileSync(join(root, 'rules', name), 'utf8')));
}
