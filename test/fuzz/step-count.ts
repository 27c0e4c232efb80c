import { Session, type Profiler } from 'node:inspector';

/**
 * How many times functions and blocks of the program run while `work` does: what it takes, without a clock.
 *
 * @param folder Part of the paths of the scripts that count.
 */
export async function stepsOf(work: () => void, folder: string): Promise<number> {
  const session = new Session();
  session.connect();
  const post = (method: string, params: object = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      session.post(method, params, (error, result) => {
        if (error === null) resolve(result);
        else reject(error);
      });
    });
  try {
    await post('Profiler.enable');
    await post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    work();
    const { result } = (await post('Profiler.takePreciseCoverage')) as {
      readonly result: readonly Profiler.ScriptCoverage[];
    };
    return result
      .filter(({ url }) => url.includes(folder))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
      .reduce((sum, { count }) => sum + count, 0);
  } finally {
    await post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
}
