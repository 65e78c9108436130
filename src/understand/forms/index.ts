import { cover } from '../../text/mapped.js';
import type { Block, TableBlock } from '../../draft/draft.js';
import type { EditionSpec, FormSpec, Rulebook } from '../../rulebook/types.js';
import { key } from '../../text/fold.js';
import type { EditionSignature, FilledForm, Section, ShapeFault } from '../report.js';
import { fillArranged } from './arrangements.js';
import type { Filling } from './cell-book.js';
import { fillLine } from './fill-line.js';
import { fillRows } from './fill-rows.js';
import { mainTables, type MainTables } from './main-tables.js';
import { recognise } from './recognise.js';
import { rowsOf, type DraftedRow } from './rows.js';
import { isScattered } from './scattered.js';
import type { Stages } from '../stages.js';
import { once } from '../../text/once.js';
import { flatMap } from '../../text/flat-map.js';
import { smallest } from '../../text/lists.js';

export interface FormsInput {
  /** The edition that the report must follow. */
  readonly edition: EditionSpec;
  /** The edition that the tables follow, where their labels tell. */
  readonly formsEdition?: EditionSpec;
  readonly rulebook: Rulebook;
  readonly preface: readonly Block[];
  readonly sections: readonly Section[];
}

/**
 * Fills the forms of the edition from the tables of the draft. A form drafted after another edition is
 * filled by that edition's form, so that its sums can still be checked. A form that fails is left out.
 */
export function fillForms(input: FormsInput, stages: Stages): FilledForm[] {
  const places = tablesOf(input);
  const isForeign = input.formsEdition !== undefined && input.formsEdition !== input.edition;
  const candidates = input.edition.forms.map((form) => [form, ...sameForm(form, input)]);
  const rows = recognise([...places.keys()], input.edition, candidates);
  return flatMap(candidates, (specs): FilledForm[] => {
    const [form] = specs;
    const own = rows.get(form!.id) ?? [];
    return stages.read(
      'forms',
      () => [fill(specs, mainTables(own, form!), { places, isForeign })],
      [],
      form,
    );
  });
}

/** Labels in the drafted tables that belong to one edition alone, in reading order. */
export function signaturesOf(
  tables: readonly TableBlock[],
  rulebook: Rulebook,
): EditionSignature[] {
  const signatures = foldedSignatures(rulebook);
  const shortest = smallest(signatures.map((signature) => signature.key.length));
  const found: EditionSignature[] = [];
  for (const table of tables) {
    for (const { cells } of rowsOf(table)) {
      for (const { cell, type, key: text } of cells) {
        if (type !== 'words' || text.length < shortest) continue;
        for (let at = 0; at < signatures.length; at++) {
          const { edition, label, key: signature } = signatures[at]!;
          if (text.includes(signature)) found.push({ edition, label, span: cell.span });
        }
      }
    }
  }
  return found;
}

type FoldedSignature = Omit<EditionSignature, 'span'> & { readonly key: string };

const foldedSignatures = once(({ editions }: Rulebook): readonly FoldedSignature[] =>
  flatMap(editions, (edition) =>
    edition.signatures.map((label) => ({ edition: edition.id, label, key: key(label) })),
  ),
);

function tablesOf({ preface, sections }: FormsInput): Map<TableBlock, Section | undefined> {
  const places = new Map<TableBlock, Section | undefined>();
  const add = (blocks: readonly Block[], section: Section | undefined): void => {
    for (const block of blocks) if (block.type === 'table') places.set(block, section);
  };
  add(preface, undefined);
  for (const section of sections) add(section.body, section);
  return places;
}

function sameForm(form: FormSpec, { rulebook, edition }: FormsInput): FormSpec[] {
  return flatMap(
    rulebook.editions.filter((other) => other !== edition),
    (other) => other.forms.filter((candidate) => candidate.id === form.id),
  );
}

interface Circumstances {
  readonly places: ReadonlyMap<TableBlock, Section | undefined>;
  /** The tables are known to follow another edition than the report: it may differ in its labels alone. */
  readonly isForeign: boolean;
}

function fill(
  specs: readonly FormSpec[],
  { rows, copies }: MainTables,
  { places, isForeign }: Circumstances,
): FilledForm {
  const [spec] = specs;
  const own = fillAs(spec!, rows);
  const best =
    own.shape.length === 0 && (own.labels.length === 0 || !isForeign)
      ? own
      : specs.slice(1).reduce((so, other) => better(so, fillAs(other, rows)), own);
  if (isScattered(best, rows)) return scattered(spec!, rows);
  const tables = best.rows === 0 ? [] : [...new Set(rows.map((row) => row.table))];
  const shape = best === own ? own.shape : [...best.shape, ...collapsed(own, best)];
  return {
    spec: best.spec,
    tables,
    section: tables.length === 0 ? undefined : places.get(tables[0]!),
    confidence: best.confidence,
    cells: best.cells,
    shape: [...shape].sort((a, b) => a.span.start - b.span.start),
    labels: best.labels,
    span: rows.length > 0 ? cover(rows.map(({ span }) => span)) : { start: 0, end: 0 },
    ...(copies.length > 0 && { copies }),
  };
}

/** A form that the draft has in pieces only, from which no cell can be told. */
function scattered(spec: FormSpec, rows: readonly DraftedRow[]): FilledForm {
  const { cells } = fillAs(spec, []);
  const span = cover(rows.map((row) => row.span));
  const nothing = { tables: [], section: undefined, shape: [], labels: [] };
  return { spec, ...nothing, cells, confidence: 'low', span, isScattered: true };
}

function fillAs(spec: FormSpec, rows: readonly DraftedRow[]): Filling {
  const line =
    spec.blocks.length === 1 &&
    spec.blocks[0]!.rows.length === 1 &&
    spec.blocks[0]!.rows[0]!.label === '';
  return fillArranged(spec, rows, () => (line ? fillLine(spec, rows) : fillRows(spec, rows)));
}

/** The other edition's form is taken only when it fits clearly better. */
function better(own: Filling, other: Filling): Filling {
  return other.rows > 0 && misfit(other) < misfit(own) ? other : own;
}

/**
 * Rows that were left out together count once, with nothing in their place: a form that has fewer rows
 * there does not fit better for that.
 */
function misfit({ spec, shape, labels }: Filling): number {
  const gone = new Set(
    flatMap(shape, (fault) => (fault.type === 'missing-row' ? [fault.row] : [])),
  );
  const rows = flatMap(spec.blocks, (block) => block.rows);
  const runs = rows.filter((row, index) => gone.has(row) && !gone.has(rows[index - 1]!));
  return shape.length - gone.size + runs.length + labels.length;
}

/** Rows that this edition has and the drafted form lacks, where one row of their group stands for them. */
function collapsed(own: Filling, best: Filling): ShapeFault[] {
  const missing = own.shape.filter((fault) => fault.type === 'missing-row');
  const groups = new Set(missing.map((fault) => fault.row.groups?.at(-1)?.label));
  const [group] = groups;
  if (groups.size !== 1 || group === undefined) return [];
  const single = flatMap(best.spec.blocks, (block) => block.rows).find(
    (row) => row.label === group,
  );
  const cell =
    single &&
    [...best.cells.values()].find(({ row, state }) => row === single && state !== 'missing');
  const rows = flatMap(own.spec.blocks, (block) => block.rows).filter(
    (row) => row.groups?.at(-1)?.label === group,
  );
  return cell === undefined
    ? []
    : [{ type: 'collapsed-group', group, rows: rows.length, span: cell.span }];
}
