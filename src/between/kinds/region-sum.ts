import { labelsOf, specOf, spotOf, valueOf } from '../cells.js';
import type { FormSpec } from '../../rulebook/types.js';
import type { PairContext, PairFinding, PairKind } from '../kind.js';
import { exact, sumForm } from '../region/sums.js';

/** So many cells are listed in one finding. */
const LISTED = 6;

interface Wrong {
  readonly cell: string;
  readonly found: number;
  readonly sum: number;
  /** The sum may be larger: an organ, or its cell, is not known. */
  readonly isLeast: boolean;
}

/**
 * The region's own forms against those of its organs added up, cell by cell; one finding a form. Where an organ is not
 * there, or a cell of one is not known, only a sum that exceeds the region's is one. Options: `forms`, by their ids.
 */
export const regionSum: PairKind = (context) => {
  const { own, region = [], options, rulebook } = context;
  if (region.length === 0) return { notApplicable: 'no-organs' };
  const specs = (options['forms'] as readonly string[]).flatMap((id) => {
    const spec = specOf(own, id, rulebook);
    return spec && own.forms[id]?.isSure ? [spec] : [];
  });
  if (specs.length === 0) return { notApplicable: 'no-form' };
  return specs.flatMap((spec) => {
    const wrong = wrongCells(spec, context);
    return wrong.length === 0 ? [] : [findingOf(spec, wrong, context)];
  });
};

function wrongCells(spec: FormSpec, { own, region = [], absent = 0 }: PairContext): Wrong[] {
  const organs = region.map(({ digest }) => digest);
  const wrong: Wrong[] = [];
  for (const [cell, { sum, known, unknown }] of sumForm(spec, own.formsEdition, organs)) {
    const found = valueOf(own.forms[spec.id], cell);
    if (found === undefined || known === 0 || exact(found - sum) === 0) continue;
    const isLeast = absent + unknown > 0;
    if (!isLeast || sum > found) wrong.push({ cell, found, sum, isLeast });
  }
  return wrong;
}

function findingOf(
  spec: FormSpec,
  wrong: readonly Wrong[],
  { own, region = [] }: PairContext,
): PairFinding {
  const [first] = wrong;
  const { cell, found, sum, isLeast } = first!;
  const shown = wrong
    .slice(0, LISTED)
    .map((each) => `${nameOf(each.cell, spec)} ${each.found}≠${each.sum}`);
  const list = shown.join('；') + (wrong.length > LISTED ? '……' : '');
  const message = wrong.length === 1 ? 'cell' : 'cells';
  return {
    messageId: isLeast ? `${message}-exceeded` : message,
    values: {
      name: nameOf(cell, spec),
      found,
      expected: sum,
      difference: exact(Math.abs(found - sum)),
      organs: region.length,
      count: wrong.length,
      list,
    },
    spot: spotOf(own, spec.id, cell),
  };
}

function nameOf(cell: string, spec: FormSpec): string {
  const { row, column } = labelsOf(spec, cell);
  return [row, column].filter(Boolean).join(' · ');
}
