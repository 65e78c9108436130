import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { command } from '../support/command.js';
import { heldNow } from '../support/memory.js';

const REPORTS = 2000;
const EARLY = 500;
const ROWS = 200;
/** What may be kept beside, of 1,500 reports; the text of one takes 8 kB, its rows more. */
const MARGIN = 6 * 1024 * 1024;

const SIGNS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';

/** Reports of districts, on several years. */
function writeReports(cwd: string): void {
  const text = readFileSync('examples/clean-department-2023.md', 'utf8');
  for (let index = 0; index < REPORTS; index++) {
    const sign = (of: number) => SIGNS[of % SIGNS.length]!;
    const district = `${sign(index)}${sign(Math.floor(index / SIGNS.length))}区`;
    const year = (written: string) =>
      String(Number(written) - Math.floor(index / SIGNS.length ** 2));
    const own = text.replaceAll('云川市', district).replace(/20\d\d(?=年)/gu, year);
    writeFileSync(join(cwd, `${String(index).padStart(4, '0')}.md`), own);
  }
}

test('of 2,000 reports every row comes, and no more memory is held than of 500', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'nianbao-'));
  mkdirSync(join(cwd, '.git'));
  writeReports(cwd);
  let [parts, rows, early] = [0, 0, 0];
  const reports = new Set<string>();
  const stdout = (text: string | Uint8Array) => {
    const lines = String(text).split('\r\n');
    if (parts > 0) {
      rows += lines.length - 1;
      const [organ, , , year] = lines[0]!.split(',');
      reports.add(`${organ!} ${year!}`);
    }
    parts += 1;
    if (parts === EARLY) early = heldNow();
    return Promise.resolve();
  };
  const { exit, stderr } = await command(['extract', '.'], cwd, { stdout });
  const late = heldNow();
  rmSync(cwd, { recursive: true });
  expect([exit, stderr, reports.size, rows]).toEqual([0, '', REPORTS, REPORTS * ROWS]);
  expect(late - early).toBeLessThan(MARGIN);
}, 240_000);
