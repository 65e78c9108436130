/** Checks the shape of data that came from outside. The first thing that is not as it must be is remembered. */
export class Shape {
  #problem: string | undefined;

  /** Where the data is not as it must be, such as `[3].messages[0].line`. */
  get problem(): string | undefined {
    return this.#problem;
  }

  readonly text = (value: unknown, place: string): boolean =>
    this.#must(typeof value === 'string', place);

  readonly number = (value: unknown, place: string): boolean =>
    this.#must(typeof value === 'number', place);

  readonly boolean = (value: unknown, place: string): boolean =>
    this.#must(typeof value === 'boolean', place);

  /** One of these values. */
  oneOf(values: readonly unknown[]): Check {
    return (value, place) => this.#must(values.includes(value), place);
  }

  /** Null, or as `check` asks. */
  orNull(check: Check): Check {
    return (value, place) => value === null || check(value, place);
  }

  /** Absent, or as `check` asks. */
  maybe(check: Check): Check {
    return (value, place) => value === undefined || check(value, place);
  }

  list(check: Check): Check {
    return (value, place) =>
      Array.isArray(value)
        ? value.every((each, index) => check(each, `${place}[${index}]`))
        : this.#must(false, place);
  }

  /** Text that is base64, of whole 32-bit numbers. */
  readonly base64 = (value: unknown, place: string): boolean =>
    this.#must(
      typeof value === 'string' && value.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(value),
      place,
    );

  /** A list of two. */
  pair(first: Check, second: Check): Check {
    return (value, place) =>
      Array.isArray(value) && value.length === 2
        ? first(value[0], `${place}[0]`) && second(value[1], `${place}[1]`)
        : this.#must(false, place);
  }

  /** An object with whatever fields, each of them as `check` asks. */
  values(check: Check): Check {
    return (value, place) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).every(([name, each]) => check(each, `${place}.${name}`))
        : this.#must(false, place);
  }

  /** An object with these fields; it may have others. */
  fields(checks: Readonly<Record<string, Check>>): Check {
    return (value, place) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return this.#must(false, place);
      const object = value as Readonly<Record<string, unknown>>;
      return Object.entries(checks).every(([name, check]) =>
        check(object[name], `${place}.${name}`),
      );
    };
  }

  #must(holds: boolean, place: string): boolean {
    if (!holds) this.#problem ??= place;
    return holds;
  }
}

export type Check = (value: unknown, place: string) => boolean;
