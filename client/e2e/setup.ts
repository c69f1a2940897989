import { startAtlas } from './harness/server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    atlasUrl: string;
  }
}

interface Project {
  provide(key: 'atlasUrl', value: string): void;
}

/** One atlas for all end-to-end tests, started as its user starts it. */
export default async function setup(project: Project): Promise<() => Promise<void>> {
  const atlas = await startAtlas();
  project.provide('atlasUrl', atlas.url);
  return () => atlas.stop();
}
