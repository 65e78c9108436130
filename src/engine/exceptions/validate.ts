import type { Bilingual, Rulebook } from '../../rulebook/types.js';
import type { ParsedConfig } from '../config/parse.js';
import { rollKinds } from '../../between/index.js';
import { ConfigurationError } from '../errors.js';
import { nearest } from '../nearest.js';
import { findRule, unknownRule } from '../rules.js';
import type { Entry } from './types.js';
import type { SchemaError } from '../shape/schema-words.js';
import validate from './validate.generated.js';

const KEYS = ['file', 'rule', 'place', 'reason', 'who', 'until'];

const SAMPLE: Bilingual = {
  zh: '写法：\nexceptions:\n  - file: 年度报告.docx\n    rule: cell-value\n    reason: 理由',
  en: 'Such as:\nexceptions:\n  - file: report.docx\n    rule: cell-value\n    reason: why',
};

/**
 * The entries of a file of exceptions, held against the schema and the rulebook.
 * @throws ConfigurationError that names the file, the place, the key and what it should be.
 */
export async function validateExceptions(
  parsed: ParsedConfig,
  rulebook: Rulebook,
): Promise<readonly Entry[]> {
  const data = parsed.data ?? { exceptions: [] };
  if (!validate(data)) {
    // A key that is misspelt is missing too; its name tells more.
    const errors = validate.errors ?? [];
    const unknown = errors.find(({ keyword }) => keyword === 'additionalProperties');
    throw await explain(parsed, unknown ?? errors[0]);
  }
  const { exceptions } = data as { readonly exceptions: readonly Entry[] };
  for (const [index, { rule, until }] of exceptions.entries()) {
    const keys = ['exceptions', String(index)];
    const found = findRule(rulebook, rule);
    if (!found) {
      const { text, next } = unknownRule(rulebook, rule);
      throw at(await parsed.locate([...keys, 'rule'], 'value'), parsed, text, next);
    }
    if (Object.hasOwn(rollKinds, found.kind))
      throw at(await parsed.locate([...keys, 'rule'], 'value'), parsed, ...inTheList(found.id));
    if (until !== undefined && !isDate(until))
      throw at(await parsed.locate([...keys, 'until'], 'value'), parsed, NO_DATE);
  }
  return exceptions;
}

async function explain(
  parsed: ParsedConfig,
  error: SchemaError | undefined,
): Promise<ConfigurationError> {
  const keys = (error?.instancePath ?? '').split('/').slice(1);
  const extra = error?.params['additionalProperty'];
  const isExtra = typeof extra === 'string';
  const place = await parsed.locate(isExtra ? [...keys, extra] : keys, isExtra ? 'key' : 'value');
  const missing = error?.params['missingProperty'];
  if (isExtra) return unknownKey(extra, keys.length > 0, place, parsed);
  if (missing === 'reason') return at(place, parsed, NO_REASON);
  if (missing !== undefined) {
    const name = String(missing);
    return at(place, parsed, { zh: `缺少“${name}”。`, en: `"${name}" is missing.` }, SAMPLE);
  }
  const name = keys.at(-1) ?? '';
  if (name === 'reason') return at(place, parsed, NO_REASON);
  if (name === 'until') return at(place, parsed, NO_DATE);
  return KEYS.includes(name)
    ? at(place, parsed, {
        zh: `“${name}”应为一段文字，不能空着。`,
        en: `"${name}" must be a string that is not empty.`,
      })
    : at(place, parsed, { zh: '写法不对。', en: 'This is not as it should be.' }, SAMPLE);
}

const NO_REASON: Bilingual = {
  zh: '例外没有写明理由，请补上 reason。',
  en: 'The exception gives no reason; add "reason".',
};

const NO_DATE: Bilingual = {
  zh: '“until”应为存在的日期，写作 年-月-日，如 2026-12-31。',
  en: '"until" must be a date that exists, as YYYY-MM-DD, such as 2026-12-31.',
};

function unknownKey(
  key: string,
  isInEntry: boolean,
  place: string,
  parsed: ParsedConfig,
): ConfigurationError {
  const known = isInEntry ? KEYS : ['exceptions'];
  const like = nearest(key, known);
  return at(
    place,
    parsed,
    {
      zh: `没有“${key}”这一项。${like ? `是不是要写 ${like}？` : ''}`,
      en: `There is no key "${key}".${like ? ` Did you mean ${like}?` : ''}`,
    },
    { zh: `可用的项：${known.join('、')}。`, en: `Keys: ${known.join(', ')}.` },
  );
}

function at(
  place: string,
  { path }: ParsedConfig,
  text: Bilingual,
  next?: Bilingual,
): ConfigurationError {
  const where = `${path}:${place}`;
  return new ConfigurationError({ zh: `${where}：${text.zh}`, en: `${where}: ${text.en}` }, next);
}

/** Who need not report is said of the organ, not of a file. */
function inTheList(rule: string): [Bilingual, Bilingual] {
  return [
    {
      zh: `${rule} 不能用例外放过：它说的是哪个单位没有报告，不是哪份报告有问题。`,
      en: `${rule} takes no exception: it is about an organ without a report, not about a report.`,
    },
    {
      zh: '不必单独公布的单位，在名单（nianbao.region.yaml）里写 excused: 理由。',
      en: 'In the list (nianbao.region.yaml) give an organ that need not report the key excused, with the reason.',
    },
  ];
}

/** The schema lets 31 February pass. */
function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
