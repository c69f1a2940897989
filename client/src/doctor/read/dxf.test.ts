import { describe, expect, it } from 'vitest';
import { read } from './index.ts';

type Pair = readonly [number, number];
const square = (x: number, y: number, s: number): Pair[] => [
  [x, y],
  [x + s, y],
  [x + s, y + s],
  [x, y + s],
];
interface Options {
  readonly layer?: string;
  readonly closed?: boolean;
  readonly bulge?: number;
  readonly extra?: string;
}
const line = (
  points: readonly Pair[],
  { layer = 'RG', closed = true, bulge, extra }: Options = {},
) =>
  [
    ...['0', 'LWPOLYLINE', '8', layer, '90', String(points.length), '70', closed ? '1' : '0'],
    ...(extra ? extra.split(' ') : []),
    ...points.flatMap(([x, y], i) => [
      ...['10', String(x), '20', String(y)],
      ...(bulge !== undefined && i === 0 ? ['42', String(bulge)] : []),
    ]),
  ].join('\n');
const drawing = (...entities: string[]) =>
  ['0', 'SECTION', '2', 'ENTITIES', ...entities, '0', 'ENDSEC', '0', 'EOF', ''].join('\n');

async function reading(text: string) {
  const result = await read({ name: 'x.dxf', bytes: new TextEncoder().encode(text) });
  if ('refused' in result) throw new Error(JSON.stringify(result.refused));
  return result;
}

describe('a drawing', () => {
  it('gives every area of a layer with its holes, closed by flag or by points', async () => {
    const repeated = [...square(20, 20, 5), ...square(20, 20, 5).slice(0, 1)];
    const { features, vertices, notes } = await reading(
      drawing(
        line(square(0, 0, 9)),
        line(square(1, 1, 2)),
        line(repeated, { closed: false }),
        line(square(0, 0, 99), { layer: 'KHUNG' }),
        line(square(2, 2, 3).slice(0, 3), { closed: false }),
      ),
    );
    expect(features.map(({ n, layer, parts }) => [n, layer, parts])).toEqual([
      [1, 'RG', [[0, 1]]],
      [2, 'RG', [[0]]],
      [3, 'KHUNG', [[0]]],
    ]);
    expect(features[0]?.rings[0]?.xy).toHaveLength(10);
    expect([vertices, notes]).toEqual([20, []]);
  });

  it('counts an area once that is outlined and hatched, and reads letters of layers', async () => {
    const hatch = [
      ...[
        '0',
        'HATCH',
        '8',
        'RG',
        '2',
        'SOLID',
        '91',
        '1',
        '92',
        '2',
        '72',
        '0',
        '73',
        '1',
        '93',
        '4',
      ],
      ...square(0, 0, 9).flatMap(([x, y]) => ['10', String(x), '20', String(y)]),
      ...['97', '0', '75', '0'],
    ].join('\n');
    const { features } = await reading(
      drawing(
        line(square(0, 0, 9).toReversed()),
        hatch,
        line(square(20, 0, 1), { layer: 'V\\U+00F9ng' }),
      ),
    );
    expect(features.map(({ layer, rings }) => [layer, rings.length])).toEqual([
      ['RG', 1],
      ['Vùng', 1],
    ]);
  });

  it('says which areas have arcs, and straightens none in silence', async () => {
    const { notes } = await reading(
      drawing(line(square(0, 0, 9)), line(square(20, 0, 9), { bulge: 0.4 })),
    );
    expect(notes.map(({ code, severity, figures }) => [code, severity, figures])).toEqual([
      ['curve', 'stop', { n: 2, layer: 'RG' }],
    ]);
  });

  it('leaves out what lies on paper, in a plane of its own, in blocks and on curves', async () => {
    const { features, notes } = await reading(
      drawing(
        line(square(0, 0, 9)),
        line(square(50, 0, 9), { extra: '67 1' }),
        line(square(60, 0, 9), { extra: '210 0 220 0 230 -1' }),
        '0\nINSERT\n8\n0\n2\nB',
        '0\nCIRCLE\n8\n0\n10\n1\n20\n1\n40\n5',
      ),
    );
    expect(features).toHaveLength(1);
    expect(notes.map(({ figures }) => figures.reason)).toEqual(['plane', 'block', 'curve']);
  });

  it('without an area says what it holds', async () => {
    const text = drawing(line(square(0, 0, 9), { closed: false }), '0\nPOINT\n8\n0\n10\n1\n20\n1');
    const result = await read({ name: 'x', bytes: new TextEncoder().encode(text) });
    expect('refused' in result && result.refused).toMatchObject({
      code: 'no_polygon',
      figures: { lines: 1, points: 1 },
    });
  });
});
