import { explain, lint, reportHtml, type RuleText } from '../index.js';
import type { Explained } from './protocol.js';

/** What a rule asks for, with its examples as reports are shown: tables as tables, and marked what it finds. */
export async function explained(id: string): Promise<Explained | undefined> {
  const text = await explain(id);
  if (!text) return undefined;
  const shown: { bad: string; good: string }[] = [];
  for (const { bad, good } of text.examples)
    shown.push({ bad: await exampleHtml(bad, text), good: await exampleHtml(good, text) });
  return { ...text, shown };
}

/** Empty where there is nothing to show. An example is a piece of a report: what other rules say of it does not count. */
async function exampleHtml(example: string, { id, level, editions }: RuleText): Promise<string> {
  const edition = editions.at(-1);
  const result = await lint(example, {
    filename: 'example.md',
    withDraft: true,
    rules: { [id]: level },
    ...(edition !== undefined && { edition }),
  });
  const messages = result.messages.filter(({ ruleId }) => ruleId === id);
  return reportHtml({ ...result, messages }) ?? '';
}
