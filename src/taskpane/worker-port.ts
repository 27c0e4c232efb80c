/** Carries requests to where they are answered. */
export interface Port<Request, Answer> {
  post(request: Request): void;
  /** Told every answer, and `null` when there will be none any more. */
  answer: (answer: Answer | null) => void;
  /** Ends the work: there will be no more answers. */
  close(): void;
}

/** Starts the same work in this page. It gives its answers to the function that it is given. */
export type PageWork<Request, Answer> = (
  answer: (answer: Answer) => void,
) => Promise<(request: Request) => void>;

/** Work in a worker, or in this page where workers are refused. */
export function openPort<Request, Answer>(
  startWorker: () => Worker,
  startInPage: PageWork<Request, Answer>,
): Port<Request, Answer> {
  return workerPort(startWorker, startInPage) ?? pagePort(startInPage);
}

/** Where a worker's script is refused, it fails before its first answer: then the page takes over. */
function workerPort<Request, Answer>(
  startWorker: () => Worker,
  startInPage: PageWork<Request, Answer>,
): Port<Request, Answer> | null {
  if (typeof Worker === 'undefined') return null;
  let worker: Worker;
  try {
    worker = startWorker();
  } catch {
    return null;
  }
  let hasAnswered = false;
  let fallback: Port<Request, Answer> | null = null;
  const unanswered: Request[] = [];
  const port: Port<Request, Answer> = {
    answer: () => undefined,
    post(request) {
      if (fallback !== null) {
        fallback.post(request);
        return;
      }
      if (!hasAnswered) unanswered.push(request);
      worker.postMessage(request);
    },
    close() {
      worker.terminate();
      fallback?.close();
    },
  };
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
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
    fallback = pagePort(startInPage);
    fallback.answer = (answer) => {
      port.answer(answer);
    };
    for (const request of unanswered) fallback.post(request);
  };
  return port;
}

function pagePort<Request, Answer>(startInPage: PageWork<Request, Answer>): Port<Request, Answer> {
  const port: Port<Request, Answer> = {
    answer: () => undefined,
    post(request) {
      work.then(
        (take) => {
          take(request);
        },
        () => {
          port.answer(null);
        },
      );
    },
    close() {
      port.answer = () => undefined;
    },
  };
  const work = startInPage((answer) => {
    port.answer(answer);
  });
  return port;
}
