// Node 20 gives a worker thread no TypeScript loader of its own, whatever its --import says: it
// has to register one before it loads TypeScript.
import { register } from 'tsx/esm/api';

register();
await import('./embedded-worker.ts');
