import type { DeskRequest } from './desk-client';
import { deskService } from './desk-service';

const answer = deskService();

// In a worker, `self` is no window: what is posted goes to the page that started it.
self.onmessage = ({ data }: MessageEvent<DeskRequest>) => {
  self.postMessage(answer(data));
};
