import { SymbolKind, type DocumentSymbol, type FoldingRange } from 'vscode-languageserver/node';
import type { Language } from '../../rulebook/types.js';
import type { Inspected } from './inspect.js';
import type { Places } from './positions.js';

/** The sections of a report, with the official tables in them. */
export function symbolsOf({ report }: Inspected, places: Places, lang: Language): DocumentSymbol[] {
  if (!report) return [];
  const { outline, draft, forms } = report;
  return outline.sections.map((section, index) => {
    const next = outline.sections[index + 1]?.heading.span.start ?? draft.source.length;
    const { heading } = section;
    const tables = forms.flatMap((form) => {
      const [table] = form.tables;
      if (!table || form.section !== section) return [];
      const range = places.range(table.span);
      const name = form.spec.name[lang];
      return [{ name, kind: SymbolKind.Array, range, selectionRange: range }];
    });
    return {
      name: `${heading.mark?.text ?? ''}${heading.title.text}`.trim() || '—',
      kind: SymbolKind.Namespace,
      range: places.range({ start: heading.span.start, end: Math.max(next, heading.span.end) }),
      selectionRange: places.range(heading.span),
      children: tables,
    };
  });
}

/** Sections and tables, to be folded. */
export function foldingOf(inspected: Inspected, places: Places): FoldingRange[] {
  const all = symbolsOf(inspected, places, 'zh').flatMap((symbol) => [
    symbol,
    ...(symbol.children ?? []),
  ]);
  return all.flatMap(({ range }) => {
    const startLine = range.start.line;
    // A range that ends where the next line begins does not take that line in.
    const endLine = range.end.character === 0 ? range.end.line - 1 : range.end.line;
    return endLine > startLine ? [{ startLine, endLine }] : [];
  });
}
