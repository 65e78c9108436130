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
