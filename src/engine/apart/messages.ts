import type { Draft } from '../../draft/draft.js';
import type { UnreadableCode } from '../../read/errors.js';
import type { Bilingual } from '../../rulebook/types.js';

/** A file for the thread to read. */
export interface Request {
  readonly id: number;
  readonly bytes: Uint8Array;
}

/** What the thread made of it: a draft, why it cannot be read, or what failed in the program. */
export type Reply = { readonly id: number } & (
  | { readonly draft: Draft }
  | {
      readonly unreadable: {
        readonly code: UnreadableCode;
        readonly text: Bilingual;
        readonly next: Bilingual;
      };
    }
  | { readonly failure: string }
);
