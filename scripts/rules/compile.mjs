import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crossCheck } from './cross-check.mjs';
import { modules } from './emit.mjs';
import { withFormats } from './formats.mjs';
import { withEditionLists, withYears } from './ranges.mjs';
import { compileRelations } from './relations.mjs';
import { loadSchemas } from './schemas.mjs';
import { inherit } from './skeletons.mjs';
import { readSource } from './source.mjs';
import { tellApart } from './tell-apart.mjs';

/**
 * Reads and judges everything in `rules/`.
 *
 * @param {string} root folder of the project
 * @returns {{ problems: string[], notes: string[], book?: object, modules?: import('./emit.mjs').Modules }} what
 *   was made of it, and the generated modules, where there is no problem
 */
export function compileRules(root) {
  const read = {
    rules: sources(root, 'rules'),
    editions: sources(root, 'rules/editions'),
    lexicon: sources(root, 'rules/lexicon'),
    skeletons: sources(root, 'rules/skeleton'),
    law: sources(root, 'rules/law'),
    profiles: sources(root, 'rules/profiles'),
    relations: sources(root, 'rules/lexicon/relations'),
  };
  const schemas = loadSchemas(join(root, 'rules', 'schema'), { editions: read.editions.map(idOf) });
  const { problems, notes, book } = assemble(schemas, read);
  if (book === undefined) return { problems, notes };
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return { problems, notes, book, modules: modules({ version, ...book }) };
}

/** Everything that is wrong with a set of sources, worded; relations only once each file is sound. */
export function judge(schemas, read) {
  return assemble(schemas, read).problems;
}

/** Sources, with what they leave to others filled in: lists of editions, last years, documents, texts of blanks. */
function assemble(schemas, read) {
  const {
    rules,
    editions,
    lexicon,
    skeletons = [],
    profiles = [],
    law = [],
    relations = [],
  } = read;
  const unsound = [
    ...rules.flatMap((source) => soundness(source, 'rule', schemas)),
    ...editions.flatMap((source) => soundness(source, 'edition', schemas)),
    ...lexicon.flatMap((source) => soundness(source, lexiconSchema(source, schemas), schemas)),
    ...relations.flatMap((source) => soundness(source, relationSchema(source), schemas)),
    ...skeletons.flatMap((source) => soundness(source, 'skeleton', schemas)),
    ...law.flatMap((source) => soundness(source, `law-${source.data?.id ?? ''}`, schemas)),
    ...profiles.flatMap((source) => soundness(source, 'profile', schemas)),
  ];
  if (unsound.length > 0) return { problems: unsound, notes: [] };
  const dated = withYears(editions);
  const ids = dated.map(({ data }) => data.id);
  const ranges = [rules, lexicon, profiles].map((sources) =>
    sources.map((source) => withEditionLists(source, ids)),
  );
  const [listed, words, local] = ranges.map((some) => some.map(({ source }) => source));
  const unordered = ranges.flat().flatMap((range) => range.problems);
  if (unordered.length > 0) return { problems: unordered, notes: [] };
  const inherited = inherit(skeletons, dated);
  const { telling, notes } = tellApart(dated);
  const problems = [
    ...crossCheck({ rules: listed, editions: dated, skeletons, profiles: local, schemas }),
    ...inherited.problems,
  ];
  if (problems.length > 0) return { problems, notes };
  const related = compileRelations(
    relations,
    rules.map(({ data }) => data),
  );
  if (related.problems.length > 0) return { problems: related.problems, notes };
  const forms = dated.map(({ data }) => ({
    ...data,
    signatures: telling.get(data.id),
    citations: data.citations ?? (data.format ? [data.format.number] : []),
  }));
  return {
    problems,
    notes,
    book: {
      rules: listed.map(({ data }) => ({
        ...withFormats(data, forms),
        docs: withRelations(data, related.docs ?? []),
        aliases: data.aliases ?? [],
        options: data.options ?? {},
      })),
      editions: forms,
      law: Object.fromEntries(law.map((source) => [source.data.id, source.data])),
      lexicon: Object.fromEntries(words.map(({ data }) => [data.id, data])),
      profiles: local.map(({ data }) => data),
      relations: related.book,
      skeletons: inherited.skeletons,
    },
  };
}

/** What a rule's page says, with the relations that it reports. */
function withRelations({ id, docs }, relations) {
  const own = relations.filter(({ rule }) => rule === id).map(({ rule: _rule, ...each }) => each);
  return own.length > 0 ? { ...docs, relations: own } : docs;
}

function idOf({ file }) {
  return file.replace(/^.*\//, '').replace(/\.yaml$/, '');
}

/** The words of all relations, or one relation. */
function relationSchema({ data }) {
  return data?.id === 'words' ? 'relation-words' : 'relation';
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
