import type { Document, LineCounter } from 'yaml';
import type { Bilingual } from '../../rulebook/types.js';
import { nestsBeyond } from '../../text/nesting.js';
import { ConfigurationError } from '../errors.js';
import { misshapeOf } from './shape.js';

/** No configuration nests half as deep; beyond it the parser may take for ever, or fail. */
const DEEPEST = 16;

/** A parsed file that can tell where its keys and values stand. */
export interface ParsedConfig {
  readonly path: string;
  readonly data: unknown;
  /** `line:column` of the value at a path of keys, or of the key itself. */
  readonly locate: (keys: readonly string[], what: 'key' | 'value') => Promise<string>;
}

/** What a file is called, and what to do about one that does not parse. */
export interface Parsing {
  readonly what: Bilingual;
  readonly next: Bilingual;
}

const CONFIG: Parsing = {
  what: { zh: '配置', en: 'The configuration' },
  next: {
    zh: '请检查这一行和上一行的冒号、引号和缩进；也可以用 --no-config 暂不使用配置。',
    en: 'Check colons, quotes and indentation of this line and the one above; or leave it out with --no-config.',
  },
};

/** The same for a file that no flag leaves out. */
export function parsingOf(what: Bilingual): Parsing {
  return {
    what,
    next: {
      zh: '请检查这一行和上一行的冒号、引号和缩进。',
      en: 'Check colons, quotes and indentation of this line and the one above.',
    },
  };
}

/** Parses YAML or JSON; of a package.json, the part under `nianbao`. */
export async function parseConfig(
  path: string,
  text: string,
  kind: Parsing = CONFIG,
): Promise<ParsedConfig> {
  const isManifest = /[\\/]package\.json$/.test(path);
  const prefix = isManifest ? ['nianbao'] : [];
  if (nestsBeyond(text, DEEPEST)) throw tooDeep(path, kind);
  const data = path.endsWith('.json')
    ? await parseJson(path, text, kind)
    : await parseYaml(path, text, kind);
  let document: Promise<Positioned> | undefined;
  return {
    path,
    data: isManifest ? (data as Record<string, unknown>)['nianbao'] : data,
    locate: async (keys, what) => {
      // Parsed once, however many places are asked for.
      document ??= documentOf(text);
      return locate(await document, [...prefix, ...keys], what);
    },
  };
}

async function parseJson(path: string, text: string, kind: Parsing): Promise<unknown> {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    throw broken(`${path}:${await jsonFault(text)}`, 'JSON', SYNTAX['']!, error, kind);
  }
}

/** Where JSON breaks: its own parser does not tell, that of YAML does, but for a comma at the end. */
async function jsonFault(text: string): Promise<string> {
  const { document, lines } = await documentOf(text, 'json');
  const offset = document.errors[0]?.pos[0] ?? /,\s*[}\]]/.exec(text)?.index ?? text.length;
  const { line, col } = lines.linePos(offset);
  return `${line}:${col}`;
}

/** Plain words for what goes wrong most often, by the parser's error code. */
const SYNTAX: Readonly<Record<string, Bilingual>> = {
  '': { zh: '语法有误', en: 'syntax error' },
  BAD_INDENT: { zh: '缩进不对', en: 'bad indentation' },
  TAB_AS_INDENT: { zh: '缩进用了制表符，应使用空格', en: 'tabs used for indentation; use spaces' },
  DUPLICATE_KEY: { zh: '同一个键写了两次', en: 'the same key stands twice' },
  MISSING_CHAR: { zh: '缺少引号、括号或冒号等字符', en: 'a quote, bracket or colon is missing' },
  MULTILINE_IMPLICIT_KEY: {
    zh: '键不能跨行，可能缺少冒号',
    en: 'a key spans lines; a colon may be missing',
  },
  UNEXPECTED_TOKEN: { zh: '出现了多余的字符', en: 'unexpected characters' },
};

async function parseYaml(path: string, text: string, kind: Parsing): Promise<unknown> {
  const { document, lines } = await documentOf(text);
  const error = document.errors[0];
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw broken(`${path}:${line}:${col}`, 'YAML', SYNTAX[error.code] ?? SYNTAX['']!, error, kind);
  }
  const misshape = misshapeOf(document, await import('yaml'));
  if (misshape) {
    const { line, col } = lines.linePos(misshape.offset);
    throw broken(`${path}:${line}:${col}`, 'YAML', misshape.text, undefined, kind);
  }
  try {
    return document.toJS() as unknown;
  } catch (error) {
    throw broken(
      path,
      'YAML',
      { zh: '引用（*、&）无法展开', en: 'aliases cannot be expanded' },
      error,
      kind,
    );
  }
}

interface Positioned {
  readonly document: Document;
  readonly lines: LineCounter;
}

async function documentOf(text: string, schema: 'core' | 'json' = 'core'): Promise<Positioned> {
  const yaml = await import('yaml');
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
    schema,
  });
  return { document, lines };
}

function locate(
  { document, lines }: Positioned,
  keys: readonly string[],
  what: 'key' | 'value',
): string {
  const path = keys.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const node = what === 'value' ? document.getIn(path, true) : keyNode(document, path);
  const { line, col } = lines.linePos((node as Ranged | undefined)?.range?.[0] ?? 0);
  return `${line}:${col}`;
}

interface Ranged {
  readonly range?: readonly number[] | null;
}

function keyNode(document: Document, path: readonly (string | number)[]): unknown {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const items =
    (parent as { items?: readonly { key?: { value?: unknown } }[] } | null)?.items ?? [];
  return items.find((item) => item.key?.value === path.at(-1))?.key;
}

function tooDeep(path: string, { what }: Parsing): ConfigurationError {
  return new ConfigurationError(
    {
      zh: `${path}：${what.zh}嵌套超过 ${String(DEEPEST)} 层，没有读取。`,
      en: `${path}: nests more than ${String(DEEPEST)} levels deep and was not read.`,
    },
    {
      zh: '请检查括号是否都有配对，缩进是否逐行加深。',
      en: 'Check that all brackets are closed, and that the indentation does not grow line by line.',
    },
  );
}

function broken(
  place: string,
  language: string,
  what: Bilingual,
  cause: unknown,
  kind: Parsing,
): ConfigurationError {
  return new ConfigurationError(
    {
      zh: `${place}：${kind.what.zh}不是正确的 ${language}：${what.zh}。`,
      en: `${place}: not valid ${language}: ${what.en}.`,
    },
    kind.next,
    { cause },
  );
}
