import { append } from '../lists.js';

/**
 * Words of which every match of a pattern needs one, in what it matches or in what it looks ahead or back for. A text with
 * none of them need not be searched. (RE2 and ripgrep call this a prefilter.)
 */
export type Clause = readonly string[];

/** What a part of a pattern matches: all its strings, where they are few, and clauses that hold beside them. */
interface Part {
  readonly exact: readonly string[] | undefined;
  readonly clauses: readonly Clause[];
}

/** Strings that are told one by one, at most. */
const MOST = 32;
/** A class of more characters than this is any character. */
const WIDE = 16;

const NOTHING: Part = { exact: [''], clauses: [] };
const ANYTHING: Part = { exact: undefined, clauses: [] };
const DIGITS = [...'0123456789'];

/** The clauses that all hold of every match of a pattern; none where nothing is certain. */
export function clausesOf({ source, flags }: RegExp): readonly Clause[] {
  // Without regard to case a letter has several forms; classes in a class (flag v) are not read.
  if (/[iv]/.test(flags)) return [];
  return needed(new PatternReader(source).alternatives());
}

/** Reads the source of a valid pattern from left to right; what it does not know it takes for anything. */
class PatternReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  alternatives(): Part {
    const branches = [this.#sequence()];
    while (this.#take('|')) branches.push(this.#sequence());
    return branches.length === 1 ? branches[0]! : either(branches);
  }

  #sequence(): Part {
    const clauses: Clause[] = [];
    // The strings that what was read last ends with, one of them in every match.
    let run: readonly string[] = [''];
    let isWhole = true;
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at]!)) {
      const look = /^\(\?(<?)([=!])/.exec(this.#source.slice(this.#at, this.#at + 4));
      if (look) {
        this.#at += look[0].length;
        const seen = this.alternatives();
        this.#at++;
        if (look[2] === '=') append(clauses, needed(ahead(run, seen, look[1] === '<')));
        continue;
      }
      const part = this.#quantified(this.#atom());
      append(clauses, part.clauses);
      const longer = part.exact && product(run, part.exact);
      if (longer) {
        run = longer;
        continue;
      }
      isWhole = false;
      append(clauses, asClause(run));
      run = part.exact ?? [''];
    }
    if (isWhole) return { exact: run, clauses };
    return { exact: undefined, clauses: [...clauses, ...asClause(run)] };
  }

  #atom(): Part {
    const mark = this.#source[this.#at++]!;
    if (mark === '(') {
      const opening = /^\?(?::|<[^>]*>)/.exec(this.#source.slice(this.#at, this.#at + 40));
      if (opening) this.#at += opening[0].length;
      const inside = this.alternatives();
      this.#at++;
      return inside;
    }
    if (mark === '[') return this.#class();
    if (mark === '\\') return this.#escape();
    if (mark === '.') return ANYTHING;
    if (mark === '^' || mark === '$') return NOTHING;
    return { exact: [mark], clauses: [] };
  }

  #class(): Part {
    const isNegated = this.#take('^');
    const members: string[] = [];
    let isWide = isNegated;
    while (!this.#take(']')) {
      const first = this.#member();
      if (this.#source[this.#at] === '-' && this.#source[this.#at + 1] !== ']') {
        this.#at++;
        const last = this.#member();
        const [from, to] = [first?.charCodeAt(0) ?? 0, last?.charCodeAt(0) ?? Infinity];
        if (first === undefined || to - from >= WIDE) isWide = true;
        else for (let unit = from; unit <= to; unit++) members.push(String.fromCharCode(unit));
      } else if (first === undefined) isWide = true;
      else members.push(first);
    }
    return isWide || members.length > WIDE ? ANYTHING : { exact: members, clauses: [] };
  }

  /** A character of a class; undefined where it stands for many. */
  #member(): string | undefined {
    const mark = this.#source[this.#at++]!;
    if (mark !== '\\') return mark;
    if (this.#source[this.#at] === 'b') {
      this.#at++;
      return '\b';
    }
    const { exact } = this.#escape();
    return exact?.length === 1 ? exact[0] : undefined;
  }

  #escape(): Part {
    const mark = this.#source[this.#at++]!;
    if (mark === 'd') return { exact: DIGITS, clauses: [] };
    if (mark === 'b' || mark === 'B') return NOTHING;
    const code = /^(?:u([\da-f]{4})|x([\da-f]{2}))/i.exec(
      this.#source.slice(this.#at - 1, this.#at + 4),
    );
    if (code) {
      this.#at += code[0].length - 1;
      const unit = parseInt((code[1] ?? code[2])!, 16);
      return { exact: [String.fromCharCode(unit)], clauses: [] };
    }
    const named = /^(?:[pP]\{[^}]*\}|u\{[^}]*\}|k<[^>]*>|\d+|c[A-Za-z])/.exec(
      this.#source.slice(this.#at - 1, this.#at + 60),
    );
    if (named) this.#at += named[0].length - 1;
    return named || /[A-Za-z]/.test(mark) ? ANYTHING : { exact: [mark], clauses: [] };
  }

  #quantified(part: Part): Part {
    const found = /^(?:([*+?])|\{(\d+)(,(\d*))?\})\??/.exec(
      this.#source.slice(this.#at, this.#at + 24),
    );
    if (!found) return part;
    this.#at += found[0].length;
    const [, mark, least, more] = found;
    const isOnce = least === '1' && more === undefined;
    if (isOnce) return part;
    if (mark === '?' && part.exact) return { exact: [...part.exact, ''], clauses: [] };
    if (mark === '*' || mark === '?' || Number(least) === 0) return ANYTHING;
    return { exact: undefined, clauses: needed(part) };
  }

  #take(mark: string): boolean {
    if (this.#source[this.#at] !== mark) return false;
    this.#at++;
    return true;
  }
}

