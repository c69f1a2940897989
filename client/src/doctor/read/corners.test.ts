import { describe, expect, it } from 'vitest';
import type { Finding, Reading } from '../types.ts';
import { read } from './index.ts';

async function prepared(text: string, name = 'list.csv') {
  return read({ name, bytes: new TextEncoder().encode(text) });
}
async function listOf(text: string, name?: string): Promise<Reading> {
  const result = await prepared(text, name);
  if ('refused' in result) throw new Error(JSON.stringify(result.refused));
  return result;
}
async function refusalOf(text: string): Promise<Finding | undefined> {
  const result = await prepared(text);
  return 'refused' in result ? result.refused : undefined;
}
const ringsOf = (reading: Reading) =>
  reading.features.flatMap(({ rings }) => rings.map(({ xy }) => [...xy]));

const POINTS = [
  [2388417.905, 431463.303],
  [2388413.549, 432498.808],
  [2389520.735, 432503.431],
  [2389525.092, 431467.997],
] as const;
const FLAT = POINTS.flat();
const comma = (value: number) => String(value).replace('.', ',');

describe('a corner list', () => {
  it('is read as survey decisions print it: title, heading of two rows, units, column numbers, totals', async () => {
    const reading = await listOf(
      [
        'BẢNG KÊ TOẠ ĐỘ GÓC;;;',
        'Hệ toạ độ VN-2000, kinh tuyến trục 106°30′, múi chiếu 3°;;;',
        'Số hiệu điểm;Toạ độ;;Cạnh (m)',
        ';X (m);Y (m);',
        '(1);(2);(3);(4)',
        ...POINTS.flatMap(([x, y], i) => [`${i + 1};${comma(x)};${comma(y)};`, `;;;${i}00,25`]),
        'Diện tích: 114,66 ha;;;',
      ].join('\r\n'),
    );
    expect(ringsOf(reading)).toEqual([FLAT]);
    expect(reading.axes).toBe('north-east');
    expect(reading.declared).toEqual({ kind: 'known', code: 9213, by: 'text' });
    expect(reading.features[0]?.parts).toBeNull();
    expect(reading.features[0]?.rings[0]?.labels).toEqual(['1', '2', '3', '4']);
    expect(reading.features[0]?.rings[0]?.rows).toEqual([6, 8, 10, 12]);
    expect(reading.stated).toEqual({ sides: [0.25, 100.25, 200.25, 300.25], areaM2: 1146600 });
    expect(reading.notes).toEqual([]);
  });

  it.each([
    ['semicolons', ';', comma],
    ['tabs', '\t', comma],
    ['tabs and points', '\t', String],
    ['commas', ',', String],
    ['blanks', ' ', comma],
    ['several blanks', '   ', String],
  ])('with %s between cells', async (_, sign, written) => {
    const rows = POINTS.map((point, i) => [i + 1, ...point.map(written)].join(sign));
    const heading = ['STT', 'X(m)', 'Y(m)'].join(sign);
    expect(ringsOf(await listOf([heading, ...rows].join('\n')))).toEqual([FLAT]);
    const bare = await listOf(rows.join('\n'));
    expect(ringsOf(bare)).toEqual([FLAT]);
    expect(bare.axes).toBeNull();
    expect(bare.notes.map(({ code }) => code)).toEqual(['columns_guessed']);
  });

  it.each([
    ['2.388.417,905', '431.463,303'],
    ['2,388,417.905', '431,463.303'],
    ['2 388 417,905', '431\u00a0463,303'],
  ])('with thousands apart: %s', async (x, y) => {
    const rows = POINTS.map(([a, b], i) => (i === 0 ? `1;${x};${y}` : `${i + 1};${a};${b}`));
    expect(ringsOf(await listOf(['TT;X;Y', ...rows].join('\n')))).toEqual([FLAT]);
  });

  it('keeps the order of the columns and says which it is', async () => {
    const rows = POINTS.map(([x, y]) => `${y};${x}`);
    const reading = await listOf(['E;N', ...rows].join('\n'));
    expect(reading.axes).toBe('east-north');
    expect(ringsOf(reading)[0]?.slice(0, 2)).toEqual([431463.303, 2388417.905]);
  });

  it('prefers metres where both systems are printed, and reads degrees where they are alone', async () => {
    const dms = POINTS.map((_, i) => `21°35'2${i}.5"`);
    const both = POINTS.map(([x, y], i) => `${i + 1};${x};${y};${dms[i]};105°50'24"`);
    const reading = await listOf(['Điểm;X;Y;Vĩ độ;Kinh độ', ...both].join('\n'));
    expect(ringsOf(reading)).toEqual([FLAT]);
    const degrees = await listOf(['B;L', ...dms.map((lat) => `${lat};105°50'24"`)].join('\n'));
    expect(degrees.axes).toBe('north-east');
    expect(ringsOf(degrees)[0]?.[0]).toBeCloseTo(21 + 35 / 60 + 20.5 / 3600, 12);
  });

  it('ends a ring where its first point comes again, at an empty row, at a title and at another plot', async () => {
    const rows = POINTS.map(([x, y], i) => `${i + 1};${x};${y}`);
    const closed = [...rows, rows[0]];
    const other = POINTS.map(([x, y], i) => `${i + 1};${x + 5000};${y}`);
    const shifted = FLAT.map((value, i) => (i % 2 === 0 ? value + 5000 : value));
    const lists = [
      [['STT;X;Y', ...closed, ...other], true],
      [['STT;X;Y', ...rows, ';;', ...other], false],
      [['STT;X;Y', 'Khu A;;', ...rows, 'Khu B;;', ...other], false],
      [['STT;X;Y', ...rows, 'STT;X;Y', ...other], false],
    ] as const;
    for (const [lines, repeated] of lists) {
      const first = repeated ? [...FLAT, ...FLAT.slice(0, 2)] : FLAT;
      expect(ringsOf(await listOf(lines.join('\n')))).toEqual([first, shifted]);
    }
    const plots = [
      'Lô;STT;X;Y',
      ...rows.map((row) => `1;${row}`),
      ...other.map((row) => `2;${row}`),
    ];
    expect(ringsOf(await listOf(plots.join('\n')))).toEqual([FLAT, shifted]);
  });

  it('reads groups of columns side by side from left to right', async () => {
    const [a, b, c, d] = POINTS.map(([x, y], i) => `${i + 1};${x};${y}`);
    const reading = await listOf(['STT;X;Y;STT;X;Y', `${a};${c}`, `${b};${d}`].join('\n'));
    expect(ringsOf(reading)).toEqual([FLAT]);
  });

  it('tells of a ring too short to be one', async () => {
    const rows = POINTS.map(([x, y], i) => `${i + 1};${x};${y}`);
    const reading = await listOf(['STT;X;Y', ...rows, '', '9;2388000;431000'].join('\n'));
    expect(ringsOf(reading)).toEqual([FLAT]);
    expect(reading.notes[0]?.figures).toEqual({ reason: 'few_points', rows: '7' });
  });

  it('is refused, with the cell, where a number is none or would be computed', async () => {
    const rows = POINTS.map(([x, y], i) => `${i + 1};${x};${y}`);
    const typed = ['STT;X;Y', ...rows, '5;2388417.9O5;431463.303'].join('\n');
    expect((await refusalOf(typed))?.figures).toEqual({
      reason: 'cell',
      cell: 'B6',
      text: '2388417.9O5',
    });
    for (const cell of ['=B2+1', '+B2', '@B2']) {
      const computed = ['STT;X;Y', ...rows, `5;${cell};431463.303`].join('\n');
      expect((await refusalOf(computed))?.code).toBe('formula');
      expect((await refusalOf(computed))?.figures).toEqual({ cell: 'B6' });
    }
    const signed = ['STT;X;Y', ...rows, '5;+2388417.9;-431463.303'].join('\n');
    expect(await refusalOf(signed)).toBeUndefined();
  });

  it('is refused where it is none', async () => {
    expect((await refusalOf('Kính gửi ban quản lý'))?.figures.reason).toBe('no_columns');
    expect((await refusalOf('STT;X;Y\n1;2388417;431463\n2;2388418;431464'))?.code).toBe(
      'no_polygon',
    );
    expect((await refusalOf('STT;X;Y\n1;1e400;431463'))?.figures.reason).toBe('cell');
    const far = ['STT;X;Y', '1;2388417;431463', '2;23884170000;431463', '3;2388418;431464'];
    expect((await refusalOf(far.join('\n')))?.figures).toEqual({
      n: 1,
      vertex: 2,
      value: 23884170000,
      row: 3,
    });
  });
});
