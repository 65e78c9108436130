import type { Basis, Language } from '../rulebook/types.js';

/** A basis in a line: document, clause, the editions that it is for, and what it asks for. */
export function basisLine({ document, clause, note, editions }: Basis, lang: Language): string {
  const where = [document, clause].filter(Boolean).join(' ');
  const scope = editions
    ? lang === 'zh'
      ? `（${editions.join('、')}）`
      : ` (${editions.join(', ')})`
    : '';
  return `${where}${scope}${note ? (lang === 'zh' ? `：${note.zh}` : `: ${note.en}`) : ''}`;
}
