import type { Hover, Position } from 'vscode-languageserver/node';
import type { LintMessage } from '../../output/result.js';
import { adviceOf } from '../../output/advice.js';
import { loadDocs, ruleById, rulebook } from '../../rulebook/index.js';
import type { Language } from '../../rulebook/types.js';
import type { Inspected } from './inspect.js';
import type { Places } from './positions.js';

const WORDS = {
  zh: { basis: '依据', advice: '改法', why: '为什么', silent: '哪些情形不报' },
  en: { basis: 'Basis', advice: 'Try', why: 'Why', silent: 'When it is silent' },
} as const;

/** What there is to say of the findings at a position: what to do, the basis, and what the rule is for. */
export async function hoverAt(
  position: Position,
  { result, lines }: Inspected,
  places: Places,
  lang: Language,
): Promise<Hover | null> {
  const offset = places.offsetOf(position);
  const at = ({ line, column }: { line: number; column: number }) =>
    lines.startOf(line) + column - 1;
  const here = result.messages.filter(
    (message) =>
      at(message) <= offset && offset <= at({ line: message.endLine, column: message.endColumn }),
  );
  if (here.length === 0) return null;
  const docs = await loadDocs();
  const parts = here.map((message) => partOf(message, docs, lang));
  const [first] = here;
  return {
    contents: { kind: 'markdown', value: parts.join('\n\n---\n\n') },
    range: {
      start: places.position(first!),
      end: places.position({ line: first!.endLine, column: first!.endColumn }),
    },
  };
}

function partOf(
  message: LintMessage,
  docs: Awaited<ReturnType<typeof loadDocs>>,
  lang: Language,
): string {
  const words = WORDS[lang];
  const colon = lang === 'zh' ? '：' : ': ';
  const rule = message.ruleId === null ? undefined : ruleById(rulebook, message.ruleId);
  const { summary, why, silent } = docs[message.ruleId ?? ''] ?? {};
  const named = (name: string, text: string | undefined) =>
    text?.trim() ? [`**${name}**${colon}${plain(text.trim())}`] : [];
  return [
    ...(rule ? [`**${rule.title[lang]}** \`${rule.id}\``] : []),
    plain(message.message),
    ...named(words.advice, adviceOf(message, lang).join('；')),
    ...named(words.basis, message.basis),
    ...(summary ? [plain(summary[lang].trim())] : []),
    ...named(words.why, why?.[lang]),
    ...named(words.silent, silent?.[lang]),
  ].join('\n\n');
}

/** Text of a report or a rule in Markdown: nothing in it becomes a link, a picture or an element. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>!#|]/g, '\\$&');
}
