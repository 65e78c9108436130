/**
 * A function that computes its result once for each object and keeps it as long as the object lives: what
 * several rules or stages ask of the same report, paragraph or form.
 */
export function once<Of extends object, Result>(
  compute: (object: Of) => Result,
): (object: Of) => Result {
  return (object) => {
    let own = RESULTS.get(object);
    if (own === undefined) RESULTS.set(object, (own = []));
    for (let at = 0; at < own.length; at += 2) {
      if (own[at] === compute) return own[at + 1] as Result;
    }
    const result = compute(object);
    own.push(compute, result);
    return result;
  };
}

/**
 * Of each object what was computed, each function before its result; a few at most. One map for all functions: what hangs on
 * weak keys is what collecting garbage takes longest for.
 */
const RESULTS = new WeakMap<object, unknown[]>();

/**
 * What a memory holds for a text, computed where it is not there yet. A memory that holds `most` texts
 * begins anew, so that none grows with the reports of a run.
 */
export function remember<Result>(
  memory: Map<string, Result>,
  text: string,
  most: number,
  compute: () => Result,
): Result {
  let found = memory.get(text);
  if (found === undefined) {
    found = compute();
    if (memory.size >= most) memory.clear();
    memory.set(text, found);
  }
  return found;
}
