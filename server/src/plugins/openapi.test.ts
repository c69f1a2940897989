import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../test/app.ts';
import { stubDatabase } from '../../test/stub-database.ts';
import { ROOT } from '../config.ts';

interface Operation {
  readonly summary?: string;
  readonly security?: object[];
  readonly 'x-public'?: boolean;
  readonly responses: Record<string, { content?: object }>;
}
interface ApiDocument {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { schemas: Record<string, object> };
}

let app: FastifyInstance;
let document: ApiDocument;
beforeAll(async () => {
  app = await buildTestApp({ db: stubDatabase() });
  document = (await app.inject('/openapi.json')).json<ApiDocument>();
});
afterAll(() => app.close());

describe('/openapi.json', () => {
  it('is what is committed', () => {
    const committed = JSON.parse(readFileSync(join(ROOT, 'server/openapi.json'), 'utf8')) as object;
    expect(document).toEqual(committed);
  });

  it('is OpenAPI 3.1 and refers to nothing that is missing', () => {
    expect(document.openapi).toBe('3.1.0');
    const references = JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g);
    const names = new Set([...references].map(([, target]) => target));
    expect(names.size).toBeGreaterThan(10);
    for (const name of names) {
      expect(Object.keys(document.components.schemas)).toContain(
        name?.replace('#/components/schemas/', ''),
      );
    }
  });

  it('says of each address what it is for and that it may fail', () => {
    for (const [path, operations] of Object.entries(document.paths)) {
      for (const [method, { summary, responses }] of Object.entries(operations)) {
        expect(summary, `${method} ${path}`).toBeTruthy();
        if (path !== '/healthz') expect(Object.keys(responses), path).toContain('default');
      }
    }
  });

  it('says of each operation who may call it', () => {
    for (const [path, operations] of Object.entries(document.paths)) {
      for (const [method, operation] of Object.entries(operations)) {
        if (method === 'get') expect(operation['x-public'], path).toBeUndefined();
        else if (operation['x-public']) expect(operation.security, path).toEqual([]);
        else expect(operation.security, path).toEqual([{ session: [] }]);
      }
    }
  });

  it('describes every address that serves data to everybody', () => {
    const open = Object.entries(document.paths).filter(([, { get }]) => get && !get.security);
    expect(open.map(([path]) => path).sort()).toEqual([
      '/api',
      '/api/allocations',
      '/api/allocations.csv',
      '/api/allocations.geojson',
      '/api/allocations.xlsx',
      '/api/basemap',
      '/api/boundaries',
      '/api/changes',
      '/api/communes',
      '/api/conformity',
      '/api/events',
      '/api/explanations',
      '/api/fields',
      '/api/industries',
      '/api/layers/{id}/features',
      '/api/orientations',
      '/api/reports/{kind}/{day}',
      '/api/reports/{kind}/{day}.xlsx',
      '/api/sources',
      '/api/summary',
      '/api/targets',
      '/api/targets/{id}/evaluation',
      '/api/targets/{id}/progress',
      '/api/targets/{id}/steps',
      '/api/zones',
      '/api/zones/facets',
      '/api/zones/{id}',
      '/api/zones/{id}/history',
      '/feeds/changes.json',
      '/feeds/changes.rss',
      '/healthz',
      '/readyz',
      '/tiles/{layer}.json',
      '/tiles/{layer}/{z}/{x}/{y}.mvt',
    ]);
  });
});

describe('/docs', () => {
  it('shows the contract without asking anybody else', async () => {
    const page = await app.inject('/docs/');
    expect(page.statusCode).toBe(200);
    const script = await app.inject('/docs/static/swagger-initializer.js');
    expect(script.statusCode).toBe(200);
    for (const { body } of [page, script]) expect(body).not.toMatch(/(src|href)="https?:/);
    expect((await app.inject('/docs/json')).json<ApiDocument>()).toEqual(document);
  });
});
