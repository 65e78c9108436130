import type { Rulebook } from '../../rulebook/types.js';
import type { Passage } from '../../understand/report.js';
import { foreignNames, foreignSubjects, type ForeignSubject } from './foreign-subjects.js';
import { namesakes } from './namesakes.js';
import { otherMatters } from './other-matters.js';
import { foreignAccounts } from './own-accounts.js';
import { ownNameSlips } from './own-name-slips.js';
import { townOffices } from './town-offices.js';

/** Where problems and what is done about them stand. */
const PROBLEMS = 4;

/** Names of other organs and places where the report would have its own, whatever gives them away. */
export function otherNames(passage: Passage, own: string, rulebook: Rulebook): ForeignSubject[] {
  const { section } = passage;
  const { text } = passage.text;
  return [
    ...foreignSubjects(text, own, rulebook),
    ...foreignNames(text, own, rulebook),
    ...townOffices(text, own, rulebook),
    ...namesakes(text, own, section === PROBLEMS, rulebook),
    ...foreignAccounts(text, own, rulebook),
    ...otherMatters(text, own, section, rulebook),
    ...ownNameSlips(text, own),
  ];
}
