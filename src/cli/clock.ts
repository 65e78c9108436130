import type { Io } from './io.js';

/** When a run takes place; fixed by the environment where its output is to come out the same again. */
export function dateOf({ env }: Pick<Io, 'env'>): Date {
  return stated(env) ?? new Date();
}

/** The day of a run as `2025-01-31`: where it runs, or, where the environment fixes it, in UTC. */
export function dayOf({ env }: Pick<Io, 'env'>): string {
  const fixed = stated(env);
  if (fixed) return fixed.toISOString().slice(0, 10);
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** `SOURCE_DATE_EPOCH`, in seconds; undefined where it is none, or no time that a date can hold. */
function stated(env: Io['env']): Date | undefined {
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || !/^\d+$/.test(epoch)) return undefined;
  const date = new Date(Number(epoch) * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
