import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Measurement } from './worker';

/** A task of `worker.ts`, measured in a process of its own; `null` when it cannot be done here. */
export function inProcess(...parameters: readonly string[]): Promise<Measurement | null> {
  return new Promise((resolve) => {
    const worker = fork(join(__dirname, 'worker.ts'), parameters, { execArgv: process.execArgv });
    let measurement: Measurement | null = null;
    worker.once('message', (message) => {
      measurement = message as Measurement;
    });
    worker.once('exit', () => {
      resolve(measurement);
    });
  });
}
