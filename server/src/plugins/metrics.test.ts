import { expect, it } from 'vitest';
import { buildTestApp } from '../../test/app.ts';
import { stubDatabase } from '../../test/stub-database.ts';

it('measures routes, not addresses, and each app for itself', async () => {
  const app = await buildTestApp({ db: stubDatabase() });
  const other = await buildTestApp({ db: stubDatabase() });
  await app.inject('/tiles/zones/8/203/112.mvt');
  await app.inject('/tiles/zones/8/203/113.mvt');
  await app.inject('/secret-guess');
  const { body, headers } = await app.inject('/metrics');
  expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
  const line = /http_request_duration_seconds_count\{method="GET",route="(.+)",status="204"\} 2/;
  expect(line.exec(body)?.[1]).toBe('/tiles/:layer/:z/:x/:y.mvt');
  expect(body).toContain('route="none",status="404"');
  expect(body).not.toContain('secret-guess');
  expect(body).toContain('process_cpu_seconds_total');
  expect((await other.inject('/metrics')).body).not.toContain('/tiles/:layer');
  await app.close();
  await other.close();
});
