import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SHELL = process.platform === 'win32';

/** The commit that a name stands for; undefined where there is none. */
export function commitOf(root, name) {
  try {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
    return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

/**
 * Builds a commit in a folder of its own, beside the checkout, with dependencies of its own where its lock file
 * differs.
 *
 * @returns the folder, and what takes it away again
 */
export function checkOut(root, commit) {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-revision-'));
  const folder = join(scratch, 'checkout');
  const git = (...args) => execFileSync('git', args, { cwd: root, stdio: ['ignore', 2, 2] });
  const remove = () => {
    git('worktree', 'remove', '--force', folder);
    rmSync(scratch, { recursive: true, force: true });
  };
  git('worktree', 'add', '--quiet', '--detach', folder, commit);
  try {
    const lock = (at) => readFileSync(join(at, 'package-lock.json'), 'utf8');
    if (lock(root) === lock(folder)) {
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    } else npm(folder, 'ci', '--ignore-scripts');
    execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: folder, stdio: ['ignore', 2, 2] });
  } catch (error) {
    remove();
    throw error;
  }
  return { folder, remove };
}

/**
 * Packs a built checkout and installs it, as users have it.
 *
 * @returns the file of the command, and what takes the installation away again
 */
export function installFrom(folder) {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-installed-'));
  npm(folder, 'pack', '--ignore-scripts', '--pack-destination', scratch);
  const [tarball] = readdirSync(scratch);
  const project = join(scratch, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true }');
  npm(project, 'install', '--ignore-scripts', join(scratch, tarball));
  const installed = join(project, 'node_modules/nianbao-lint');
  const { bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  return {
    bin: join(installed, bin.nianbao),
    remove: () => rmSync(scratch, { recursive: true, force: true }),
  };
}

/** Says nothing but errors, on stderr: stdout belongs to the results. */
function npm(cwd, ...args) {
  const flags = ['--no-audit', '--no-fund', '--loglevel=error'];
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_config_(?!registry|cache|.*proxy)/i.test(name),
    ),
  );
  execFileSync('npm', [...args, ...flags], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 2],
    shell: SHELL,
  });
}
