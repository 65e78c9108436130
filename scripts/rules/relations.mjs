import { MEMBERS, MESSAGES } from './relation-members.mjs';
import { parseEquation } from './equation.mjs';
import { narrow, parse, unknown } from './relation-form.mjs';

/**
 * Compiles rules/lexicon/relations: classes of words, phrases and the forms of each relation. Every source has
 * passed its schema.
 *
 * @param {import('./source.mjs').Source[]} sources
 * @param {object[]} rules the rules that report relations
 * @returns {{ problems: string[], book?: object, docs?: object[] }} what a run needs; forms and examples for explanations
 */
export function compileRelations(sources, rules) {
  const problems = [];
  const say = (source, path, text) => {
    const { line, column } = source.place(path);
    problems.push(`${source.file}:${line}:${column} ${path.join('.')} ${text}`);
  };
  const vocabulary = sources.find(({ data }) => data.id === 'words');
  if (vocabulary === undefined) return { problems };
  const {
    words,
    pieces = {},
    phrases = {},
    signs = {},
    numbers = {},
    sets = {},
    stems = {},
  } = vocabulary.data;
  const classes = expandClasses(words, pieces, (path, text) => say(vocabulary, path, text));
  const context = { words: classes, phrases, literals: new Set() };
  const own = sources.filter((source) => source !== vocabulary);
  for (const name of Object.keys(phrases)) {
    phrases[name].forEach((text, at) => {
      const path = ['phrases', name, at];
      parse(text, {
        ...context,
        members: {},
        say: (why) => say(vocabulary, path, why),
        inside: [name],
      });
    });
  }
  for (const name of Object.keys(signs)) {
    if (!(name in classes)) say(vocabulary, ['signs', name], `词类 “${name}” 不存在`);
  }
  for (const [name, { of, least }] of Object.entries(sets)) {
    of.forEach((each, at) => {
      if (!(each in classes)) say(vocabulary, ['sets', name, 'of', at], `词类 “${each}” 不存在`);
    });
    if (least > of.length) say(vocabulary, ['sets', name, 'least'], '比列出的词类还多');
  }
  const relations = own.map((source) => compileRelation(source, context, rules, say));
  if (problems.length > 0) return { problems };
  const literals = Object.fromEntries([...context.literals].map((text) => [`=${text}`, [text]]));
  return {
    problems,
    book: { words: { ...classes, ...literals }, signs, numbers, sets, stems, relations },
    docs: own.map(({ data: { id, title, rule, forms, then = [], examples } }) => ({
      id,
      title,
      rule,
      forms: [...forms, ...then].map(textOf),
      examples,
    })),
  };
}

/**
 * `{up}` in a class stands for the words of that class; `其他{bodies}{had-none}` for every word that the pieces of these names
 * make. Pieces are no words of their own.
 */
function expandClasses(words, pieces, say) {
  const classes = {};
  const made = (text, path) =>
    text.split(/(\{[a-z-]+\})/).reduce(
      (starts, part) => {
        const name = /^\{(.*)\}$/.exec(part)?.[1];
        if (name !== undefined && !(name in pieces)) {
          say(path, `词类 “${name}” 不存在，或者互相引用`);
          return [];
        }
        const ends = name === undefined ? [part] : pieces[name];
        return starts.flatMap((start) => ends.map((end) => start + end));
      },
      [''],
    );
  const expand = (name, above) => {
    if (classes[name]) return classes[name];
    const list = words[name].flatMap((text, at) => {
      const other = /^\{([a-z-]+)\}$/.exec(text)?.[1];
      if (other === undefined || other in pieces)
        return made(text, ['words', name, at]).map(narrow);
      if (!(other in words) || above.includes(other)) {
        say(['words', name, at], `词类 “${other}” 不存在，或者互相引用`);
        return [];
      }
      return expand(other, [...above, other]);
    });
    classes[name] = [...new Set(list)];
    return classes[name];
  };
  for (const name of Object.keys(words)) expand(name, [name]);
  return classes;
}

