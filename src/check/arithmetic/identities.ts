import type { FilledForm } from '../../understand/report.js';
import { gatherBlanks } from './blanks.js';
import { blankFinding, causeFinding, moreFinding, ruleOf } from './findings.js';
import { diagnose } from './diagnosis.js';
import type { CheckKind } from '../kind.js';

/** Broken equations that are listed where no small set of cells explains them. */
const LISTED = 5;

/**
 * Sums of a form. All identities of the form are weighed together, once; each rule reports its share, so
 * that one wrong cell is one finding whichever sums it breaks.
 *
 * Options: `form`, the id of the form.
 */
export const identities: CheckKind = ({ report, rule, options }) => {
  const form = report.forms.find(({ spec }) => spec.id === options.form);
  if (!form || form.tables.length === 0) return { notApplicable: 'form-absent' };
  const { source } = report.draft;
  const diagnosis = diagnose(form);
  const { system, residuals, causes } = diagnosis;
  const own = residuals.filter((_, index) => system.equations[index]!.identity.rule === rule.id);
  const unexplained = causes.some(({ type }) => type === 'equation');
  if (unexplained && form.confidence === 'low') return { notApplicable: 'uncertain-reading' };
  const listed = unexplained ? causes.slice(0, LISTED) : causes;
  const { lines, others } = gatherBlanks(diagnosis, listed);
  const findings = [
    ...lines
      .filter(({ causes: [first] }) => ruleOf(system, first!) === rule.id)
      .map((line) => tempered(form, blankFinding(form, diagnosis, line))),
    ...others
      .filter((cause) => ruleOf(system, cause) === rule.id)
      .map((cause) => tempered(form, causeFinding(form, diagnosis, cause, source))),
  ];
  const omitted = causes.slice(listed.length);
  if (omitted.length > 0 && ruleOf(system, omitted[0]!) === rule.id) {
    findings.push(tempered(form, moreFinding(form, diagnosis, omitted)));
  }
  if (findings.length === 0 && own.every((residual) => residual === undefined)) {
    return { notApplicable: 'not-assessable' };
  }
  return findings;
};

/** A form that was read with little certainty never makes an error of its sums. */
function tempered<T extends object>(form: FilledForm, finding: T): T {
  return form.confidence === 'low' ? { ...finding, level: 'warning' } : finding;
}
