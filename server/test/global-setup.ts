import type { TestProject } from 'vitest/node';
import { type Cluster, findPostgres, startCluster } from '../../scripts/lib/cluster.ts';

/** Starts a private PostgreSQL for `TEST_DB=postgres`, unless TEST_DATABASE_URL names one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let cluster: Cluster | undefined;
  if (process.env.TEST_DB === 'postgres') {
    let url = process.env.TEST_DATABASE_URL;
    if (!url) {
      const found = findPostgres(process.env);
      if ('missing' in found) throw new Error(`TEST_DB=postgres: ${found.missing}`);
      cluster = await startCluster(found.bin);
      url = cluster.url;
    }
    project.provide('postgresUrl', url);
  } else {
    project.provide('postgresUrl', '');
  }
  return async () => cluster?.stop();
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Superuser URL of the private PostgreSQL; empty when the embedded engine is tested. */
    postgresUrl: string;
  }
}
