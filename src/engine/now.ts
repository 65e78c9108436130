interface Process {
  readonly hrtime?: { readonly bigint?: () => bigint };
}

const hrtime = (globalThis as { readonly process?: Process }).process?.hrtime;

/**
 * Milliseconds since some moment, for differences. Every engine has `performance`, whose first use makes Node load a dozen of
 * its modules; it has a clock of its own.
 */
export const now: () => number = hrtime?.bigint
  ? () => Number(hrtime.bigint!()) / 1e6
  : () => performance.now();
