/**
 * What `npm start` shows: the command on clean reports, and on one with faults.
 *
 * Ends with 0 where the command did what it is shown for: 0 on the clean reports, 1 on the other one.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join('dist', 'bin.js');

const reports = readdirSync(join(ROOT, 'examples'))
  .filter((name) => /^(clean|faulty).*\.md$/.test(name))
  .map((name) => join('examples', name));
const clean = reports.filter((name) => name.includes('clean'));
const faulty = reports.filter((name) => name.includes('faulty'));

/** Shows a command line and what it prints. */
function show(comment, files) {
  console.log(`# ${comment}\n$ npx nianbao ${files.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, [BIN, ...files], { cwd: ROOT, stdio: 'inherit' });
  console.log(`\n退出码 ${status}\n`);
  return status;
}

const first = show('合格的报告：没有发现问题，退出码为 0。', clean);
const second = show('有问题的报告：逐条指出位置、原因和改法，退出码为 1。', faulty);
console.log(
  '检查自己的报告：npx nianbao 年度报告.md    查看一条规则：npx nianbao explain applications-balance',
);

if (first !== 0 || second !== 1) process.exitCode = 1;
