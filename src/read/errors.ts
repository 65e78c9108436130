import type { Bilingual, Language } from '../rulebook/types.js';

/** What stops a file from being read; stable, so that other tools may test for it. */
export type UnreadableCode = 'empty' | 'binary' | 'encoding' | 'unsupported';

/**
 * The input cannot be read as a report. `text` says what was found and `next` what its author can do
 * about it, each in whole sentences.
 */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
  readonly code: UnreadableCode;
  readonly text: Bilingual;
  readonly next: Bilingual;

  constructor(code: UnreadableCode, text: Bilingual, next: Bilingual, options?: ErrorOptions) {
    super(`${text.zh}${next.zh}`, options);
    this.code = code;
    this.text = text;
    this.next = next;
  }

  in(lang: Language): string {
    return lang === 'zh' ? this.message : `${this.text.en} ${this.next.en}`;
  }
}
