import { FileService } from './file-service';
import type { FileRequest } from './file/file-channel';

const service = new FileService((answer) => {
  // In a worker, `self` is no window: what is posted goes to the page that started it.
  self.postMessage(answer);
});

self.onmessage = ({ data }: MessageEvent<FileRequest>) => {
  void service.take(data);
};
