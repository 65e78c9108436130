/** What stops a file from being read; stable, so that other tools may test for it. */
export type UnreadableCode = 'empty' | 'binary' | 'encoding' | 'unsupported';

/**
 * The input cannot be read as a report. `message` says what was found and `next` what its author can
 * do about it, both in Chinese.
 */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';

  constructor(
    readonly code: UnreadableCode,
    message: string,
    readonly next: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
