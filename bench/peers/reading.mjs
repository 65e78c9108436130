/**
 * Times one of our readers beside a parser, in this process: `reading.mjs BUNDLE FORM PARSER ROUNDS` prints
 * the medians in milliseconds as JSON, and the ratio of the two with its spread; `ms` alone where the parser is not
 * installed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../lib/measure.mjs';
import { ROOT } from '../lib/tasks.mjs';
import { PARSERS } from './parsers.mjs';

const REPORTS = 12;
/** Milliseconds for which each of the two is run before it is timed. */
const WARM_UP = 1500;
const LONG_ENOUGH = 100;
/** Reports that are kept in forms which no test can make by itself. */
const KEPT = ['clean-department-2023', 'faulty-department-2024'];
/** The second of them as LibreOffice writes it for Word: two forms by the same program are alike. */
const TWIN = 'resaved.docx';

const [bundle, form, peer, rounds] = process.argv.slice(2);
const isTwin = peer === 'our reader of .docx';
const ours = await import(bundle);
const read =
  {
    docx: ours.readDocx,
    html: ours.readHtml,
    pdf: ours.readPdf,
    doc: ours.readDoc,
    odt: ours.readOdt,
    xlsx: ours.readXlsx,
  }[form] ?? ours.readText;
const inputs = await inputsOf(form);
const parse = await PARSERS[peer](ours).catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
});
const others = isTwin ? [bytesOf(TWIN)] : inputs;
const contenders = [
  { run: read, files: inputs },
  ...(parse ? [{ run: parse, files: others }] : []),
];
for (const contender of contenders) await warmUp(contender);
const spent = contenders.map(() => []);
for (let round = 0; round < Number(rounds); round += 1) {
  for (const [index, contender] of contenders.entries()) spent[index].push(await timed(contender));
}
const [ms, peerMs] = spent.map(median);
const ratios = (spent[1] ?? []).map((each, round) => spent[0][round] / each).sort((a, b) => a - b);
const at = (part) => ratios[Math.round(part * (ratios.length - 1))];
const compared = { peerMs, ratio: ms / peerMs, spread: [at(0.25), at(0.75)] };
console.log(JSON.stringify({ ms, ...(parse && compared) }));

async function inputsOf(shape) {
  if (['pdf', 'doc', 'odt', 'xlsx'].includes(shape)) return keptAs(shape);
  const inputs = [];
  for (let seed = 3000; seed < 3000 + REPORTS; seed += 1) {
    const model = ours.makeReport(seed);
    const random = ours.randomFrom(seed);
    if (shape === 'docx') {
      const { bytes } = await ours.renderDocx(model, ours.makeDocxLayout(random));
      inputs.push(bytes);
    } else if (shape === 'html') {
      inputs.push(ours.renderHtml(model, ours.makeHtmlLayout(random)).text);
    } else inputs.push(ours.renderText(model, ours.makeTextLayout(random, shape)).text);
  }
  return inputs;
}

/** The examples as LibreOffice made them. */
function keptAs(ending) {
  return (isTwin ? KEPT.slice(1) : KEPT).map((name) => bytesOf(`${name}.${ending}`));
}

function bytesOf(name) {
  return new Uint8Array(readFileSync(join(ROOT, 'test', 'fixtures', 'libreoffice', name)));
}

async function warmUp(contender) {
  const end = performance.now() + WARM_UP;
  while (performance.now() < end) await timed(contender);
}

/**
 * Milliseconds for one of the reports, which are read until the clock can tell: CPU time, which a busy
 * machine does not stretch.
 */
async function timed({ run, files }) {
  const start = process.cpuUsage();
  const elapsed = () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  let count = 0;
  do {
    for (const file of files) await run(file);
    count += files.length;
  } while (elapsed() < LONG_ENOUGH);
  return elapsed() / count;
}
