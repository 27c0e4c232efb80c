import open from 'open';
import { buildOnce } from './build-once';
import { serve, type Serving } from './serve';

const wanted = 3000;

/** `npm start`: builds add-in and workbench when something has changed, serves them, shows the page. */
async function start(): Promise<void> {
  const began = Date.now();
  const built = await buildOnce(['addin', 'workbench'], { onProgress: show });
  if (built) {
    clear();
    console.log(`Đã dựng xong / built in ${((Date.now() - began) / 1000).toFixed(0)} s`);
  }
  const { address } = await serveNear(wanted);
  console.log(`
  Bàn thử Bao phủ / Baophu workbench:  ${address}

  Ctrl+C để dừng / to stop.
`);
  // Where there is no desktop, nobody waits for a window.
  const desktop =
    process.stdout.isTTY &&
    (process.platform !== 'linux' ||
      process.env.DISPLAY !== undefined ||
      process.env.WAYLAND_DISPLAY !== undefined);
  if (desktop) await open(address);
}

/** On the port that people know, or on another when something else is there. */
async function serveNear(port: number): Promise<Serving> {
  try {
    return await serve(port);
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (taken) return serve(0);
    throw error;
  }
}

let shown = -1;

function show(done: number): void {
  const percent = Math.floor(done * 100);
  if (percent === shown) return;
  shown = percent;
  const bar = '█'.repeat(Math.floor(percent / 5)).padEnd(20, '░');
  const line = `Đang dựng / building  ${bar} ${percent}%`;
  if (process.stdout.isTTY) process.stdout.write(`\r${line}`);
  else if (percent % 25 === 0) console.log(line);
}

function clear(): void {
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
}

start().catch((error: unknown) => {
  clear();
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
