import { describe, expect, it } from 'vitest';
import type { RawRing } from '../types.ts';
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

const section = (name: string, content: string) =>
  `0\nSECTION\n2\n${name}\n${content}\n0\nENDSEC\n`;
const block = (name: string, content: string, [x, y]: Pair = [0, 0]) =>
  `0\nBLOCK\n8\n0\n2\n${name}\n70\n0\n10\n${x}\n20\n${y}\n${content}\n0\nENDBLK\n8\n0`;

const pairsOf = (ring: RawRing | undefined): Pair[] =>
  Array.from({ length: (ring?.xy.length ?? 0) / 2 }, (_, i) => [
    ring?.xy[2 * i] ?? Number.NaN,
    ring?.xy[2 * i + 1] ?? Number.NaN,
  ]);
/** Rounded to a centimetre, in which chords may leave their arc. */
function boxOf(pairs: readonly Pair[]): number[] {
  const [x, y] = [pairs.map((pair) => pair[0]), pairs.map((pair) => pair[1])];
  const edges = [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)];
  return edges.map((edge) => Math.round(edge * 10) / 10 + 0);
}
/** How far the middle of any chord lies from the circle. */
const worstSag = (arc: readonly Pair[], [cx, cy]: Pair, radius: number) =>
  Math.max(
    ...arc.slice(1).map(([x, y], i) => {
      const [px, py] = arc[i] ?? [x, y];
      return radius - Math.hypot((x + px) / 2 - cx, (y + py) / 2 - cy);
    }),
  );

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

  it('reads arcs as chords, none of them a centimetre off, and says so', async () => {
    // Half a circle of 500 m on the first side of the second square.
    const { features, notes } = await reading(
      drawing(line(square(0, 0, 1000)), line(square(2000, 0, 1000), { bulge: 1 })),
    );
    expect(notes).toMatchObject([{ code: 'curve', severity: 'warn', count: 1, figures: { n: 2 } }]);
    const { deviation_m: told } = notes[0]?.figures ?? {};
    expect(told).toBeLessThanOrEqual(0.01);
    const [ring] = features[1]?.rings ?? [];
    const xy = pairsOf(ring);
    const arc = xy.filter(([, y]) => y < 0);
    expect(Math.max(...arc.map(([x, y]) => Math.abs(Math.hypot(x - 2500, y) - 500)))).toBeLessThan(
      1e-6,
    );
    expect(worstSag([[2000, 0], ...arc, [3000, 0]], [2500, 0], 500)).toBeCloseTo(Number(told), 6);
  });

  it('reads circles and whole ellipses, not the small ones that mark a point', async () => {
    const { features, notes } = await reading(
      drawing(
        '0\nCIRCLE\n8\nRG\n10\n431500\n20\n2388400\n40\n100',
        '0\nCIRCLE\n8\nRG\n10\n431900\n20\n2388400\n40\n0.5',
        '0\nELLIPSE\n8\nRG\n10\n432500\n20\n2388400\n11\n0\n21\n200\n40\n0.5\n41\n0\n42\n6.283185307179586',
      ),
    );
    expect(features.map(({ rings: [ring] }) => boxOf(pairsOf(ring)))).toEqual([
      [431_400, 2_388_300, 431_600, 2_388_500],
      [432_400, 2_388_200, 432_600, 2_388_600],
    ]);
    expect(notes.map(({ code, figures }) => [code, figures.reason ?? figures.n])).toEqual([
      ['curve', 1],
      ['curve', 2],
      ['feature_unreadable', 'sign'],
    ]);
  });

  it('reads the edges of a hatch, arcs with and against the clock', async () => {
    const arc = (x: number, from: number, to: number, against: 0 | 1) =>
      `72\n2\n10\n${x}\n20\n500\n40\n500\n50\n${from}\n51\n${to}\n73\n${against}`;
    const edge = (a: Pair, b: Pair) => `72\n1\n10\n${a[0]}\n20\n${a[1]}\n11\n${b[0]}\n21\n${b[1]}`;
    const hatch = (...edges: string[]) =>
      `0\nHATCH\n8\nRG\n2\nSOLID\n91\n1\n92\n1\n93\n${edges.length}\n${edges.join('\n')}\n97\n0\n75\n0`;
    const { features, notes } = await reading(
      drawing(
        // Out at the right, back in at the left: angles of the second are counted with the clock.
        hatch(
          edge([0, 0], [1000, 0]),
          arc(1000, 270, 450, 1),
          edge([1000, 1000], [0, 1000]),
          arc(0, 270, 450, 0),
        ),
        hatch(edge([5000, 0], [6000, 0]), edge([6500, 900], [5000, 0])),
      ),
    );
    const [ring, ...more] = features[0]?.rings ?? [];
    expect([features.length, more.length]).toEqual([1, 0]);
    expect(boxOf(pairsOf(ring))).toEqual([0, 0, 1500, 1000]);
    expect(notes.map(({ code, count, figures }) => [code, count, figures.reason])).toEqual([
      ['curve', 2, undefined],
      ['feature_unreadable', 1, 'curve'],
    ]);
  });

  it('draws blocks where they are inserted, turned, scaled and in rows', async () => {
    const blocks = section(
      'BLOCKS',
      block('LO', line(square(10, 10, 20), { layer: '0' }), [10, 10]),
    );
    const turned = '0\nINSERT\n8\nRG\n2\nlo\n10\n1000\n20\n2000\n41\n2\n42\n3\n50\n90';
    const rows = '0\nINSERT\n8\nLO_DAT\n2\nLO\n10\n5000\n20\n0\n70\n2\n71\n2\n44\n100\n45\n200';
    const { features, notes } = await reading(`${blocks}${drawing(turned, rows)}`);
    expect(features.map(({ layer, rings: [ring] }) => [layer, ...boxOf(pairsOf(ring))])).toEqual([
      ['RG', 940, 2000, 1000, 2040],
      ['LO_DAT', 5000, 0, 5020, 20],
      ['LO_DAT', 5100, 0, 5120, 20],
      ['LO_DAT', 5000, 200, 5020, 220],
      ['LO_DAT', 5100, 200, 5120, 220],
    ]);
    expect(notes).toEqual([]);
  });

  it('keeps chords of a scaled block as near to its arcs', async () => {
    const blocks = section('BLOCKS', block('V', line(square(0, 0, 10), { bulge: 1, layer: 'A' })));
    const { features, notes } = await reading(
      `${blocks}${drawing('0\nINSERT\n8\nRG\n2\nV\n10\n1000\n20\n1000\n41\n100\n42\n100')}`,
    );
    expect(features.map(({ layer }) => layer)).toEqual(['A']);
    expect(notes[0]?.figures.deviation_m).toBeLessThanOrEqual(0.01);
    const arc = pairsOf(features[0]?.rings[0]).filter(([, y]) => y < 1000);
    const whole: Pair[] = [[1000, 1000], ...arc, [2000, 1000]];
    expect(worstSag(whole, [1500, 1000], 500)).toBeLessThanOrEqual(0.01);
  });

  it.each([
    ['itself', block('A', '0\nINSERT\n8\n0\n2\nA\n10\n0\n20\n0')],
    [
      'ten of the next, and so on',
      Array.from({ length: 8 }, (_, i) =>
        block(
          `A${i || ''}`,
          Array(10)
            .fill(`0\nINSERT\n8\n0\n2\nA${i + 1}`)
            .join('\n'),
        ),
      ).join('\n'),
    ],
    ['a million rows', block('A', '0\nINSERT\n8\n0\n2\nB\n71\n1000000\n70\n1000000')],
  ])('does not draw without end a block of %s', async (_, blocks) => {
    const filled = `${blocks}\n${block('B', line(square(0, 0, 30)))}\n${block('A8', line(square(0, 0, 30)))}`;
    const text = `${section('BLOCKS', filled)}${drawing(line(square(0, 0, 900)), '0\nINSERT\n8\n0\n2\nA')}`;
    const result = await read({ name: 'x.dxf', bytes: new TextEncoder().encode(text) });
    if ('refused' in result) {
      expect(result.refused).toMatchObject({
        code: 'too_many_vertices',
        figures: { of: 'elements' },
      });
    } else expect(result.notes).toMatchObject([{ figures: { reason: 'block' } }]);
  });

  it('refuses an arc that is none, and straightens it not', async () => {
    const text = drawing(line(square(2000, 0, 1000), { bulge: Number.NaN }));
    const result = await read({ name: 'x.dxf', bytes: new TextEncoder().encode(text) });
    expect('refused' in result && result.refused.code).toBe('huge_coordinate');
  });

  it('leaves out what lies on paper, in a plane of its own, on curves, and blocks that are not there', async () => {
    const { features, notes } = await reading(
      drawing(
        line(square(0, 0, 9)),
        line(square(50, 0, 9), { extra: '67 1' }),
        line(square(60, 0, 9), { extra: '210 0 220 0 230 -1' }),
        '0\nINSERT\n8\n0\n2\nB',
        '0\nSPLINE\n8\n0\n71\n3\n10\n1\n20\n1',
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
