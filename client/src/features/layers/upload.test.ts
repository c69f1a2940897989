import type { MultiPolygon } from 'geojson';
import { afterEach, expect, it, vi } from 'vitest';
import { makeLayer } from '../../testing/layers.ts';
import { refusal } from '../../testing/people.ts';
import { sendLayer, tooComplex } from './upload.ts';

const shape = (corners = 4): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [[Array.from({ length: corners }, (_, i) => [105.123456789 + i / 1e6, 21.4, 7])]],
});
const polygons = Array.from({ length: 501 }, (_, i) => ({
  n: i + 1,
  name: ` Lô\t${i + 1} ${'x'.repeat(60)}`,
  geometry: shape(),
}));
const layer = makeLayer(1);

afterEach(() => vi.unstubAllGlobals());

function server(refuse?: string) {
  const asked: { what: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (address: string, { method, body }: RequestInit) => {
    const what = `${method} ${address}`;
    asked.push({ what, body: typeof body === 'string' ? JSON.parse(body) : null });
    if (refuse && what.endsWith(refuse)) return refusal(409, 'no_layer_space');
    if (what.endsWith('/polygons') || method === 'DELETE')
      return new Response(null, { status: 204 });
    return Response.json(layer);
  });
  return asked;
}
const send = (onProgress = vi.fn()) =>
  sendLayer(
    { title: 'Rừng', attribution: '', polygons },
    { signal: new AbortController().signal, onProgress },
  );

it('sends a layer in batches as the server keeps it, and finishes it', async () => {
  const asked = server();
  const progress = vi.fn();
  expect(await send(progress)).toEqual(layer);
  const at = `/api/layers/${layer.id}`;
  expect(asked.map(({ what }) => what)).toEqual([
    'POST /api/layers',
    `POST ${at}/polygons`,
    `POST ${at}/polygons`,
    `POST ${at}/finish`,
  ]);
  expect(progress.mock.calls).toEqual([[500], [501]]);
  expect(asked[1]?.body).toMatchObject({ polygons: { length: 500 } });
  expect(asked[2]?.body).toEqual({
    polygons: [
      {
        n: 501,
        name: expect.stringMatching(/^Lô 501 x+$/),
        geometry: { type: 'MultiPolygon', coordinates: [[Array(4).fill(expect.anything())]] },
      },
    ],
  });
  expect(JSON.stringify(asked[2]?.body)).toContain('[105.1234568,21.4]');
  expect(asked[3]?.body).toEqual({ polygons: 501 });
});

it('takes back what was begun when any of it is refused', async () => {
  const asked = server('/polygons');
  await expect(send()).rejects.toThrow();
  expect(asked.at(-1)?.what).toBe(`DELETE /api/layers/${layer.id}`);
});

it('knows a polygon that the server would not take', () => {
  expect(tooComplex(polygons)).toBeUndefined();
  const large = { n: 7, name: '', geometry: shape(20_001) };
  expect(tooComplex([...polygons, large])).toBe(large);
});

it('leaves out names that tell nothing: a number again, or the same for all', async () => {
  const names = async (given: readonly string[]) => {
    const asked = server();
    const some = given.map((name, i) => ({ n: i + 1, name, geometry: shape() }));
    const sending = { signal: new AbortController().signal, onProgress: vi.fn() };
    await sendLayer({ title: 'A', attribution: '', polygons: some }, sending);
    const body = asked[1]?.body as { polygons: { name: string }[] };
    return body.polygons.map(({ name }) => name);
  };
  expect(await names(['1', 'Lô 2', '1'])).toEqual(['', 'Lô 2', '1']);
  expect(await names(['rung', 'rung'])).toEqual(['', '']);
  expect(await names(['rung'])).toEqual(['rung']);
});
