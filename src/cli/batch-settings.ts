import { cacheFolder } from '../engine/cache/location.js';
import { UsageError } from '../engine/errors.js';
import type { Shard } from '../engine/shard.js';
import type { Arguments } from './parse.js';

/** What the flags for runs over many files ask for. */
export interface BatchSettings {
  readonly threads: number | 'auto';
  /** Undefined: without a cache. */
  readonly cacheFolder: string | undefined;
  readonly shard: Shard | undefined;
  readonly stats: boolean;
}

const MOST_THREADS = 64;

/** @throws UsageError for flags that cannot be meant, or exclude each other. */
export function batchSettings(args: Arguments, cwd: string): BatchSettings {
  const location = args.value('cache-location');
  if (location !== undefined && !args.has('cache')) throw locationAlone();
  return {
    threads: threadsOf(args.value('jobs') ?? 'auto'),
    cacheFolder: args.has('cache') ? cacheFolder(location, cwd) : undefined,
    shard: shardOf(args),
    stats: args.has('stats'),
  };
}

function threadsOf(value: string): number | 'auto' {
  if (value === 'auto') return value;
  const count = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (count >= 1 && count <= MOST_THREADS) return count;
  throw new UsageError({
    zh: `--jobs 应为 auto 或 1 到 ${MOST_THREADS} 的整数，现为“${value}”。`,
    en: `--jobs must be auto or a whole number from 1 to ${MOST_THREADS}, found "${value}".`,
  });
}

function shardOf(args: Arguments): Shard | undefined {
  const value = args.value('shard');
  if (value === undefined) return undefined;
  const baseline = ['update-baseline', 'prune-baseline'].find((flag) => args.has(flag));
  if (baseline) {
    throw new UsageError(
      {
        zh: `--shard 与 --${baseline} 不能同时使用。`,
        en: `--shard and --${baseline} exclude each other.`,
      },
      {
        zh: '基线要在一次检查全部文件时写。',
        en: 'Write the baseline in one run over all files.',
      },
    );
  }
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index >= 1 && shard.index <= shard.count) return shard;
  throw new UsageError(
    {
      zh: `--shard 应写作“第几份/共几份”，现为“${value}”。`,
      en: `--shard must be "part/of how many", found "${value}".`,
    },
    { zh: '例如分三份：1/3、2/3、3/3。', en: 'Such as, for three parts: 1/3, 2/3, 3/3.' },
  );
}

function locationAlone(): UsageError {
  return new UsageError({
    zh: '--cache-location 要与 --cache 一起使用。',
    en: '--cache-location goes with --cache.',
  });
}
