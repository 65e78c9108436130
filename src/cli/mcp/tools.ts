import { z } from 'zod';
import { hasLines } from '../../draft/formats.js';
import { UsageError } from '../../engine/errors.js';
import { findRule, unknownRule } from '../../engine/rules.js';
import { rulebook } from '../../rulebook/index.js';
import { fix, lint, blank, explain, rules, type LintResult } from '../../index.js';
import { unifiedDiff } from '../../fix/diff.js';
import { replaceFile } from '../../engine/write/replace-file.js';
import { settingsAt, type Bench } from '../bench.js';
import { create } from '../init/create.js';
import { readInput } from '../input.js';
import { ABOUT, aboutOf, FINDING, findingOf } from './findings.js';
import type { Folders } from './folders.js';

/** What the tools work with. */
export interface Workplace extends Bench {
  readonly folders: Folders;
  readonly canWrite: boolean;
}

/** A tool: what it is for, what it takes and gives, and what it does. */
export interface Tool<Input extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: z.ZodRawShape;
  readonly readOnly: boolean;
  readonly run: (
    input: z.infer<z.ZodObject<Input>>,
    workplace: Workplace,
  ) => Promise<Record<string, unknown>>;
}

/** So that the input of each tool has the type of its own schema. */
function tool<Input extends z.ZodRawShape>(spec: Tool<Input>): Tool {
  return spec as unknown as Tool;
}

const PATH = z.string().min(1).describe('Path of the report in the folders given at the start');
/** Findings in one answer: few enough to be read at once. */
const PAGE = 20;
const MOST = 100;
const PAGED = {
  offset: z.number().int().min(0).default(0).describe('How many findings to pass over'),
  limit: z.number().int().min(1).max(MOST).default(PAGE).describe('How many to give'),
};
const LISTED = {
  ...ABOUT,
  total: z.number().int().describe('Findings in all'),
  findings: z.array(FINDING),
  next_offset: z.number().int().optional().describe('Ask again with this offset for more'),
};
/** Characters of a diff in one answer. */
const MOST_DIFF = 20_000;

const lintReport = tool({
  name: 'lint_report',
  title: '检查年报',
  description:
    'Checks a 政府信息公开工作年度报告 (annual report on disclosure of government information): sections, tables, sums, prose against tables. Errors come first.',
  input: { path: PATH, ...PAGED },
  output: LISTED,
  readOnly: true,
  run: async ({ path, offset, limit }, workplace) => {
    const { bytes, options } = await open(path, workplace);
    return listed(await lint(bytes, options), offset, limit, workplace);
  },
});

const compareYears = tool({
  name: 'compare_years',
  title: '两年对照',
  description:
    "Checks a report and holds it against last year's: figures carried over, numbers told of last year, copied prose.",
  input: { path: PATH, previous: PATH, ...PAGED },
  output: LISTED,
  readOnly: true,
  run: async ({ path, previous, offset, limit }, workplace) => {
    const { bytes, options } = await open(path, workplace);
    const last = await open(previous, workplace);
    const result = await lint(bytes, {
      ...options,
      previous: { input: last.bytes, filename: last.file },
    });
    return listed(result, offset, limit, workplace);
  },
});

const fixPreview = tool({
  name: 'fix_preview',
  title: '改正预览',
  description:
    'What the safe fixes (headings, marks, the writing of numbers; never a figure) would change. Writes only with write: true and a server that may write.',
  input: {
    path: PATH,
    write: z.boolean().default(false).describe('Write the changes into the file'),
  },
  output: {
    changed: z.boolean(),
    fixed: z.record(z.string(), z.number()).describe('Places fixed, by rule'),
    diff: z.string(),
    cut: z.boolean().describe('The diff is longer than what is given'),
    written: z.boolean(),
    left: z.number().int().describe('Findings that are left'),
  },
  readOnly: false,
  run: async ({ path, write }, workplace) => {
    if (write && !workplace.canWrite) throw mayNotWrite();
    const { bytes, options, file } = await open(path, workplace);
    const { isChanged, fixed, text, output, result } = await fix(bytes, options);
    const diff = isChanged ? unifiedDiff(path, text.before, text.after) : '';
    if (write && isChanged) {
      const problem = replaceFile(file, bytes, output, workplace.io.disk);
      if (problem) throw new UsageError(problem);
    }
    return {
      changed: isChanged,
      fixed,
      diff: diff.slice(0, MOST_DIFF),
      cut: diff.length > MOST_DIFF,
      written: write && isChanged,
      left: result.messages.length,
    };
  },
});

