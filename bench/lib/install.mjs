import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BENCH = fileURLToPath(new URL('..', import.meta.url));

/** Installs the compared tools where one is missing or of another version; true where all are there. */
export function installPeers() {
  if (isComplete()) return true;
  console.error('Installing the tools to compare with (bench/package.json) ...');
  const flags = ['--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
  const shell = process.platform === 'win32';
  spawnSync('npm', ['install', ...flags], { cwd: BENCH, stdio: ['ignore', 2, 2], shell });
  return isComplete();
}

function isComplete() {
  const { dependencies } = JSON.parse(readFileSync(join(BENCH, 'package.json'), 'utf8'));
  return Object.entries(dependencies).every(([name, version]) => {
    const file = join(BENCH, 'node_modules', name, 'package.json');
    return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version;
  });
}
