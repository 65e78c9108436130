/**
 * Holds what is found in a report against what is found in it after other programs have made other forms of it:
 * `node scripts/parity.mjs [COUNT] [SEED]`. Needs LibreOffice (`soffice`) and Chromium; writes docs/parity.md.
 *
 * As many right reports and as many wrong ones are generated; findings are compared by rule, cell and value.
 * With `KEEP=FOLDER` the forms stay there, and a further run takes them from there.
 */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { loadTestModule, ROOT } from './accuracy/bundle.mjs';
import { table } from '../bench/lib/report.mjs';

const COUNT = Number(process.argv[2] ?? 20);
const SEED = Number(process.argv[3] ?? 7000);
const KEPT = process.env.KEEP;
const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** What LibreOffice makes of the Word document. */
const OFFICE = ['doc', 'odt', 'fodt', 'rtf', 'pdf'];

/**
 * What a form does not carry, with how such differences are told: by the form, the difference, and all differences of
 * that report.
 */
const EXCEPTIONS = [
  {
    form: 'doc',
    has: ({ sign, rule }) => sign === '+' && rule === 'section-order',
    zh: 'LibreOffice 另存为 .doc 时，自动编号的标题从第二个起重新编号（打开所存的文件，看到的就是“一、一、二、三……”），报出的正是文件里的编号。',
    en: 'When LibreOffice saves headings numbered automatically as .doc, it starts over with the second (what it saved shows 一、一、二、三…); what is found is what the file says.',
  },
  {
    form: 'pdf（Chromium）',
    has: ({ rule, form }, all) =>
      form !== undefined &&
      (rule === 'table-missing' ||
        all.some((other) => other.rule === 'table-missing' && other.form === form)),
    zh: '网页没有画表格线，单元格里的字又折了行：印成 PDF 后，哪几个字同属一格已无从知道。这时只说这张表认不出、请改用 Word 原稿，不猜数字。',
    en: 'A web page draws no lines around its cells, whose words wrap: in the PDF printed from it nothing tells which words are one cell. The table is said to be unreadable, and the Word original asked for; no figures are guessed.',
  },
  {
    form: 'pdf（Chromium）',
    has: ({ sign, text }) => sign === '−' && text.startsWith('title-form null'),
    zh: '网页里缺标题。印成 PDF 后，左侧导航中的“政府信息公开年报”也成了纸面上的一行，位置和字样都像标题：报的仍是标题不规范（警告），只是不再说“没有标题”（错误）。',
    en: 'The page has no title. Printed, its navigation is words on paper like all others, and a line of it, 政府信息公开年报, looks like one: the title is still told to be wrong (a warning), and no longer to be missing (an error).',
  },
];

const folder = KEPT ?? mkdtempSync(join(tmpdir(), 'parity-'));
try {
  const { samples } = await loadTestModule('support', 'parity.ts');
  const made = await samples(COUNT, SEED);
  put('docx', 'docx', made, ({ docx }) => docx);
  put('html', 'html', made, ({ html }) => html);
  put('ofd', 'ofd', made, ({ ofd }) => ofd);
  for (const ending of OFFICE) office(ending);
  await browse(made);
  const twins = new Map([
    ['docx', resultsOf('docx')],
    ['html', resultsOf('html')],
  ]);
  const rows = [
    ...[...OFFICE, 'ofd'].map((form) => rowOf(form, form, twins.get('docx'))),
    rowOf('web.pdf', 'pdf（Chromium）', twins.get('html')),
    rowOf('mhtml', 'mhtml（Chromium）', twins.get('html')),
  ];
  const text = page(rows);
  console.log(text);
  writeFileSync(join(ROOT, 'docs', 'parity.md'), text);
} finally {
  if (KEPT === undefined) rmSync(folder, { recursive: true });
}

function put(form, ending, made, bytesOf) {
  mkdirSync(join(folder, form), { recursive: true });
  for (const sample of made)
    writeFileSync(join(folder, form, `${sample.name}.${ending}`), bytesOf(sample));
}

function office(ending) {
  if (existsSync(join(folder, ending))) return;
  const files = readdirSync(join(folder, 'docx')).map((name) => join(folder, 'docx', name));
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', ending];
  execFileSync('soffice', [...args, '--outdir', join(folder, ending), ...files], {
    stdio: 'ignore',
  });
}

