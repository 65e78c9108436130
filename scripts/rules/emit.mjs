import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { indexed } from './relation-index.mjs';

const NOTE =
  '// Made from rules/ by scripts/compile-rules.mjs. Change the files there, not this one.\n';

/**
 * The generated modules: what a run needs, what only explanations need, what only blank reports need, and the names
 * that flags take.
 *
 * @typedef {{ rulebook: string, docs: string, skeletons: string, names: string }} Modules
 * @returns {Modules}
 */
export function modules({
  rules,
  editions,
  lexicon,
  law,
  profiles,
  relations,
  skeletons,
  version,
}) {
  const plain = rules.map(({ docs: _docs, ...rule }) => rule);
  const docs = Object.fromEntries(rules.map((rule) => [rule.id, rule.docs]));
  const content = {
    editions,
    rules: plain,
    lexicon,
    law,
    profiles,
    samples: samplesOf(skeletons),
    ...(relations && { relations: indexed(relations) }),
  };
  const print = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8);
  return {
    rulebook:
      `${NOTE}import type { Rulebook } from './types.js';\n\n` +
      `export const compiled = JSON.parse(${quote({ version: `${version}+${print}`, ...content })}) as Rulebook;\n`,
    docs:
      `${NOTE}import type { RuleDocs } from './types.js';\n\n` +
      `export const docs = JSON.parse(${quote(docs)}) as Readonly<Record<string, RuleDocs>>;\n`,
    skeletons:
      `${NOTE}import type { Skeleton } from './skeleton.js';\n\n` +
      `export const skeletons = JSON.parse(${quote(skeletons)}) as Readonly<Record<string, Skeleton>>;\n`,
    names:
      `${NOTE}export const editionIds: readonly string[] = ${list(editions)};\n\n` +
      `export const profileIds: readonly string[] = ${list(profiles)};\n`,
  };
}

function list(specs) {
  return `[${specs.map(({ id }) => `'${id}'`).join(', ')}]`;
}

/** The sentences of the sections of blank reports, by edition: what an author has to put his own in the place of. */
function samplesOf(skeletons) {
  return Object.fromEntries(
    Object.entries(skeletons ?? {}).map(([id, { sections }]) => [
      id,
      Object.values(sections)
        .flat()
        .flatMap(({ text, level, mayStand }) =>
          text === undefined
            ? []
            : [{ text, ...(level && { level }), ...(mayStand && { mayStand }) }],
        ),
    ]),
  );
}

/** A value as a JavaScript string literal that holds its JSON. */
function quote(value) {
  return `'${JSON.stringify(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** Writes a file, of text or of bytes, unless it holds the same already, so that its time tells when it changed. */
export function writeIfChanged(path, content) {
  const bytes = Buffer.from(content);
  if (existsSync(path) && readFileSync(path).equals(bytes)) return false;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return true;
}
