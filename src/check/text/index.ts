import type { CheckKind } from '../kind.js';
import { brokenSentence } from './broken-sentence.js';
import { garbledText } from './garbled-text.js';
import { listSequence } from './list-sequence.js';
import { missingNumber } from './missing-number.js';
import { personalData } from './personal-data.js';
import { placeholder } from './placeholder.js';
import { proseCountWord } from './prose-count-word.js';
import { punctuation } from './punctuation.js';
import { repeatedText } from './repeated-text.js';
import { traditionalScript } from './traditional-script.js';
import { webResidue } from './web-residue.js';
import { wording } from './wording.js';

/** Ways of checking how the text itself is written, by the name that rule files give as `kind`. */
export const textKinds: Readonly<Record<string, CheckKind>> = {
  'broken-sentence': brokenSentence,
  'garbled-text': garbledText,
  'list-sequence': listSequence,
  'missing-number': missingNumber,
  'personal-data': personalData,
  'prose-count-word': proseCountWord,
  'repeated-text': repeatedText,
  'traditional-script': traditionalScript,
  'web-residue': webResidue,
  placeholder: placeholder,
  punctuation: punctuation,
  wording: wording,
};
