import { dirname } from 'node:path';
import type { Side } from '../../between/kind.js';
import { joinOthers } from '../../engine/between/join.js';
import { loadSeries, seriesFilesFor, strangersOf } from '../../engine/series/load.js';
import type { LintResult } from '../../output/result.js';
import { rulebook } from '../../rulebook/index.js';
import type { Bilingual } from '../../rulebook/types.js';
import type { Io } from '../io.js';
import { firstOf, othersOf, Register } from './register.js';
import { withoutRepeated } from './repeated.js';
import { notesOf } from './words.js';

/** The reports of all parts of a run held against each other, by what each part kept of its own. */
export async function mergedBeside(
  results: readonly LintResult[],
  all: boolean,
  io: Io,
): Promise<{ readonly results: readonly LintResult[]; readonly notes: readonly Bilingual[] }> {
  if (results.every(({ record }) => record === undefined)) return { results, notes: [] };
  const files = [];
  const folders = new Set([io.cwd, ...results.map(({ filePath }) => dirname(filePath))]);
  for (const path of seriesFilesFor(folders, io.disk)) files.push(await loadSeries(path, io.disk));
  const register = new Register(rulebook);
  for (const result of results) register.add(result);
  const pairs = register.pairs(new Map(files.flatMap(({ renames }) => [...renames])));
  const sideOf = (index: number): Side | undefined => {
    const { filePath, record } = results[index]!;
    return record && { filePath, digest: record.digest };
  };
  const found = { pairs, clusters: register.clusters(), forms: register.forms(), sideOf };
  const first = firstOf(found.forms);
  const joined = results.map(({ record, ...alone }, index) => {
    const other = first.get(index);
    const own = other === undefined ? alone : withoutRepeated(alone, results[other]!);
    return record ? joinOthers(own, record, othersOf(index, found), rulebook) : own;
  });
  const nameOf = (index: number) => results[index]!.filePath;
  return {
    results: joined,
    notes: [
      ...files.flatMap((file) => strangersOf(file, register.organs)),
      ...notesOf(pairs, {
        nameOf,
        io,
        wanted: false,
        hasSeveralYears: register.hasSeveralYears,
        all,
      }),
    ],
  };
}
