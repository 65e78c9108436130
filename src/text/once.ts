/**
 * A function that computes its result once for each object and keeps it as long as the object lives: what
 * several rules or stages ask of the same report, paragraph or form.
 */
export function once<Of extends object, Result>(
  compute: (object: Of) => Result,
): (object: Of) => Result {
  const known = new WeakMap<Of, { readonly result: Result }>();
  return (object) => {
    let found = known.get(object);
    if (found === undefined) known.set(object, (found = { result: compute(object) }));
    return found.result;
  };
}

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