/** Prints the web pages, and keeps them as the browser does. */
async function browse(made) {
  if (existsSync(join(folder, 'mhtml'))) return;
  const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox'] });
  mkdirSync(join(folder, 'web.pdf'));
  mkdirSync(join(folder, 'mhtml'));
  const tab = await browser.newPage();
  const session = await tab.context().newCDPSession(tab);
  for (const { name } of made) {
    await tab.goto(pathToFileURL(join(folder, 'html', `${name}.html`)).href);
    await tab.pdf({ path: join(folder, 'web.pdf', `${name}.pdf`), format: 'A4' });
    const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
    writeFileSync(join(folder, 'mhtml', `${name}.mht`), data);
  }
  await browser.close();
}

/** By the name of the report, what is found in it: rule, place in ids, and what should stand there. */
function resultsOf(form) {
  const bin = join(ROOT, 'dist', 'bin.js');
  const out = join(folder, `${form}.json`);
  const args = [bin, join(folder, form), '--no-config', '--exit-zero', '-q', '-f', `json=${out}`];
  try {
    execFileSync(process.execPath, args, { stdio: 'ignore' });
  } catch (error) {
    // What cannot be read ends the run with 2 and stands in the results.
    if (error.status !== 2) throw error;
  }
  return new Map(
    JSON.parse(readFileSync(out, 'utf8')).map(({ filePath, messages }) => [
      basename(filePath).replace(/\.\w+$/, ''),
      messages.filter(({ ruleId }) => ruleId !== 'forms-differ').map(findingOf),
    ]),
  );
}

function findingOf({ ruleId, at, found, expected, message }) {
  return ruleId === null
    ? `? ${message}`
    : [ruleId, JSON.stringify(at ?? null), found, expected].join(' ');
}

function rowOf(form, name, twins) {
  const results = resultsOf(form);
  const row = { name, reports: twins.size, same: 0, more: [], less: [], excepted: [] };
  for (const [report, expected] of twins) {
    const got = results.get(report) ?? ['? no result'];
    const all = [
      ...without(got, expected).map((each) => differenceOf('+', each)),
      ...without(expected, got).map((each) => differenceOf('−', each)),
    ];
    const reasons = all.map((each) =>
      EXCEPTIONS.find(({ form: own, has }) => own === name && has(each, all)),
    );
    const left = all.filter((_, index) => reasons[index] === undefined);
    if (all.length === 0) row.same += 1;
    else if (left.length === 0) row.excepted.push(report);
    row.more.push(
      ...left.filter(({ sign }) => sign === '+').map(({ text }) => `${report} ${text}`),
    );
    row.less.push(
      ...left.filter(({ sign }) => sign !== '+').map(({ text }) => `${report} ${text}`),
    );
  }
  return { ...row, findings: [...twins.values()].flat().length };
}

function differenceOf(sign, text) {
  const [, rule, form] = /^(\S+) "(?:[^"/]*\/)?([^"/]*)/.exec(text) ?? [undefined, text];
  return { sign, text, rule, form };
}

function without(all, others) {
  const left = [...others];
  return all.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function page(rows) {
  const lines = rows.map(({ name, reports, same, excepted, findings, more, less }) => [
    name,
    `${same} / ${reports}`,
    String(excepted.length),
    String(findings),
    String(more.length),
    String(less.length),
  ]);
  const differing = rows.flatMap(({ name, more, less }) => [
    ...more.map((each) => `- ${name}: + ${each}`),
    ...less.map((each) => `- ${name}: − ${each}`),
  ]);
  return `${[
    '# 换一种格式，结果是否一样 The same report in another form',
    '由 `node scripts/parity.mjs` 生成。Generated by `node scripts/parity.mjs`.',
    `生成的年报 ${COUNT} 份全对、${COUNT} 份有错，由 LibreOffice 和 Chromium 转成别的格式后再检查，与原来的 Word 文档（网页）比较规则、单元格和应填的数。`,
    `${COUNT} right and ${COUNT} wrong generated reports, made into other forms by LibreOffice and Chromium; findings are compared with those of the Word document (or the web page) by rule, cell and value.`,
    table(['', '一样 same', '例外 excepted', '问题 findings', '多报 more', '少报 less'], lines),
    ...(differing.length > 0 ? [differing.join('\n')] : []),
    ...rows.flatMap(({ name, excepted }) =>
      excepted.length === 0
        ? []
        : EXCEPTIONS.filter(({ form }) => form === name).map(
            ({ zh, en }) => `- **${name}**（${excepted.join('、')}）：${zh}\n  ${en}`,
          ),
    ),
  ].join('\n\n')}\n`;
}
