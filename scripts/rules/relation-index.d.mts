import type { RelationBook } from '../../src/understand/relations/forms.js';

/** What a run asks of relations that were compiled. */
export function indexed(compiled: object): RelationBook;
