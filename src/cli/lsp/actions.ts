import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic,
  type TextEdit,
} from 'vscode-languageserver/node';
import type { LintMessage, TextEdit as Edit } from '../../output/result.js';
import { adviceOf } from '../../output/advice.js';
import { fix } from '../../index.js';
import { ruleById, rulebook } from '../../rulebook/index.js';
import type { Language } from '../../rulebook/types.js';
import type { DiagnosticData } from './diagnostics.js';
import type { Inspected } from './inspect.js';
import type { Places } from './positions.js';

/** All safe fixes of a file at once, as editors name what they may do on saving. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.nianbao`;

const WORDS = {
  zh: {
    all: '改正本文件中所有可安全改正的问题（年报检查）',
    ignore: (rule: string) => `这一处不再提示“${rule}”，写明理由`,
    reason: '请在此写明理由',
  },
  en: {
    all: 'Make all safe fixes in this file (nianbao)',
    ignore: (rule: string) => `Ignore "${rule}" here, with a reason`,
    reason: 'state the reason here',
  },
} as const;

/** The repairs of diagnostics: safe ones first, then what needs an author's eye, at last to except them. */
export function actionsFor(
  diagnostics: readonly Diagnostic[],
  inspected: Inspected,
  places: Places,
  uri: string,
  lang: Language,
): CodeAction[] {
  const found = diagnostics.flatMap((diagnostic) => {
    const message = messageOf(diagnostic, inspected);
    return message ? [{ diagnostic, message }] : [];
  });
  const safe: CodeAction[] = [];
  const others: CodeAction[] = [];
  const excepting: CodeAction[] = [];
  for (const { diagnostic, message } of found) {
    const action = (title: string, edit: TextEdit, isPreferred = false): CodeAction => ({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: { changes: { [uri]: [edit] } },
      ...(isPreferred && { isPreferred }),
    });
    const editOf = ({ range: [start, end], text }: Edit): TextEdit => ({
      range: places.range({ start, end }),
      newText: text,
    });
    if (message.fix) {
      const isSafe =
        !message.fix.unsafe && ruleById(rulebook, message.ruleId ?? '')?.fix === 'safe';
      const [title = ''] = adviceOf({ ...message, suggestions: [] }, lang);
      (isSafe ? safe : others).push(action(title, editOf(message.fix), isSafe));
    }
    for (const { desc, fix: edit } of message.suggestions ?? [])
      others.push(action(desc, editOf(edit)));
    const except = exceptionOf(message, inspected, lang);
    if (except) {
      const position = places.at(except.offset);
      const title = WORDS[lang].ignore(ruleById(rulebook, message.ruleId!)?.title[lang] ?? '');
      excepting.push(
        action(title, { range: { start: position, end: position }, newText: except.text }),
      );
    }
  }
  return [...safe, ...others, ...excepting];
}

/** All safe fixes as one change; undefined where there is none to make. */
export async function fixAll(
  text: string,
  { options }: Inspected,
  places: Places,
  uri: string,
  lang: Language,
): Promise<CodeAction | undefined> {
  const { output, isChanged } = await fix(text, options);
  if (!isChanged) return undefined;
  let head = 0;
  while (head < text.length && text[head] === output[head]) head++;
  let tail = 0;
  const room = Math.min(text.length, output.length) - head;
  while (tail < room && text.at(-1 - tail) === output.at(-1 - tail)) tail++;
  const range = places.range({ start: head, end: text.length - tail });
  return {
    title: WORDS[lang].all,
    kind: FIX_ALL,
    edit: {
      changes: { [uri]: [{ range, newText: output.slice(head, output.length - tail) }] },
    },
  };
}

function messageOf({ data }: Diagnostic, { result }: Inspected): LintMessage | undefined {
  const { index } = (data ?? {}) as Partial<DiagnosticData>;
  return index === undefined ? undefined : result.messages[index];
}

/** A comment before the paragraph or table, in formats that have comments. */
function exceptionOf(
  { ruleId, line, column }: LintMessage,
  { report, lines }: Inspected,
  lang: Language,
): { readonly offset: number; readonly text: string } | undefined {
  if (!report || ruleId === null) return undefined;
  const { draft } = report;
  if (draft.format !== 'markdown' && draft.format !== 'html') return undefined;
  const offset = lines.startOf(line) + column - 1;
  const block = draft.blocks.findLast(({ span }) => span.start <= offset);
  const start = lines.startOf(lines.pointAt(block?.span.start ?? 0).line);
  const colon = lang === 'zh' ? '：' : ': ';
  return {
    offset: start,
    text: `<!-- nianbao-disable-next ${ruleId}${colon}${WORDS[lang].reason} -->\n\n`,
  };
}
