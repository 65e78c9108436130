import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { wordErrors } from './wording.mjs';

const SUFFIX = '.schema.json';

/** What a schema of options says beside JSON Schema: the messages that the check words its findings with. */
const ANNOTATIONS = ['messages', 'messagesOf'];

/**
 * The schemas of `rules/schema/`, ready to judge sources. Names of editions and of kinds of checks stand in no
 * schema: they are those of the files in `rules/editions/` and `rules/schema/options/`.
 *
 * @param {string} folder `rules/schema`
 * @param {{ editions?: readonly string[] }} names ids of the editions; any id passes where absent
 */
export function loadSchemas(folder, { editions } = {}) {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    strict: true,
    strictTuples: false,
    allowUnionTypes: true,
  });
  ANNOTATIONS.forEach((keyword) => ajv.addKeyword(keyword));
  const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
  const options = join(folder, 'options');
  const kinds = new Map(
    schemaFiles(options).map((file) => [file.replace(SUFFIX, ''), read(join(options, file))]),
  );
  for (const file of schemaFiles(folder)) {
    const schema = read(join(folder, file));
    if (file === `common${SUFFIX}` && editions) schema.definitions.edition.enum = [...editions];
    if (file === `rule${SUFFIX}` && kinds.size > 0) schema.properties.kind.enum = [...kinds.keys()];
    ajv.addSchema(schema);
  }
  const judges = new Map([...kinds].map(([kind, schema]) => [kind, ajv.compile(schema)]));

  return {
    has: (name) => ajv.getSchema(`${name}${SUFFIX}`) !== undefined,
    /** What the schema `name` (edition, rule, lexicon) holds against a source, worded. */
    problems(name, source) {
      const judge = ajv.getSchema(`${name}${SUFFIX}`);
      return judge(source.data) ? [] : wordErrors(judge.errors, source);
    },
    /** What the schema of a rule's kind holds against options, worded; they stand at `path` in the source. */
    optionProblems(source, path = ['options']) {
      const { kind, options: given = {} } = source.data;
      const judge = judges.get(kind);
      if (judge(given)) return [];
      const errors = judge.errors.map((error) => ({
        ...error,
        instancePath: `/${path.join('/')}${error.instancePath}`,
      }));
      return wordErrors(errors, source);
    },
    /** The ids of the messages that a check of this kind says, and whence it takes further ones. */
    messagesOf(kind) {
      const { messages = [], messagesOf } = kinds.get(kind) ?? {};
      return { messages, messagesOf };
    },
  };
}

function schemaFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(SUFFIX))
    .sort();
}
