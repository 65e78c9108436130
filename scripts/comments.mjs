/**
 * Opens what we write into Word files with another program: `node scripts/comments.mjs [N]`, by default 200 generated
 * faulty reports. Needs unzip and LibreOffice.
 *
 * Each gets its comments (`-f docx=`), must be a whole archive (`unzip -t`) and become a PDF in LibreOffice; its fixes
 * as tracked changes, all rejected, must leave it as it was. Exit code 1 where one does not.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadTestModule, ROOT } from './accuracy/bundle.mjs';

const count = Number(process.argv[2] ?? 200);
const folder = mkdtempSync(join(tmpdir(), 'comments-'));
try {
  const { faultyDocx, rejectsToItself } = await loadTestModule('support', 'commented.ts');
  const drafts = join(folder, 'drafts');
  // Below the folder that is named the files lie as the drafts do.
  const out = join(folder, 'commented');
  const commented = join(out, 'drafts');
  mkdirSync(drafts);
  let kept = 0;
  for (let seed = 0; seed < count; seed++) {
    const bytes = await faultyDocx(seed);
    writeFileSync(join(drafts, `${String(seed).padStart(3, '0')}.docx`), bytes);
    if (await rejectsToItself(bytes)) kept++;
  }
  // Faults are found: exit code 1 is what is expected.
  const { status } = spawnSync(
    process.execPath,
    [join(ROOT, 'dist', 'bin.js'), drafts, '-f', `docx=${out}`],
    { cwd: folder, stdio: 'ignore' },
  );
  const written = readdirSync(commented).filter((name) => name.endsWith('.docx'));
  const whole = written.filter(
    (name) => spawnSync('unzip', ['-tq', join(commented, name)], { stdio: 'ignore' }).status === 0,
  );
  execFileSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--convert-to',
      'pdf',
      '--outdir',
      join(folder, 'pdf'),
      ...whole.map((name) => join(commented, name)),
    ],
    { stdio: 'ignore' },
  );
  const opened = readdirSync(join(folder, 'pdf')).length;
  console.log(`${count} reports, exit code ${status}`);
  console.log(
    `with comments ${written.length}, whole archives ${whole.length}, opened by LibreOffice ${opened}`,
  );
  console.log(`as they were after all changes are rejected ${kept}`);
  process.exitCode = [written.length, whole.length, opened, kept].every((n) => n === count) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
