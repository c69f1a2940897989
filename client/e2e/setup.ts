import { rm } from 'node:fs/promises';
import { startAtlas } from './harness/server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The atlas that every spec may read, and none may change. */
    atlasUrl: string;
    /** A data folder with the facts, at rest: what a spec that writes begins with a copy of. */
    loadedFolder: string;
  }
}

interface Project {
  provide(key: 'atlasUrl' | 'loadedFolder', value: string): void;
}

/** One atlas for all end-to-end tests, started as its user starts it: the first time, and again. */
export default async function setup(project: Project): Promise<() => Promise<void>> {
  const first = await startAtlas();
  await first.halt();
  const atlas = await startAtlas({ from: first.dataDir });
  project.provide('atlasUrl', atlas.url);
  project.provide('loadedFolder', first.dataDir);
  return async () => {
    await atlas.stop();
    await rm(first.dataDir, { recursive: true, force: true });
  };
}
