/**
 * Two revisions side by side: `npm run bench -- --against REV [--quick] [--runs N]`.
 *
 * Builds REV in a folder of its own, packs and installs both, as users have them, and runs them in turn, in pairs that
 * begin with the one and then with the other, so that the machine's moods hit both alike. What is claimed of speed is the median of the ratios
 * within the pairs, of wall and of CPU time, and the peak of memory.
 */
import os from 'node:os';
import { join } from 'node:path';
import { generate } from './generate.mjs';
import { median, run } from './lib/measure.mjs';
import { mb, ms, table, times } from './lib/report.mjs';
import { checkOut, commitOf, installFrom } from './lib/revision.mjs';
import { nianbao, ROOT } from './lib/tasks.mjs';

/**
 * @param {string} name the revision to compare with, as git knows it
 * @param {{ corpus: string, count: number, runs: number, note: (text: string) => void }} options
 * @returns the exit code
 */
export async function against(name, { corpus, count, runs, note }) {
  const commit = commitOf(ROOT, name);
  if (commit === undefined) {
    console.error(`git knows no revision "${name}": see git log and git branch.`);
    return 2;
  }
  await generate(corpus, count);
  const undo = [];
  try {
    note(`building ${name}`);
    const other = checkOut(ROOT, commit);
    undo.push(other.remove);
    const installed = [other.folder, ROOT].map((folder) => {
      note(`installing ${folder}`);
      const { bin, remove } = installFrom(folder);
      undo.push(remove);
      return bin;
    });
    const one = join(corpus, 'report-00001.md');
    const subjects = [
      subject('--version', installed, (bin) => ({ args: [bin, '--version'], cwd: ROOT })),
      subject('one report', installed, (bin) => nianbao(one, '', bin)),
      subject(`${count} reports`, installed, (bin) => nianbao(corpus, '', bin)),
    ];
    const rows = [];
    for (const each of subjects) rows.push(await pairs(each, runs, note));
    note('');
    console.log(page(name, commit, runs, rows));
  } finally {
    for (const remove of undo.reverse()) remove();
  }
  return 0;
}

function subject(name, bins, taskOf) {
  const [before, after] = bins.map((bin) => ({ ...taskOf(bin), name }));
  return { name, before, after };
}

async function pairs({ name, before, after }, runs, note) {
  // The first runs fill the caches of the machine.
  for (const task of [before, after]) await run(task);
  const pairs = [];
  for (let round = 0; round < runs; round += 1) {
    note(`${round + 1}/${runs} ${name}`);
    const first = round % 2 === 0 ? before : after;
    const one = await run(first, { memory: true });
    const two = await run(first === before ? after : before, { memory: true });
    pairs.push(first === before ? [one, two] : [two, one]);
  }
  return { name, pairs };
}

function page(name, commit, runs, rows) {
  const { node } = process.versions;
  const machine = `Node ${node}, ${os.cpus().length} CPUs (${os.cpus()[0]?.model.trim() ?? 'unknown'})`;
  const head = ['', 'before', 'now', 'wall', 'CPU before', 'CPU now', 'CPU', 'faster', 'memory'];
  return [
    `Before: ${name} (${commit.slice(0, 10)}); now: the build of this checkout. ${machine}; ${runs} pairs, taken in turn. Medians; the ratios are those within pairs, below 1 is faster; CPU decides on a busy machine.`,
    table(head, rows.map(row)),
  ].join('\n\n');
}

function row({ name, pairs }) {
  const of = (side, key) => median(pairs.map((pair) => pair[side][key]));
  const ratio = (key) => median(pairs.map(([before, now]) => now[key] / before[key]));
  const faster = pairs.filter(([before, now]) => now.cpu < before.cpu).length;
  return [
    name,
    ms(of(0, 'ms')),
    ms(of(1, 'ms')),
    times(ratio('ms')),
    ms(of(0, 'cpu')),
    ms(of(1, 'cpu')),
    times(ratio('cpu')),
    `${faster} of ${pairs.length}`,
    `${mb(of(0, 'mb'))} → ${mb(of(1, 'mb'))}`,
  ];
}
