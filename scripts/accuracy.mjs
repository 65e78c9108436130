/**
 * Measures how well the prose is read, on the sentences of test/prose/gold and the exam of test/exam: `npm run accuracy`.
 *
 * Prints precision and recall for both halves of each and writes docs/accuracy.md. With `--check` nothing is written.
 * `--list [AREA …]` takes the exam alone and lists what of its developing half is missed or wrongly told.
 * Exit code 1 where a target is missed on the measuring half.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTestModule, ROOT } from './accuracy/bundle.mjs';
import { listFailures, sumOf, takeExam } from './accuracy/exam.mjs';
import { page } from './accuracy/page.mjs';

const PAGE = join(ROOT, 'docs', 'accuracy.md');
const HALVES = ['dev', 'measure'];
const TARGETS = { statements: { precision: 0.98, recall: 0.95 }, findings: { precision: 0.99 } };

const args = process.argv.slice(2);
if (args.includes('--list')) await list(args.filter((arg) => !arg.startsWith('--')));
else await report(args.includes('--check'));

async function list(areas) {
  const rows = await takeExam(areas);
  console.log(listFailures(rows));
  for (const half of HALVES) console.log(half, JSON.stringify(sumOf(rows, half)));
}

async function report(isCheck) {
  const harness = await loadTestModule('prose', 'accuracy.ts');
  const gold = [];
  for (const half of HALVES) gold.push(await measure(harness, half));
  const text = page(gold, await takeExam());
  console.log(text);
  const { statements, findings } = gold.at(-1);
  const reached =
    statements.precision >= TARGETS.statements.precision &&
    statements.recall >= TARGETS.statements.recall &&
    findings.precision >= TARGETS.findings.precision;
  if (isCheck) {
    const same = existsSync(PAGE) && readFileSync(PAGE, 'utf8') === text;
    if (!same) console.error('docs/accuracy.md is not as it would be written');
    process.exitCode = reached && same ? 0 : 1;
  } else {
    writeFileSync(PAGE, text);
    process.exitCode = reached ? 0 : 1;
  }
}

async function measure(harness, half) {
  const sentences = harness.readGold(join(ROOT, 'test', 'prose', 'gold', `${half}.yaml`));
  const outcomes = [];
  for (const sentence of sentences) outcomes.push(await harness.assess(sentence));
  const of = (part) => {
    const counts = harness.add(outcomes.map((outcome) => outcome[part]));
    return { ...counts, precision: harness.precision(counts), recall: harness.recall(counts) };
  };
  const silent = sentences.filter(({ facts, finds = [] }) => facts.length + finds.length === 0);
  return {
    half,
    sentences: sentences.length,
    silent: silent.length,
    statements: of('statements'),
    findings: of('findings'),
  };
}
