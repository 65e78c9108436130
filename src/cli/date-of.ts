/** When comments and changes are written; fixed by the environment where a build is to come out the same again. */
export function dateOf(epoch: string | undefined): Date {
  const seconds = Number(epoch);
  return epoch !== undefined && Number.isFinite(seconds) ? new Date(seconds * 1000) : new Date();
}
