import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { isList } from './sources.mjs';

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
    const alone = drafts
      .filter(({ beside, organs }) => beside === undefined && organs === undefined)
      .map(({ file }) => file);
    const runs = runTogether(root, folder, alone);
    for (const { file, beside } of drafts) {
      if (beside === undefined) continue;
      writeFileSync(join(folder, beside.name), beside.text);
      for (const [name, run] of runTogether(root, folder, [file], [file, ...beside.flags]))
        runs.set(name, run);
      rmSync(join(folder, beside.name));
    }
    for (const draft of drafts) {
      if (draft.organs === undefined) continue;
      const words = ['region', listFor(folder, draft)];
      for (const [name, run] of runTogether(root, folder, [draft.file], words)) runs.set(name, run);
    }
    return runs;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes the reports of the organs of a region, and their list where the draft is none; its path. */
function listFor(folder, { rule, file, text, organs }) {
  const reports = join(folder, rule.id, '各单位');
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  organs.forEach((organ, at) => writeFileSync(join(reports, `${at + 1}.md`), organ.text));
  if (isList(rule)) return file;
  const [, year = ''] = /(20\d\d)年/.exec(text) ?? [];
  const names = organs.map(({ name }) => `  - ${name}\n`).join('');
  const list = `region: 某县\nyear: ${year}\nreport: ${file.split('/').at(-1)}\nreports: 各单位\norgans:\n${names}`;
  writeFileSync(join(folder, rule.id, 'nianbao.region.yaml'), list);
  return `${rule.id}/nianbao.region.yaml`;
}

/** Runs the command over some drafts, in both languages. @param words what it is given: the drafts, if nothing else */
function runTogether(root, folder, files, words = files) {
  const zh = blocks(runCommand(root, folder, words, 'zh'), files);
  const en = blocks(runCommand(root, folder, words, 'en'), files);
  const results = new Map(
    JSON.parse(readFileSync(join(folder, 'zh.json'), 'utf8')).map((result) => [
      relative(folder, result.filePath).split(sep).join('/'),
      result,
    ]),
  );
  return new Map(
    files.map((file) => [
      file,
      { zh: zh.get(file), en: en.get(file), result: results.get(file) ?? NOTHING },
    ]),
  );
}

/** The result of a list that nothing is held against. */
const NOTHING = { messages: [], notApplicable: [] };

/** In the folder of a rule, that rule alone, with the options of the example. */
function configFor(rules) {
  const off = Object.fromEntries(rules.map(({ id }) => [id, 'off']));
  const overrides = rules.flatMap(({ id, level, docs }) =>
    docs.examples.map(({ options, neighbour, organs, form }, index) => ({
      files: [
        `${id}/${index + 1}-*`,
        ...(neighbour ? ['其他单位.md'] : []),
        ...(organs ? [`${id}/各单位/*`, `${id}/nianbao.region.yaml`] : []),
        ...(form ? ['另一种格式.txt'] : []),
      ],
      rules: { [id]: options ? [level, options] : level },
    })),
  );
  return { rules: off, overrides };
}

function runCommand(root, folder, words, lang) {
  const flags = ['--lang', lang, '-f', 'stylish', '-f', `json=${lang}.json`];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist', 'bin.js'), ...words, ...flags],
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
