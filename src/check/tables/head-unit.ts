import { key } from '../../text/fold.js';
import { unitInLabel } from '../../text/money.js';
import type { LabelFault } from '../../understand/report.js';

/** The unit of money that an altered head names in place of the official one. */
export function otherUnit({ found, column }: LabelFault): string | undefined {
  const unit = unitInLabel(key(found));
  return unit === column?.unit ? undefined : unit;
}
