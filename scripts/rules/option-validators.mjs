import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { bundleValidators } from './config-validator.mjs';

export const OPTIONS_MODULE = 'src/engine/rule-options/validate.generated.js';

const FOLDER = 'rules/schema/options';
const SUFFIX = '.schema.json';

/**
 * The schemas of the options of all kinds of checks that have any, as one module whose exports are the kinds, so
 * that options of users are judged as those of rules are; `schemas` tells which names there are where one is
 * unknown. Users list editions; only the build knows ranges.
 *
 * @param {string} root folder of the project
 * @param {{ editions: readonly { id: string }[] }} book
 * @returns {Promise<string>}
 */
export async function optionValidators(root, { editions }) {
  const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    strict: true,
    strictTuples: false,
    allowUnionTypes: true,
    code: { source: true, esm: true },
  });
  ajv.addSchema(withLists(read('rules/schema/common.schema.json'), editions));
  const names = {};
  const schemas = {};
  for (const file of readdirSync(join(root, FOLDER)).sort()) {
    const schema = read(`${FOLDER}/${file}`);
    delete schema.messages;
    delete schema.messagesOf;
    if (Object.keys(schema.properties ?? {}).length === 0) continue;
    ajv.addSchema(schema);
    const name = exportName(file.replace(SUFFIX, ''));
    names[name] = schema.$id;
    schemas[name] = schema;
  }
  const code = `${standalone.default(ajv, names)}\nexport const schemas = ${JSON.stringify(schemas)};`;
  return `// Made from ${FOLDER} by scripts/compile-rules.mjs.\n${await bundleValidators(code, root)}`;
}

/** A kind as a name of an export: `heading-format` is `headingFormat`. */
function exportName(kind) {
  return kind.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}

function withLists(common, editions) {
  const { edition } = common.definitions;
  return {
    ...common,
    definitions: {
      ...common.definitions,
      edition: { ...edition, enum: editions.map(({ id }) => id) },
      editions: {
        type: 'array',
        items: { $ref: '#/definitions/edition' },
        minItems: 1,
        uniqueItems: true,
      },
    },
  };
}
