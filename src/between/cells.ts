import { labelsOf as namesOf } from '../check/arithmetic/names.js';
import { editionById } from '../rulebook/index.js';
import type { FormSpec, Rulebook } from '../rulebook/types.js';
import type { Digest, DigestForm } from '../understand/digest/digest.js';
import type { Spot } from './kind.js';

/** The number of a cell, blank ones being 0; undefined where it holds none. */
export function valueOf(form: DigestForm | undefined, cell: string): number | undefined {
  const note = form?.cells[cell];
  return note && (note[0] ?? 0);
}

export function spotOf(digest: Digest, form: string, cell: string): Spot {
  const [row, column] = split(cell);
  const filled = digest.forms[form];
  const range = filled?.cells[cell]?.[1] ?? [1, 1, 1, 1];
  return { range, section: filled?.section ?? -1, form, row, column };
}

export function specOf(digest: Digest, form: string, rulebook: Rulebook): FormSpec | undefined {
  return editionById(rulebook, digest.formsEdition).forms.find(({ id }) => id === form);
}

/** Whether every sum of a form holds, and each of its cells has a number. */
export function balances(digest: Digest, form: string, rulebook: Rulebook): boolean {
  const filled = digest.forms[form];
  const spec = specOf(digest, form, rulebook);
  if (!filled?.isSure || !spec) return false;
  return spec.identities.every(({ each, within, left, right, relation = '=' }) =>
    spec.blocks.every(({ rows, columns }) => {
      const lanes = (within ?? (each === 'row' ? rows : columns).map(({ id }) => id)).filter((id) =>
        (each === 'row' ? rows : columns).some((spec) => spec.id === id),
      );
      const others = each === 'row' ? columns : rows;
      const isHere = [...left, ...right].every((id) => others.some((spec) => spec.id === id));
      if (relation !== '=' || !isHere) return true;
      return lanes.every((lane) => {
        const sum = (ids: readonly string[]) =>
          ids.reduce(
            (total, id) =>
              total + (valueOf(filled, each === 'row' ? `${lane}.${id}` : `${id}.${lane}`) ?? NaN),
            0,
          );
        const isHeading = each === 'row' && rows.some((row) => row.id === lane && row.heading);
        return isHeading || sum(left) === sum(right);
      });
    }),
  );
}

/** What people call a cell. */
export function labelsOf(
  spec: FormSpec,
  cell: string,
): { readonly row: string; readonly column: string } {
  const [row, column] = split(cell);
  for (const block of spec.blocks) {
    const own = block.rows.find(({ id }) => id === row);
    const head = block.columns.find(({ id }) => id === column);
    if (own && head) return namesOf({ row: own, column: head, block });
  }
  return { row, column };
}

function split(cell: string): [row: string, column: string] {
  const at = cell.lastIndexOf('.');
  return [cell.slice(0, at), cell.slice(at + 1)];
}
