import { key } from '../../text/fold.js';
import { organKey } from '../pairing.js';

/** An organ of a region by its names. */
export interface Named {
  readonly name: string;
  readonly also?: readonly string[];
}

/** A name that stands for two organs, by their numbers. */
export interface Clash {
  readonly name: string;
  readonly first: number;
  readonly second: number;
}

/** Tells whose report it is by the name that it bears: 财政局, 某县财政局 and 某市某县财政局 are one in 某县. */
export class Roll {
  readonly #region: string;
  readonly #exact = new Map<string, number>();
  #clash: Clash | undefined;
  readonly #bodies: readonly { readonly at: number; readonly body: string }[];

  /** @param region as the region calls itself, with or without what lies above it */
  constructor(region: string, organs: readonly Named[]) {
    this.#region = organKey(region);
    const bodies: { at: number; body: string }[] = [];
    organs.forEach(({ name, also = [] }, at) => {
      for (const each of [name, ...also]) {
        const body = this.#bodyOf(each);
        const first = this.#exact.get(body);
        if (first === undefined) this.#exact.set(body, at);
        else if (first !== at) this.#clash ??= { name: each, first, second: at };
        bodies.push({ at, body });
      }
    });
    this.#bodies = bodies.sort((a, b) => b.body.length - a.body.length);
  }

  /** Two organs of one name, the first of them; undefined where each has its own. */
  get clash(): Clash | undefined {
    return this.#clash;
  }

  /** The number of the organ with a name; undefined where none has it. */
  ofName(name: string): number | undefined {
    return this.#exact.get(this.#bodyOf(name));
  }

  /** The number of the organ whose name stands in that of a file which could not be read. */
  ofFile(file: string): number | undefined {
    const text = key(file);
    return this.#bodies.find(({ body }) => body.length >= SHORTEST && text.includes(body))?.at;
  }

  /** What is left of a name without the region at its head. */
  #bodyOf(name: string): string {
    const whole = organKey(name);
    for (const head of this.#heads()) {
      const at = whole.indexOf(head);
      if (at < 0 || !/^(?:[^局委办厅院署会]*[省市州盟区县旗])?$/u.test(whole.slice(0, at)))
        continue;
      const body = whole.slice(at + head.length);
      // The government itself has no name beside that of the region.
      return body === '' ? whole.slice(at) : body;
    }
    return whole;
  }

  /** 某市某县, 某县. */
  #heads(): string[] {
    const last = this.#region.split(/(?<=[省市州盟])(?=.)/u).at(-1);
    return last === undefined || last === this.#region ? [this.#region] : [this.#region, last];
  }
}

const SHORTEST = 3;
