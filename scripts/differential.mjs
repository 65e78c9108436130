/**
 * Holds the findings of two builds against each other: `node scripts/differential.mjs BASE NEW PATH... [--plant N]`.
 *
 * BASE and NEW are folders with a built `dist/`, as a worktree of another revision. Every file under the paths is linted by
 * both, and with `--plant N` N more that were made from the Markdown and text files among them by one small fault each (a figure,
 * a mark or a word changed, a line lost, doubled or moved), the same ones in every run. For changes that shall change
 * nothing. Exit code 1 where a result differs.
 */
import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';

const USAGE = 'node scripts/differential.mjs BASE NEW PATH... [--plant N]';
const SHOWN = 10;
const TEXTS = /\.(?:md|markdown|txt)$/;

/** Each changes the lines in place, and tells whether it found where. */
const FAULTS = [
  // A figure that is another one.
  (lines, draw) => edit(lines, draw, /\d+/g, (found) => String(Number(found) + 1 + draw(9))),
  // A mark too many, or another one.
  (lines, draw) => edit(lines, draw, /[，。；：、]/g, (found) => found + '，。；：、'[draw(5)]),
  // A mark or a character lost.
  (lines, draw) => edit(lines, draw, /[，。；：、年月日件条|（）《》]/g, () => ''),
  // A character doubled.
  (lines, draw) => edit(lines, draw, /[一-龥]/g, (found) => found + found),
  // Two neighbours that changed places.
  (lines, draw) => edit(lines, draw, /[一-龥]{2}/g, ([first, second]) => second + first),
  // Something that was left from writing it.
  (lines, draw) =>
    edit(
      lines,
      draw,
      /。/g,
      () => ['（待核实）。', 'XX件。', '分享到：', '。。', '（此处补充数据）。'][draw(5)],
    ),
  // A line lost, doubled, moved.
  (lines, draw) => lines.splice(draw(lines.length), 1).length > 0,
  (lines, draw) => {
    const at = draw(lines.length);
    lines.splice(at, 0, lines[at]);
    return true;
  },
  (lines, draw) => {
    const [line] = lines.splice(draw(lines.length), 1);
    lines.splice(draw(lines.length), 0, line ?? '');
    return true;
  },
];

const { values, positionals } = parseArgs({
  options: { plant: { type: 'string', default: '0' } },
  allowPositionals: true,
});
const [base, next, ...paths] = positionals;
if (paths.length === 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const scratch = mkdtempSync(join(tmpdir(), 'differential-'));
  try {
    const planted = plant(paths.flatMap(textsIn), Number(values.plant), scratch);
    const all = planted > 0 ? [...paths, scratch] : paths;
    const [before, after] = await Promise.all([base, next].map((folder) => resultsOf(folder, all)));
    process.exitCode = compare(before, after) ? 0 : 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** All texts in a folder or of a file. */
function textsIn(path) {
  if (!statSync(path).isDirectory()) return TEXTS.test(path) ? [path] : [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((name) => TEXTS.test(name))
    .map((name) => join(path, name));
}

/** Writes `count` files with a fault each into a folder; how many there are. */
function plant(files, count, folder) {
  if (files.length === 0) return 0;
  const draw = drawer(20210926);
  for (let at = 0; at < count; at++) {
    const lines = readFileSync(files[at % files.length], 'utf8').split('\n');
    const fault = FAULTS[draw(FAULTS.length)];
    for (let tries = 0; tries < 20 && !fault(lines, draw); tries++);
    const room = join(folder, String(at % 50));
    mkdirSync(room, { recursive: true });
    writeFileSync(join(room, `${at}.md`), lines.join('\n'));
  }
  return count;
}

/** Whole numbers below a bound, the same in every run (a linear congruence; the high bits are good enough). */
function drawer(seed) {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

function edit(lines, draw, pattern, change) {
  const at = draw(lines.length);
  const matches = [...lines[at].matchAll(pattern)];
  if (matches.length === 0) return false;
  const { 0: found, index } = matches[draw(matches.length)];
  const line = lines[at];
  lines[at] = line.slice(0, index) + change(found) + line.slice(index + found.length);
  return true;
}

/** The results of a build, by file. */
async function resultsOf(folder, paths) {
  const args = [
    join(folder, 'dist/bin.js'),
    'lint',
    '--no-config',
    '--preset',
    'strict',
    '-f',
    'json',
    ...paths,
  ];
  const options = { maxBuffer: 1 << 30, encoding: 'utf8' };
  const output = await promisify(execFile)(process.execPath, args, options).catch((error) => {
    // 1: something was found; 2: a file could not be read, which is a result as well.
    if (error.code !== 1 && error.code !== 2) throw error;
    return error;
  });
  const results = JSON.parse(output.stdout);
  return new Map(results.map((result) => [result.filePath, JSON.stringify(result)]));
}

function compare(before, after) {
  const files = [...new Set([...before.keys(), ...after.keys()])];
  const other = files.filter((file) => before.get(file) !== after.get(file));
  for (const file of other.slice(0, SHOWN)) {
    console.log(`${file}\n  ${differing(before.get(file), after.get(file)).join('\n  ')}`);
  }
  const found = [...before.values()].join('').split('"ruleId"').length - 1;
  console.log(
    `${files.length} files, ${found} findings: ${other.length} files with another result`,
  );
  return other.length === 0;
}

/** Where two results begin to differ. */
function differing(before = 'nothing', after = 'nothing') {
  let at = 0;
  while (before[at] === after[at]) at++;
  return [before, after].map((text) => text.slice(Math.max(0, at - 120), at + 120));
}
