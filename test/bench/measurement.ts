import { read } from '@e965/xlsx';
import { readFileSync, writeFileSync } from 'node:fs';
import { runReport } from '../../src/cli/report-job';
import type { Stage } from '../../src/cli/report-job';

/** Milliseconds by the clock and of processor time; they part where the machine is busy with others. */
export interface Duration {
  readonly clock: number;
  readonly processor: number;
}

/** What one run took, and the most memory that its process held, in bytes. */
export interface Measurement {
  readonly stages: Readonly<Partial<Record<Stage, Duration>>>;
  readonly total: Duration;
  readonly peakMemory: number;
}

/** The whole job, file to file, as `baophu report FILE --out OUT` does it. */
export function measureJob(file: string, out: string): Measurement {
  const stages: Partial<Record<Stage, Duration>> = {};
  const start = now();
  let current: { readonly stage: Stage; readonly start: Duration } | null = null;
  const endStage = (end: Duration): void => {
    if (current !== null) stages[current.stage] = between(current.start, end);
  };
  const job = runReport(readFileSync(file), {
    language: 'vi',
    onStage: (stage) => {
      const time = now();
      endStage(time);
      current = { stage, start: time };
    },
  });
  writeFileSync(out, job.output());
  const end = now();
  endStage(end);
  return { stages, total: between(start, end), peakMemory: peakMemory() };
}

/** Nothing but the library's loading of the same file: what our own work is compared with. */
export function measureLibrary(file: string): Measurement {
  const start = now();
  read(readFileSync(file), { type: 'array', dense: true });
  return { stages: {}, total: between(start, now()), peakMemory: peakMemory() };
}

function now(): Duration {
  const { user, system } = process.cpuUsage();
  return { clock: performance.now(), processor: (user + system) / 1000 };
}

function between(start: Duration, end: Duration): Duration {
  return { clock: end.clock - start.clock, processor: end.processor - start.processor };
}

function peakMemory(): number {
  return process.resourceUsage().maxRSS * 1024;
}
