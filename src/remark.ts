import { lint, type LintMessage, type LintOptions } from './index.js';
import { adviceOf } from './output/advice.js';
import { isAbsoluteUri } from './output/uri.js';
import type { Language } from './rulebook/types.js';

/** As for `lint`; the name and the text of the file are remark's. */
export type RemarkOptions = Omit<
  LintOptions,
  'filename' | 'encoding' | 'withDraft' | 'withPrints' | 'stats'
>;

interface Point {
  line: number;
  column: number;
}

/** What is used of a vfile. */
interface File {
  readonly path?: string;
  readonly value: string | Uint8Array;
  readonly message: (reason: string, options: { place: { start: Point; end: Point } }) => object;
}

/**
 * A plugin for remark: lints the file as it was read, whatever other plugins do to its tree, and adds
 * what it finds to the messages of the file; errors are `fatal`, as those of remark-lint are. It is a
 * default export because remark loads plugins by that.
 */
export default function nianbao(
  options: RemarkOptions = {},
): (tree: unknown, file: File) => Promise<void> {
  return async (_tree, file) => {
    const filename = file.path ?? 'report.md';
    const { messages } = await lint(file.value, { ...options, filename });
    for (const message of messages) {
      const added = file.message(message.message, { place: placeOf(message) });
      Object.assign(added, fieldsOf(message, options.lang ?? 'zh'));
    }
  };
}

function placeOf({ line, column, endLine, endColumn }: LintMessage): { start: Point; end: Point } {
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}

function fieldsOf(message: LintMessage, lang: Language): object {
  const { ruleId, severity, url, place, basis, fix } = message;
  const note = [place, ...adviceOf(message, lang), basis].filter(Boolean).join('\n');
  return {
    source: 'nianbao-lint',
    fatal: severity === 2,
    ...(ruleId && { ruleId }),
    ...(isAbsoluteUri(url) && { url }),
    ...(note && { note }),
    ...(fix && { expected: [fix.text] }),
  };
}
