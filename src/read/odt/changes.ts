import type { Attributes } from '../xml.js';

/**
 * Tracked changes. What was deleted stands apart, in the list of changes, or where it was, between two marks
 * (OpenDocument 1.3, part 3, 5.5.7); LibreOffice writes both.
 */
export class Changes {
  insertions = 0;
  deletions = 0;
  #region: string | undefined;
  readonly #deleted = new Set<string>();
  readonly #open = new Set<string>();

  /** Whether what comes in is deleted. */
  get isDeleted(): boolean {
    return this.#open.size > 0;
  }

  /** Takes in an element; false where its content is no text, undefined where it is none of changes. */
  take(name: string, attributes: Attributes): boolean | undefined {
    switch (name) {
      case 'text:tracked-changes':
        return true;
      case 'text:changed-region':
        this.#region = attributes('xml:id') ?? attributes('id');
        return true;
      case 'text:insertion':
        this.insertions += 1;
        return false;
      case 'text:deletion':
        this.deletions += 1;
        if (this.#region !== undefined) this.#deleted.add(this.#region);
        return false;
      case 'text:change-start':
        this.#mark(attributes('change-id'), true);
        return false;
      case 'text:change-end':
        this.#mark(attributes('change-id'), false);
        return false;
      default:
        return undefined;
    }
  }

  #mark(id: string | undefined, isStart: boolean): void {
    if (id === undefined || !this.#deleted.has(id)) return;
    if (isStart) this.#open.add(id);
    else this.#open.delete(id);
  }
}