/** What is looked for ahead stands right behind the run; what is looked for back ends where it begins. */
function ahead(run: readonly string[], seen: Part, isBack: boolean): Part {
  const joined = seen.exact && !isBack ? product(run, seen.exact) : undefined;
  return { exact: joined ?? seen.exact, clauses: seen.clauses };
}

function either(branches: readonly Part[]): Part {
  const exact: string[] = [];
  for (const branch of branches) if (branch.exact) append(exact, branch.exact);
  if (exact.length <= MOST && branches.every((branch) => branch.exact)) {
    return { exact, clauses: [] };
  }
  const all: string[] = [];
  for (const branch of branches) {
    const best = bestOf(needed(branch));
    if (best === undefined) return ANYTHING;
    append(all, best);
  }
  return { exact: undefined, clauses: [all] };
}

function needed({ exact, clauses }: Part): readonly Clause[] {
  return exact ? [...clauses, ...asClause(exact)] : clauses;
}

function asClause(strings: readonly string[]): Clause[] {
  return strings.some((each) => each === '') ? [] : [strings];
}

function product(before: readonly string[], after: readonly string[]): string[] | undefined {
  if (before.length * after.length > MOST) return undefined;
  const all: string[] = [];
  for (const one of before) for (const other of after) all.push(one + other);
  return all;
}

/** The clause that fewest texts fulfil. */
export function bestOf(clauses: readonly Clause[]): Clause | undefined {
  let best: Clause | undefined;
  for (const clause of clauses) if (!best || likelihood(clause) < likelihood(best)) best = clause;
  return best;
}

/** About how many of the words a paragraph of a report holds. */
export function likelihood(clause: Clause): number {
  let all = 0;
  for (const word of clause) all += word.length > 1 ? PAIR : /[\d,.]/.test(word) ? DIGIT : SINGLE;
  return all;
}

const PAIR = 0.03;
const SINGLE = 0.15;
const DIGIT = 0.5;
