import { read } from '../../src/read/index.js';
import { cellsOf } from './figures.js';
import { FORM_FAULTS, offBy } from './faults.js';
import { write } from './forms.js';
import { makeReport, type ReportModel } from './model.js';
import { writeOfd } from './ofd.js';
import { randomFrom } from './random.js';

/** A generated report in the forms from which other programs make all others. */
export interface Sample {
  readonly name: string;
  readonly docx: Uint8Array;
  readonly html: string;
  readonly ofd: Uint8Array;
}

/** As many right reports, and as many with one or two faults of the forms or the structure. */
export async function samples(count: number, first: number): Promise<Sample[]> {
  const kinds = Object.values(FORM_FAULTS);
  const made: Sample[] = [];
  for (let seed = 0; seed < count; seed += 1) {
    const model = makeReport(seed + first);
    made.push(await sampleOf(`right-${seed}`, model, seed));
    const structure = kinds[seed % kinds.length]!(model).model;
    made.push(await sampleOf(`wrong-${seed}`, withWrongCell(structure, seed), seed));
  }
  return made;
}

function withWrongCell(model: ReportModel, seed: number): ReportModel {
  const random = randomFrom(seed);
  const form = random.pick(['applications', 'disputes'] as const);
  const cells = cellsOf(form, model.edition).filter(([row, column]) => {
    const figure = model.figures[form][`${row}.${column}`];
    return figure !== undefined && /^\d+$/.test(figure);
  });
  if (cells.length === 0) return model;
  const [row, column] = random.pick(cells);
  return offBy(model, form, row, column, random.int(1, 9)).model;
}

async function sampleOf(name: string, model: ReportModel, seed: number): Promise<Sample> {
  const { input: docx } = await write('docx', model, seed);
  const { input: html } = await write('html', model, seed);
  const draft = await read(docx as Uint8Array, { filename: 'a.docx' });
  return {
    name,
    docx: docx as Uint8Array,
    html: withoutScripts(html as string),
    ofd: writeOfd(draft.blocks.filter(({ type }) => type !== 'picture')),
  };
}

/** What a script writes when a browser opens the page would stand in the forms that it makes, and not in the page. */
function withoutScripts(html: string): string {
  return html.replace(/<script>.*?<\/script>/gs, '');
}
