import { openPort } from '../worker-port';
import type { FileAnswer, FilePort, FileRequest } from './file-channel';

/** Where files are worked on: in a worker, or in this page where workers are refused. */
export function openFilePort(): FilePort {
  return openPort<FileRequest, FileAnswer>(
    () => new Worker(new URL('../file-worker.ts', import.meta.url), { name: 'baophu-file' }),
    async (answer) => {
      const { FileService } = await import('../file-service');
      const service = new FileService(answer);
      return (request) => {
        void service.take(request);
      };
    },
  );
}
