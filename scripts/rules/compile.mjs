import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crossCheck } from './cross-check.mjs';
import { modules } from './emit.mjs';
import { loadSchemas } from './schemas.mjs';
import { readSource } from './source.mjs';

/**
 * Reads and judges everything in `rules/`.
 *
 * @param {string} root folder of the project
 * @returns {{ problems: string[], modules?: import('./emit.mjs').Modules }} the generated modules
 *   where there is no problem
 */
export function compileRules(root) {
  const rules = sources(root, 'rules');
  const editions = sources(root, 'rules/editions');
  const lexicon = sources(root, 'rules/lexicon');
  const skeletons = sources(root, 'rules/skeleton');
  const schemas = loadSchemas(join(root, 'rules', 'schema'));
  const problems = judge(schemas, { rules, editions, lexicon, skeletons });
  if (problems.length > 0) return { problems };
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    problems,
    modules: modules({
      version,
      rules: rules.map(({ data }) => ({
        ...data,
        aliases: data.aliases ?? [],
        options: data.options ?? {},
      })),
      editions: editions.map((source) => source.data),
      lexicon: Object.fromEntries(lexicon.map((source) => [source.data.id, source.data])),
      skeletons: Object.fromEntries(skeletons.map((source) => [source.data.id, source.data])),
    }),
  };
}

/** Everything that is wrong with a set of sources, worded; relations only once each file is sound. */
export function judge(schemas, { rules, editions, lexicon, skeletons = [] }) {
  const problems = [
    ...rules.flatMap((source) => soundness(source, 'rule', schemas)),
    ...editions.flatMap((source) => soundness(source, 'edition', schemas)),
    ...lexicon.flatMap((source) => soundness(source, lexiconSchema(source, schemas), schemas)),
    ...skeletons.flatMap((source) => soundness(source, 'skeleton', schemas)),
  ];
  return problems.length > 0 ? problems : crossCheck({ rules, editions, skeletons });
}

/** A word list, unless there is a schema for this file alone. */
function lexiconSchema(source, schemas) {
  const own = `lexicon-${source.data?.id}`;
  return schemas.has(own) ? own : 'lexicon';
}

function soundness(source, name, schemas) {
  if (source.problems.length > 0) return source.problems;
  const problems = schemas.problems(name, source);
  return problems.length === 0 && name === 'rule' ? schemas.optionProblems(source) : problems;
}

/** The YAML files of a folder, in the order of their names. */
function sources(root, folder) {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readSource(join(path, name), `${folder}/${name}`));
}
