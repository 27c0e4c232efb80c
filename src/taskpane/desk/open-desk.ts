import { DeskClient } from './desk-client';
import type { DeskAnswer, DeskPort, DeskRequest } from './desk-client';

/** A desk in a worker, or in this page where workers are refused. */
export function openDesk(): DeskClient {
  return new DeskClient(workerPort() ?? pagePort());
}

/** Where a worker's script is refused, it fails before its first answer: then the page takes over. */
function workerPort(): DeskPort | null {
  if (typeof Worker === 'undefined') return null;
  let worker: Worker;
  try {
    worker = new Worker(new URL('./desk-worker.ts', import.meta.url), { name: 'baophu-desk' });
  } catch {
    return null;
  }
  let hasAnswered = false;
  let fallback: DeskPort | null = null;
  const unanswered: DeskRequest[] = [];
  const port: DeskPort = {
    answer: () => undefined,
    post(request) {
      if (fallback !== null) {
        fallback.post(request);
        return;
      }
      if (!hasAnswered) unanswered.push(request);
      worker.postMessage(request);
    },
  };
  worker.onmessage = ({ data }: MessageEvent<DeskAnswer>) => {
    hasAnswered = true;
    unanswered.length = 0;
    port.answer(data);
  };
  worker.onerror = () => {
    worker.terminate();
    if (hasAnswered) {
      port.answer(null);
      return;
    }
    fallback = pagePort();
    fallback.answer = (answer) => {
      port.answer(answer);
    };
    for (const request of unanswered) fallback.post(request);
  };
  return port;
}

function pagePort(): DeskPort {
  const service = import('./desk-service').then(({ deskService }) => deskService());
  const port: DeskPort = {
    answer: () => undefined,
    post(request) {
      service.then(
        (answer) => {
          port.answer(answer(request));
        },
        () => {
          port.answer(null);
        },
      );
    },
  };
  return port;
}
