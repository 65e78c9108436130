import { fix } from '../../src/index.js';
import { readDocx } from '../../src/read/docx/index.js';
import { FORM_FAULTS } from './faults.js';
import { write } from './forms.js';
import { makeReport } from './model.js';
import { rejected } from './rejected.js';

const FAULTS = Object.values(FORM_FAULTS);

/** A generated Word report with one planted fault; each kind in turn. */
export async function faultyDocx(seed: number): Promise<Uint8Array> {
  const fault = FAULTS[seed % FAULTS.length]!;
  return (await write('docx', fault(makeReport(seed)).model, seed)).input as Uint8Array;
}

/** Whether the fixes of a document, written as changes and all rejected, leave it as it was. */
export async function rejectsToItself(bytes: Uint8Array): Promise<boolean> {
  const date = new Date('2025-01-30T22:00:00Z');
  const { output } = await fix(bytes, { filename: 'a.docx', trackChanges: { date } });
  return readDocx(rejected(output)).source === readDocx(bytes).source;
}