function compileRelation(source, context, rules, say) {
  const {
    id,
    title,
    relation,
    forms,
    then = [],
    void: voids = [],
    'void-inside': inside = [],
    'void-counted': counted = [],
    lookup = {},
    equation = [],
    same = [],
    near,
    rough,
    likely,
    mistyped,
    each,
    units,
    message,
    rule,
  } = source.data;
  const members = relation === 'equation' ? (source.data.members ?? {}) : MEMBERS[relation];
  if (!source.file.endsWith(`/${id}.yaml`)) say(source, ['id'], `文件名应与名称一致：${id}.yaml`);
  const messages = rules.find((each) => each.id === rule)?.messages;
  if (messages === undefined) say(source, ['rule'], `规则 “${rule}” 不存在`);
  for (const name of MESSAGES[relation]) {
    if (messages && !(name in messages))
      say(source, ['rule'], `规则 “${rule}” 没有这种关系要用的提示 “${name}”`);
  }
  if (message !== undefined && messages && !(message in messages))
    say(source, ['message'], `规则 “${rule}” 没有提示 “${message}”`);
  for (const [key, names] of Object.entries({
    void: voids,
    'void-inside': inside,
    'void-counted': counted,
  })) {
    names.forEach((name, at) => {
      if (!(name in context.words)) say(source, [key, at], unknown(name, context.words));
    });
  }
  for (const name of Object.keys(lookup)) {
    if (!(name in members)) say(source, ['lookup', name], unknown(name, members));
  }
  const equations = [equation].flat().flatMap((text) => {
    try {
      return [parseEquation(text, members)];
    } catch (error) {
      say(source, ['equation'], error.message);
      return [];
    }
  });
  if ((relation === 'equation') !== (source.data.equation !== undefined))
    say(source, ['relation'], 'equation 与算式（equation）应当同时写');
  same.forEach((name, at) => {
    if (!(name in members)) say(source, ['same', at], unknown(name, members));
  });
  const compiled = (list, key) =>
    list.map((form, at) => {
      const text = textOf(form);
      const elements = parse(text, {
        ...context,
        members,
        say: (why) => say(source, [key, at], why),
        inside: [],
      });
      const bound = JSON.stringify(elements);
      const ways = Object.values(lookup);
      const isLooked = ways.length > 1 || ways.flat().includes('ranked-list');
      if (elements.length > 0 && !isLooked && !bound.includes('"slot"'))
        say(source, [key, at], '没有一个数');
      return {
        text,
        elements,
        ...(key === 'then' && { then: true }),
        ...(form.complete === true && { complete: true }),
        ...(form.near === true && { near: true }),
        ...(form.closed === true && { closed: true }),
        ...(form.opens === true && { opens: true }),
        ...(form.needs !== undefined && { needs: form.needs }),
      };
    });
  const { examples } = source.data;
  if (examples.true.length < examples.false.length)
    say(source, ['examples'], '正确的例句不应少于错误的例句');
  examples.false.forEach(({ text, at }, index) => {
    if (!text.includes(at)) say(source, ['examples', 'false', index, 'at'], `例句里没有 “${at}”`);
  });
  return {
    id,
    title,
    relation,
    ...(equations.length > 0 && { equations }),
    ...(same.length > 0 && { same }),
    ...(near !== undefined && { near }),
    ...(rough === true && { rough }),
    ...(likely === true && { likely }),
    ...(mistyped === true && { mistyped }),
    ...(each === true && { each }),
    ...(units !== undefined && { units }),
    ...(message !== undefined && { message }),
    forms: [...compiled(forms, 'forms'), ...compiled(then, 'then')],
    ...(voids.length > 0 && { void: voids }),
    ...(inside.length > 0 && { voidInside: inside }),
    ...(counted.length > 0 && { voidCounted: counted }),
    ...(Object.keys(lookup).length > 0 && { lookup }),
    rule,
  };
}

function textOf(form) {
  return typeof form === 'string' ? form : form.form;
}
