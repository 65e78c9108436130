/** Loaded into every measured process with `--import`: tells its peak memory (KiB) and CPU time (µs) when it ends. */
import { writeFileSync } from 'node:fs';

const target = process.env.BENCH_PEAK_FILE;
if (target) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeFileSync(target, JSON.stringify({ maxRSS, cpu: userCPUTime + systemCPUTime }));
  });
}
