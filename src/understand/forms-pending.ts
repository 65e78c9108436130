import type { Block, TableBlock } from '../draft/draft.js';
import type { EditionSpec, Rulebook } from '../rulebook/types.js';
import type { EditionSignature, FilledForm, Section } from './report.js';

/** Stands in until forms are filled. */
export function fillForms(_input: { edition: EditionSpec; preface: readonly Block[]; sections: readonly Section[] }): FilledForm[] {
  return [];
}

export function signaturesOf(_tables: readonly TableBlock[], _rulebook: Rulebook): EditionSignature[] {
  return [];
}
