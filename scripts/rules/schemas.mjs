import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { wordErrors } from './wording.mjs';

/**
 * The schemas of `rules/schema/`, ready to judge sources.
 *
 * @param {string} folder `rules/schema`
 */
export function loadSchemas(folder) {
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: true, allowUnionTypes: true });
  const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.schema.json'))
    .sort()) {
    ajv.addSchema(read(join(folder, name)));
  }
  const options = join(folder, 'options');
  const kinds = existsSync(options)
    ? readdirSync(options)
        .filter((file) => file.endsWith('.schema.json'))
        .map((file) => file.replace('.schema.json', ''))
    : [];
  const judges = new Map(
    kinds.map((kind) => [kind, ajv.compile(read(join(options, `${kind}.schema.json`)))]),
  );

  return {
    has: (name) => ajv.getSchema(`${name}.schema.json`) !== undefined,
    /** What the schema `name` (edition, rule, lexicon) holds against a source, worded. */
    problems(name, source) {
      const judge = ajv.getSchema(`${name}.schema.json`);
      return judge(source.data) ? [] : wordErrors(judge.errors, source);
    },
    /** What the schema of the rule's kind holds against the rule's options, worded. */
    optionProblems(source) {
      const { kind, options: given = {} } = source.data;
      const judge = judges.get(kind);
      if (judge === undefined) {
        if (Object.keys(given).length === 0) return [];
        const { line, column } = source.place([], 'options');
        return [
          `${source.file}:${line}:${column} options 检查方式 “${kind}” 没有选项，这里应为 {}`,
        ];
      }
      if (judge(given)) return [];
      const errors = judge.errors.map((error) => ({
        ...error,
        instancePath: `/options${error.instancePath}`,
      }));
      return wordErrors(errors, source);
    },
  };
}
