import { rm } from 'node:fs/promises';
import { startAtlas } from './harness/server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The atlas that every spec may read, and none may change. */
    atlasUrl: string;
    /** The same with the samples of a demonstration. */
    demoUrl: string;
    /** A data folder with the facts, at rest: what a spec that writes begins with a copy of. */
    loadedFolder: string;
  }
}

interface Project {
  provide(key: 'atlasUrl' | 'demoUrl' | 'loadedFolder', value: string): void;
}

/** The atlases of all end-to-end tests, started as their user starts them: the first time, and again. */
export default async function setup(project: Project): Promise<() => Promise<void>> {
  const first = await startAtlas();
  await first.halt();
  const [atlas, demo] = await Promise.all([
    startAtlas({ from: first.dataDir }),
    startAtlas({ args: ['--demo'] }),
  ]);
  project.provide('atlasUrl', atlas.url);
  project.provide('demoUrl', demo.url);
  project.provide('loadedFolder', first.dataDir);
  return async () => {
    await Promise.all([atlas.stop(), demo.stop()]);
    await rm(first.dataDir, { recursive: true, force: true });
  };
}
