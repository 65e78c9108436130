import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';

const CONFIG = 'nianbao.config.json';

/**
 * Runs the built command once a language over all drafts, each with its own rule alone.
 *
 * @returns {Map<string, { zh: string, en: string, result: object }>} by file: what the command prints
 *   about it, and its result as JSON
 */
export function runDrafts(root, rules, drafts) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-docs-'));
  try {
    writeFileSync(join(folder, CONFIG), JSON.stringify(configFor(rules)));
    for (const { file, text } of drafts) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const alone = drafts.filter(({ beside }) => beside === undefined).map(({ file }) => file);
    const runs = runTogether(root, folder, alone);
    for (const { file, beside } of drafts) {
      if (beside === undefined) continue;
      writeFileSync(join(folder, beside.name), beside.text);
      for (const [name, run] of runTogether(root, folder, [file], beside.flags))
        runs.set(name, run);
      rmSync(join(folder, beside.name));
    }
    return runs;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs the command over some drafts, in both languages. */
function runTogether(root, folder, files, flags = []) {
  const zh = blocks(runCommand(root, folder, files, 'zh', flags), files);
  const en = blocks(runCommand(root, folder, files, 'en', flags), files);
  const results = new Map(
    JSON.parse(readFileSync(join(folder, 'zh.json'), 'utf8')).map((result) => [
      relative(folder, result.filePath).split(sep).join('/'),
      result,
    ]),
  );
  return new Map(
    files.map((file) => [file, { zh: zh.get(file), en: en.get(file), result: results.get(file) }]),
  );
}

/** In the folder of a rule, that rule alone, with the options of the example. */
function configFor(rules) {
  const off = Object.fromEntries(rules.map(({ id }) => [id, 'off']));
  const overrides = rules.flatMap(({ id, level, docs }) =>
    docs.examples.map(({ options, neighbour }, index) => ({
      files: neighbour ? [`${id}/${index + 1}-*`, '其他单位.md'] : `${id}/${index + 1}-*`,
      rules: { [id]: options ? [level, options] : level },
    })),
  );
  return { rules: off, overrides };
}

function runCommand(root, folder, files, lang, more) {
  const flags = ['--lang', lang, '-f', 'stylish', '-f', `json=${lang}.json`];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist', 'bin.js'), ...flags, ...files, ...more],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, env: { PATH: process.env.PATH ?? '' } },
  );
  if (stderr !== '') throw new Error(`示例没有检查成：${stderr}`);
  return stdout;
}

/** What is printed about each file, without the line of the edition and the summary at the end. */
function blocks(output, files) {
  const found = new Map(files.map((file) => [file, '']));
  const heads = new RegExp(`^(${files.map((file) => file.replaceAll('.', '\\.')).join('|')})`, 'u');
  let file;
  let isHead = false;
  for (const line of output.split('\n')) {
    const head = heads.exec(line)?.[1];
    const isText = line === '' || line.startsWith(' ');
    if (file !== undefined && isText) found.set(file, `${found.get(file)}${line}\n`);
    // The line of the edition follows the head; any other line at the margin ends the file.
    else if (!isHead || head !== undefined) file = head;
    isHead = head !== undefined;
  }
  return new Map([...found].map(([name, text]) => [name, text.replace(/^\n+|\s+$/gu, '')]));
}
