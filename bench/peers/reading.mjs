/**
 * Times one of our readers beside a parser, in this process: `reading.mjs BUNDLE FORM PARSER ROUNDS` prints
 * the medians in milliseconds as JSON; without `peerMs` where the parser is not installed.
 */
import { median } from '../lib/measure.mjs';

const REPORTS = 12;
/** Milliseconds for which each of the two is run before it is timed. */
const WARM_UP = 1500;
const LONG_ENOUGH = 100;

const PARSERS = {
  mammoth: async () => {
    const { default: mammoth } = await import('mammoth');
    return (bytes) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  },
  'rehype-parse': async () => {
    const [{ unified }, { default: parse }] = await Promise.all([
      import('unified'),
      import('rehype-parse'),
    ]);
    const processor = unified().use(parse).freeze();
    return (text) => processor.parse(text);
  },
  'remark-parse + remark-gfm': async () => {
    const [{ unified }, { default: parse }, { default: gfm }] = await Promise.all([
      import('unified'),
      import('remark-parse'),
      import('remark-gfm'),
    ]);
    const processor = unified().use(parse).use(gfm).freeze();
    return (text) => processor.parse(text);
  },
};

const [bundle, form, peer, rounds] = process.argv.slice(2);
const ours = await import(bundle);
const read = { docx: ours.readDocx, html: ours.readHtml }[form] ?? ours.readText;
const inputs = await inputsOf(form);
const parse = await PARSERS[peer]().catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
});
const contenders = [read, parse].filter((contender) => contender !== undefined);
for (const contender of contenders) await warmUp(contender);
const spent = contenders.map(() => []);
for (let round = 0; round < Number(rounds); round += 1) {
  for (const [index, contender] of contenders.entries()) spent[index].push(await timed(contender));
}
const [ms, peerMs] = spent.map(median);
console.log(JSON.stringify({ ms, peerMs }));

async function inputsOf(shape) {
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

async function warmUp(contender) {
  const end = performance.now() + WARM_UP;
  while (performance.now() < end) await timed(contender);
}

/**
 * Milliseconds for one of the reports, which are read until the clock can tell: CPU time, which a busy
 * machine does not stretch.
 */
async function timed(contender) {
  const start = process.cpuUsage();
  const elapsed = () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  let count = 0;
  do {
    for (const input of inputs) await contender(input);
    count += inputs.length;
  } while (elapsed() < LONG_ENOUGH);
  return elapsed() / count;
}
