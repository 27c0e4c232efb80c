import { openPort } from '../worker-port';
import { DeskClient } from './desk-client';
import type { DeskAnswer, DeskRequest } from './desk-client';

/** A desk in a worker, or in this page where workers are refused. */
export function openDesk(): DeskClient {
  return new DeskClient(
    openPort<DeskRequest, DeskAnswer>(
      () => new Worker(new URL('./desk-worker.ts', import.meta.url), { name: 'baophu-desk' }),
      async (answer) => {
        const { deskService } = await import('./desk-service');
        const serve = deskService();
        return (request) => {
          answer(serve(request));
        };
      },
    ),
  );
}
