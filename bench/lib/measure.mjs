import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PEAK = new URL('./peak.mjs', import.meta.url).href;

/**
 * Runs `node` once with the task's arguments; output is thrown away.
 * @returns wall time in milliseconds, and where asked for the peak of
 * resident memory in megabytes and the CPU time in milliseconds.
 */
export async function run(task, { memory = false, codes = [0, 1] } = {}) {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
  const peakFile = join(scratch, 'peak');
  const args = memory ? ['--import', PEAK, ...task.args] : task.args;
  const env = { ...process.env, NO_COLOR: '1', ...(memory && { BENCH_PEAK_FILE: peakFile }) };
  // A hundred certificates that Node is told to read take it as long as to start, and would flatter every ratio.
  delete env.NODE_EXTRA_CA_CERTS;
  const start = process.hrtime.bigint();
  const code = await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: task.cwd, env, stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', (status, signal) => resolve(signal ?? status));
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  const { maxRSS, cpu } = memory ? JSON.parse(readFileSync(peakFile, 'utf8')) : {};
  rmSync(scratch, { recursive: true, force: true });
  // 0 and 1 are "no findings" and "findings" for all of the tools.
  if (!codes.includes(code)) throw new Error(`${task.name} ended with ${code}`);
  return { ms, mb: maxRSS / 1024, cpu: cpu / 1000 };
}

/** Medians of several runs of several tasks, taken in turn so that the machine's moods hit all alike. */
export async function compare(tasks, runs, note = () => {}) {
  const times = new Map(tasks.map((task) => [task.name, []]));
  const peaks = new Map();
  const failures = new Map();
  for (let round = 0; round < runs; round += 1) {
    for (const task of tasks) {
      if (failures.has(task.name)) continue;
      note(`${round + 1}/${runs} ${task.name}`);
      try {
        const { ms } = await run(task);
        times.get(task.name).push(ms);
      } catch (error) {
        failures.set(task.name, error.message);
      }
    }
  }
  for (const task of tasks) {
    if (failures.has(task.name)) continue;
    note(`memory ${task.name}`);
    peaks.set(task.name, await run(task, { memory: true }));
  }
  return tasks.map(({ name }) => ({
    name,
    ms: failures.has(name) ? undefined : median(times.get(name)),
    cpu: peaks.get(name)?.cpu,
    mb: peaks.get(name)?.mb,
    failure: failures.get(name),
  }));
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
