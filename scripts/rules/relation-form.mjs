import { nearest } from './nearest.mjs';

const mark = { mark: true };
const strong = { mark: true, strong: true };
const open = { bracket: 'open' };
const close = { bracket: 'close' };

/** What a single character of a form stands for. */
const SIGNS = {
  '…': { any: true },
  '～': { noun: true },
  '。': { ends: true },
  '·': { next: true },
  ':': { colon: true },
  '，': mark,
  ',': mark,
  '、': mark,
  '：': mark,
  '；': strong,
  ';': strong,
  '（': open,
  '(': open,
  '）': close,
  ')': close,
};

/** The elements of a form: {slots and classes}, [what may lack], … , marks, brackets, and words as they are. */
export function parse(text, context) {
  const reader = { text, at: 0 };
  const elements = sequence(reader, context, undefined);
  if (reader.at < text.length) context.say(`“${text}” 里的 “${text[reader.at]}” 没有配对`);
  return elements;
}

function sequence(reader, context, close) {
  const elements = [];
  let literal = '';
  const flush = () => {
    if (literal === '') return;
    const word = narrow(literal);
    context.literals.add(word);
    elements.push({ word: [`=${word}`] });
    literal = '';
  };
  while (reader.at < reader.text.length) {
    const character = reader.text[reader.at];
    if (character === close) break;
    reader.at += 1;
    if (character === '{') {
      flush();
      elements.push(...braced(reader, context));
    } else if (character === '[') {
      flush();
      elements.push({ maybe: sequence(reader, context, ']') });
      if (reader.text[reader.at] === ']') reader.at += 1;
      else context.say(`“${reader.text}” 里的 “[” 没有配对`);
    } else if (character === ']' || character === '}') {
      context.say(`“${reader.text}” 里的 “${character}” 没有配对`);
    } else if (character in SIGNS) {
      flush();
      elements.push(SIGNS[character]);
    } else if (character !== ' ') literal += character;
  }
  flush();
  return elements;
}

/** {now}, {base?}, {parts+}, {share:said}, {_}, {up|down}, {than-last-year}. */
function braced(reader, context) {
  const end = reader.text.indexOf('}', reader.at);
  if (end < 0) {
    context.say(`“${reader.text}” 里的 “{” 没有配对`);
    reader.at = reader.text.length;
    return [];
  }
  const whole = reader.text.slice(reader.at, end);
  reader.at = end + 1;
  const [, names, suffix] = /^([^?+]*)([?+]?)$/.exec(whole) ?? [undefined, whole, ''];
  const each = names.split('|').map((name) => named(name.trim(), suffix === '+', context));
  const found = each.filter((elements) => elements !== undefined);
  const words = found.every((elements) => elements.length === 1 && 'word' in elements[0]);
  const joined =
    found.length === 1
      ? found[0]
      : words
        ? [{ word: found.flatMap(([element]) => element.word) }]
        : [{ either: found }];
  return suffix === '?' ? [{ maybe: joined }] : joined;
}

function named(written, many, { members, words, phrases, say, inside, ...context }) {
  const [name, how] = written.split(':');
  if (name === '_') return [{ slot: '_', kind: 'figure' }];
  if (name in members) {
    if (how !== undefined && how !== 'said') say(`“${written}” 应写成 ${name}:said`);
    const rest = { ...(many && { many: true }), ...(how === 'said' && { said: true }) };
    return [{ slot: name, kind: members[name], ...rest }];
  }
  if (name in words) return [{ word: [name] }];
  if (name in phrases) {
    if (inside.includes(name)) {
      say(`说法 “${name}” 引用了自己`);
      return [];
    }
    const own = { members, words, phrases, say, inside: [...inside, name], ...context };
    const ways = phrases[name].map((text) => parse(text, own));
    return ways.length === 1 ? ways[0] : [{ either: ways }];
  }
  say(unknown(name, { ...members, ...words, ...phrases }));
  return undefined;
}

/** What is said of a name that nothing has. */
export function unknown(name, known) {
  const near = nearest(name, Object.keys(known));
  return `“${name}” 不是成员、词类或说法${near ? `；是否应为 ${near}` : ''}`;
}

/** Marks and digits as the searched text has them. */
export function narrow(text) {
  return text.replace(/[\uff01-\uff5e]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}
