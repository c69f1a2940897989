import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../test/app.ts';
import { expectProblem } from '../../test/read.ts';
import { stubDatabase } from '../../test/stub-database.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await buildTestApp({ db: stubDatabase() });
});
afterAll(() => app.close());

describe('hostile queries', () => {
  it.each([
    [`q=${'x'.repeat(10_000)}`, 414, 'query_too_long', undefined],
    ['kind=kcn&kind=ccn', 400, 'repeated_parameter', 'kind'],
    ['q=%00', 400, 'malformed_query', undefined],
    ['q=%zz', 400, 'malformed_query', undefined],
    ['q[]=a', 400, 'unknown_parameter', 'q[]'],
    ['kinds=kcn', 400, 'unknown_parameter', 'kinds'],
    ['__proto__=1', 400, 'unknown_parameter', '__proto__'],
    ['constructor=1', 400, 'unknown_parameter', 'constructor'],
    ['kind=park', 400, 'invalid_parameter', 'kind'],
    ['kind=KCN', 400, 'invalid_parameter', 'kind'],
    ['status=', 400, 'invalid_parameter', 'status'],
    ['certainty=maybe', 400, 'invalid_parameter', 'certainty'],
    ['counted=1', 400, 'invalid_parameter', 'counted'],
    ['min_area=NaN', 400, 'invalid_parameter', 'min_area'],
    ['min_area=-1', 400, 'invalid_parameter', 'min_area'],
    ['min_area=1e400', 400, 'invalid_parameter', 'min_area'],
    ['min_area=Infinity', 400, 'invalid_parameter', 'min_area'],
    ['min_area=0x10', 400, 'invalid_parameter', 'min_area'],
    ['max_area=99999999999', 400, 'invalid_parameter', 'max_area'],
    ['min_area=2&max_area=1', 400, 'invalid_parameter', 'min_area'],
    ['min_occupancy=101', 400, 'invalid_parameter', 'min_occupancy'],
    ['min_occupancy=90&max_occupancy=10', 400, 'invalid_parameter', 'min_occupancy'],
    ['bbox=106,21,105,22', 400, 'invalid_parameter', 'bbox'],
    ['bbox=NaN,NaN,NaN,NaN', 400, 'invalid_parameter', 'bbox'],
    ['industry=2', 400, 'invalid_parameter', 'industry'],
    ['sort=price', 400, 'invalid_parameter', 'sort'],
    ['limit=0', 400, 'invalid_parameter', 'limit'],
    ['limit=1001', 400, 'invalid_parameter', 'limit'],
    ['limit=1.5', 400, 'invalid_parameter', 'limit'],
    ['limit=ten', 400, 'invalid_parameter', 'limit'],
    ['offset=-1', 400, 'invalid_parameter', 'offset'],
    ['as_of=2026-02-30', 400, 'invalid_parameter', 'as_of'],
    ['as_of=yesterday', 400, 'invalid_parameter', 'as_of'],
    ['known_at=0', 400, 'invalid_parameter', 'known_at'],
    ['known_at=8', 400, 'invalid_parameter', 'known_at'],
    [`q=${'x'.repeat(201)}`, 400, 'invalid_parameter', 'q'],
  ])('?%.60s is refused by name', async (query, status, code, parameter) => {
    const { errors } = expectProblem(await app.inject(`/api/zones?${query}`), status, code);
    expect(errors?.map((error) => error.parameter)).toEqual(parameter && [parameter]);
  });

  it('tells every parameter that is wrong at once', async () => {
    const reply = await app.inject('/api/zones?limit=x&certainty=y&min_area=-1');
    const { errors } = expectProblem(reply, 400, 'invalid_parameter');
    expect(new Set(errors?.map(({ parameter }) => parameter))).toEqual(
      new Set(['limit', 'certainty', 'min_area']),
    );
  });

  it('suggests the parameter that was probably meant', async () => {
    const { detail } = expectProblem(
      await app.inject('/api/zones?min-area=3'),
      400,
      'unknown_parameter',
    );
    expect(detail).toContain('did you mean min_area');
  });

  it('takes no control character in a path either', async () => {
    for (const url of [
      '/api/zones/%00',
      '/api/targets/a%0Ab/progress',
      '/tiles/zones/%1b/0/0.mvt',
    ]) {
      expectProblem(await app.inject(url), 400, 'malformed_url');
    }
  });

  it('is strict at every address', async () => {
    for (const url of [
      '/api',
      '/api/summary',
      '/api/targets',
      '/api/basemap',
      '/tiles/zones.json',
      '/tiles/zones/8/203/112.mvt',
      '/api/zones/kcn-yen-binh',
    ]) {
      expectProblem(await app.inject(`${url}?x=1`), 400, 'unknown_parameter');
      expectProblem(await app.inject(`${url}?${'x'.repeat(5000)}`), 414, 'query_too_long');
    }
  });
});
