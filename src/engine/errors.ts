import type { Bilingual, Language } from '../rulebook/types.js';

/**
 * The job could not be done as asked, and the user can mend it: what is wrong, and what to do next.
 * Everything that is not such an error is a defect of the program.
 */
export class JobError extends Error {
  override readonly name: string = 'JobError';
  readonly isJob = true;
  readonly text: Bilingual;
  readonly next: Bilingual | undefined;

  constructor(text: Bilingual, next?: Bilingual, options?: ErrorOptions) {
    super(next ? `${text.zh}\n${next.zh}` : text.zh, options);
    this.text = text;
    this.next = next;
  }

  in(lang: Language): string {
    return this.next ? `${this.text[lang]}\n${this.next[lang]}` : this.text[lang];
  }

  /** The same in both languages. */
  get both(): Bilingual {
    return { zh: this.in('zh'), en: this.in('en') };
  }
}

/** Whether an error is one that the user can mend; parts of the program that are bundled apart have a class each. */
export function isJobError(error: unknown): error is JobError {
  return error instanceof Error && (error as Partial<JobError>).isJob === true;
}

/** A flag, command or argument that cannot be meant. */
export class UsageError extends JobError {
  override readonly name: string = 'UsageError';
}

/** A configuration that cannot be used. */
export class ConfigurationError extends JobError {
  override readonly name: string = 'ConfigurationError';
}
