/**
 * The relations as a run asks for them, which makes nothing of them at its start that hangs on the rules alone: words by their
 * first character, forms by what they begin with and by what they cannot do without, and all that is told often told
 * once: elements of forms, groups of classes. Numbers stand for the places of what they name in its list.
 */
export function indexed({ words, signs, numbers, sets, stems, relations }) {
  const elements = shared();
  const groups = shared();
  const classes = shared();
  const forms = relations.flatMap((relation) => relation.forms);
  const needs = forms.map((form) => needsOf(form.elements));
  const firsts = forms.map((form) => firstsOf(form.elements));
  const beginning = (key) => firsts.flatMap((each, at) => (each[key] ? [at] : []));
  let next = 0;
  return {
    signs,
    numbers,
    sets,
    stems,
    among: [...(words.among ?? []), ...(words.these ?? [])],
    twice: words['counted-twice'] ?? [],
    words: wordsOf(words, numbers, classes),
    relations: relations.map((relation) => ({
      ...relation,
      forms: relation.forms.map(({ text: _text, elements: own, ...form }) => ({
        elements: own.map(elements.numberOf),
        groups: needs[next++].map(groups.numberOf),
        ...form,
      })),
    })),
    byFigure: beginning('figure'),
    byDate: beginning('date'),
    byBracket: beginning('bracket'),
    byClass: lists(firsts.map((each) => [...each.classes])),
    byNeed: lists(needs.map((own) => smallest(own) ?? [''])),
    classes: classes.list,
    elements: elements.list,
    groups: groups.list,
  };
}

/** Values by number, equal ones once. */
function shared() {
  const list = [];
  const known = new Map();
  const numberOf = (value) => {
    const key = JSON.stringify(value);
    if (!known.has(key)) known.set(key, list.push(value) - 1);
    return known.get(key);
  };
  return { list, numberOf };
}

/** Of each name the places of the lists that have it. */
function lists(namesOfEach) {
  const index = {};
  namesOfEach.forEach((names, at) => {
    for (const name of names) (index[name] ??= []).push(at);
  });
  return index;
}

/** By their first character, the longest first: each with the number of its classes; none behind a word that is a number. */
function wordsOf(words, numbers, classes) {
  const namesOf = new Map();
  for (const [name, texts] of Object.entries(words)) {
    for (const text of texts) namesOf.set(text, [...(namesOf.get(text) ?? []), name]);
  }
  const all = [
    ...[...namesOf].map(([text, names]) => [text, classes.numberOf(names)]),
    ...Object.keys(numbers).map((text) => [text]),
  ];
  const index = {};
  for (const word of all) (index[word[0][0]] ??= []).push(word);
  for (const list of Object.values(index)) list.sort(([a], [b]) => b.length - a.length);
  return index;
}

/** Classes of words that a form cannot do without: of each group one must be there. */
function needsOf(elements) {
  return elements.flatMap((element) => {
    if (element.word) return [element.word];
    if (!element.either) return [];
    const first = element.either.map((way) => way.find(({ word }) => word)?.word);
    return first.includes(undefined) ? [] : [first.flat()];
  });
}

function smallest(groups) {
  return groups.reduce(
    (best, group) => (best === undefined || group.length < best.length ? group : best),
    undefined,
  );
}

const DATED = new Set(['year', 'month', 'day']);

/** What a form can begin with. */
function firstsOf(elements) {
  const firsts = { classes: new Set(), figure: false, date: false, bracket: false };
  collect(elements, firsts);
  return firsts;
}

/** Whether the elements can be passed without anything. */
function collect(elements, firsts) {
  for (const { slot, kind, word, bracket, maybe, either } of elements) {
    if (slot !== undefined) firsts[DATED.has(kind) ? 'date' : 'figure'] = true;
    else if (word) for (const name of word) firsts.classes.add(name);
    else if (bracket) firsts.bracket = true;
    else {
      if (maybe) collect(maybe, firsts);
      const isPassable = either?.map((way) => collect(way, firsts)).includes(true);
      if (isPassable ?? true) continue;
    }
    return false;
  }
  return true;
}
