import type { Request } from './protocol.ts';
import { serve } from './serve.ts';

const answer = serve((message) => self.postMessage(message));
self.addEventListener('message', ({ data }: MessageEvent<Request>) => void answer(data));
