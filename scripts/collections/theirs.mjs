import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Milliseconds for one PDF, and for all documents together. */
const ONE = 20_000;
const ALL = 600_000;

/** The versions of the programs that are compared with. */
export function versions() {
  const poppler = spawnSync('pdftotext', ['-v'], { encoding: 'utf8' }).stderr.split('\n')[0];
  const office = execFileSync('soffice', ['--version'], { encoding: 'utf8' }).trim();
  return [poppler.replace('pdftotext version', 'poppler'), office.replace(/ [\da-f]{20,}.*/, '')];
}

/** The text of PDF files by poppler; undefined for one that it cannot read. */
export function byPoppler(paths) {
  return paths.map((path) => {
    const args = ['-layout', '-enc', 'UTF-8', path, '-'];
    const options = { encoding: 'utf8', timeout: ONE, maxBuffer: 1 << 28 };
    const { status, stdout } = spawnSync('pdftotext', args, options);
    return status === 0 ? stdout : undefined;
  });
}

/** The text of Word documents by LibreOffice, which is given all of them at once. */
export function byOffice(paths) {
  if (paths.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'collections-'));
  try {
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const form = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
    spawnSync('soffice', [`-env:UserInstallation=${profile}`, ...form, ...paths], {
      stdio: 'ignore',
      timeout: ALL,
    });
    return paths.map((path) => {
      const made = join(folder, `${basename(path).replace(/\.[^.]*$/, '')}.txt`);
      return existsSync(made) ? readFileSync(made, 'utf8') : undefined;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
