import type { Statement } from '../statements/statement.js';

/** Whether a number is one of the whole organ, and surely of what its words say. */
export function isCertain({ approximate, otherScope, firm, limited, partOf }: Statement): boolean {
  return firm && !approximate && !otherScope && !limited && partOf === undefined;
}
