import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BENCH = fileURLToPath(new URL('..', import.meta.url));
export const ROOT = join(BENCH, '..');

export const PARSE = 'remark-parse + remark-gfm, parse only';
export const OURS = 'nianbao, all rules';

/** `nianbao` over everything in a directory, without a configuration file; `bin` is the file of the command. */
export function nianbao(directory, name, bin) {
  return { name, args: [bin, 'lint', '--no-config', '--jobs', '1', directory], cwd: ROOT };
}

/** The parser that the peers stand on, and the peers. `needs` is the file without which one is left out. */
export function peers(directory) {
  const module = (...path) => join(BENCH, 'node_modules', ...path);
  const files = join(directory, '*.md').replaceAll('\\', '/');
  const of = (name, needs, args) => ({ name, needs, args, cwd: BENCH });
  const markdownlint = module('markdownlint-cli2', 'markdownlint-cli2-bin.mjs');
  const textlint = module('textlint', 'bin', 'textlint.js');
  const remark = module('remark-cli', 'cli.js');
  return [
    of(PARSE, module('remark-gfm', 'index.js'), [join(BENCH, 'peers', 'parse.mjs'), directory]),
    of('markdownlint-cli2, without MD013, MD033, MD060', markdownlint, [
      markdownlint,
      '--config',
      join(BENCH, 'peers', 'quiet.markdownlint-cli2.jsonc'),
      files,
    ]),
    of('textlint, one rule (no-todo)', textlint, [
      textlint,
      '--no-textlintrc',
      '--rules-base-directory',
      module('.'),
      '--rule',
      'no-todo',
      files,
    ]),
    of('remark, gfm and preset-lint-recommended', remark, [
      remark,
      '--use',
      'remark-gfm',
      '--use',
      'remark-preset-lint-recommended',
      '--no-stdout',
      '--quiet',
      directory,
    ]),
  ];
}

/** Splits tasks into those that can run and the names of those that cannot. */
export function available(tasks) {
  const there = ({ needs }) => needs === undefined || existsSync(needs);
  return {
    tasks: tasks.filter(there),
    missing: tasks.filter((task) => !there(task)).map(({ name }) => name),
  };
}