const explainRule = tool({
  name: 'explain_rule',
  title: '规则说明',
  description: 'What a rule checks, why, when it is silent, its basis and examples.',
  input: { rule: z.string().min(1).describe('Id of a rule, or its Chinese name') },
  output: {
    id: z.string(),
    title: z.string(),
    level: z.enum(['error', 'warning']),
    fix: z.enum(['none', 'safe', 'unsafe']),
    basis: z.array(z.string()),
    summary: z.string(),
    why: z.string(),
    silent: z.string(),
    examples: z.array(z.object({ title: z.string(), bad: z.string(), good: z.string() })),
  },
  readOnly: true,
  run: async ({ rule }, { lang }) => {
    const found = findRule(rulebook, rule);
    const text = found && (await explain(found.id, lang));
    if (!text) throw unknownRule(rulebook, rule);
    const { id, title, level, fix: repair, basis, summary, why, silent, examples } = text;
    return { id, title, level, fix: repair, basis, summary, why, silent, examples };
  },
});

const listRules = tool({
  name: 'list_rules',
  title: '规则一览',
  description: 'All rules with their levels.',
  input: {},
  output: {
    rules: z.array(z.object({ id: z.string(), title: z.string(), level: z.string() })),
  },
  readOnly: true,
  run: (_, { lang }) =>
    Promise.resolve({
      rules: rules(lang).map(({ id, title, level }) => ({ id, title, level })),
    }),
});

const blankReport = tool({
  name: 'blank_report',
  title: '空白报告',
  description:
    'The blank report of an organ for a year, to be filled in: Markdown, or with a path (and a server that may write) a new .docx or .md.',
  input: {
    organ: z.string().min(1).describe('Full name of the organ, such as 某县财政局'),
    year: z.number().int().describe('The year that the figures cover'),
    level: z.enum(['government', 'department']).optional(),
    path: z.string().min(1).optional().describe('A new file that ends in .docx or .md'),
  },
  output: {
    edition: z.string(),
    hints: z.array(z.string()).describe('What is to be filled in or thought of'),
    markdown: z.string().optional(),
    written: z.string().optional(),
  },
  readOnly: false,
  run: async ({ organ, year, level, path }, { folders, canWrite, io }) => {
    const made = await blank({ organ, year, ...(level && { level }) });
    const { edition, hints, markdown, docx } = made;
    if (path === undefined) return { edition, hints: [...hints], markdown };
    if (!canWrite) throw mayNotWrite();
    const isWord = /\.docx$/i.test(path);
    if (!isWord && !/\.md$/i.test(path)) throw noEnding(path);
    create(folders.fresh(path), isWord ? docx : markdown, io);
    return { edition, hints: [...hints], written: path };
  },
});

/** Every tool that the server offers. */
export const TOOLS: readonly Tool[] = [
  lintReport,
  fixPreview,
  explainRule,
  listRules,
  blankReport,
  compareYears,
];

async function open(path: string, workplace: Workplace) {
  const { folders, io, lang } = workplace;
  const file = folders.existing(path);
  const bytes = await readInput(file, io);
  if (!(bytes instanceof Uint8Array)) throw new UsageError(bytes);
  const options = await settingsAt(file, workplace);
  return { file, bytes, options: options ?? { filename: file, lang } };
}

/** Errors first, as many as are asked for. */
function listed(result: LintResult, offset: number, limit: number, { lang }: Workplace) {
  const [failure] = result.messages.filter(({ fatal }) => fatal);
  if (failure && result.format === null)
    throw new UsageError({ zh: failure.message, en: failure.message });
  const sorted = result.messages
    .map((message, index) => ({ message, index }))
    .sort((a, b) => b.message.severity - a.message.severity || a.index - b.index);
  const shown = sorted.slice(offset, offset + limit);
  const next = offset + shown.length;
  return {
    ...aboutOf(result),
    total: sorted.length,
    findings: shown.map(({ message, index }) =>
      findingOf(message, index, hasLines(result.format), lang),
    ),
    ...(next < sorted.length && { next_offset: next }),
  };
}

function mayNotWrite(): UsageError {
  return new UsageError(
    { zh: '没有写文件的许可，什么也没有写。', en: 'Writing is not allowed; nothing was written.' },
    {
      zh: '要写文件，请用 nianbao mcp --allow-write 启动。',
      en: 'To write, start it with: nianbao mcp --allow-write',
    },
  );
}

function noEnding(path: string): UsageError {
  return new UsageError({
    zh: `空白报告只能存成 .docx 或 .md，现为“${path}”。`,
    en: `A blank report is a .docx or a .md, not "${path}".`,
  });
}
