import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MOST_BYTES } from '../limits.ts';
import type { Finding } from '../types.ts';
import { read } from './index.ts';

const GOOD = join(import.meta.dirname, '../../../../geodata/fixtures/doctor/good/epsg-9213');

async function refusalOf(bytes: Uint8Array | string): Promise<Finding | undefined> {
  const result = await read({
    name: 'x',
    bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes,
  });
  return 'refused' in result ? result.refused : undefined;
}
const codeOf = async (bytes: Uint8Array | string) => {
  const refusal = await refusalOf(bytes);
  return refusal?.code === 'unreadable' ? refusal.figures.reason : refusal?.code;
};

const ring = '[[[105.8,21.5],[105.9,21.5],[105.9,21.6],[105.8,21.5]]]';
const polygon = `{"type":"Polygon","coordinates":${ring}}`;
const kmlOf = (body: string) =>
  `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${body}</Document></kml>`;
const placemark = (coordinates: string) =>
  `<Placemark><name>A</name><description><![CDATA[<b>x</b>]]></description><Polygon><outerBoundaryIs><LinearRing>` +
  `<coordinates>${coordinates}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>`;
const CORNERS = '105.8,21.5 105.9,21.5 105.9,21.6 105.8,21.5';

describe('an archive', () => {
  const kml = strToU8(kmlOf(placemark(CORNERS)));

  it('is refused where it unpacks to more than it declares, to less, or to more than the limit', async () => {
    const lying = zipSync({ 'doc.kml': new Uint8Array(5_000_000) }, { level: 1 });
    const view = new DataView(lying.buffer);
    let central = lying.length - 22;
    while (view.getUint32(central, true) !== 0x02014b50) central -= 1;
    view.setUint32(central + 24, 1000, true);
    view.setUint32(22, 1000, true);
    expect(await codeOf(lying)).toBe('zip_bomb');
    view.setUint32(central + 24, 30_000_000, true);
    expect(await codeOf(lying)).toBe('damaged');
    view.setUint32(central + 24, 200_000_001, true);
    expect(await codeOf(lying)).toBe('zip_bomb');
  });

  it('is refused whole where one of its names would leave a folder', async () => {
    for (const name of ['../x', 'a/../../x', '/etc/x', 'C:/x', 'a\\x', 'a/..']) {
      const zip = zipSync({ 'doc.kml': kml, [name]: new Uint8Array(1) });
      expect((await refusalOf(zip))?.code, name).toBe('zip_path');
      expect((await refusalOf(zip))?.figures).toEqual({ name });
    }
  });

  it('is refused where it holds too much or too little, and says so of its layers', async () => {
    const many = Array.from({ length: 301 }, (_, i) => [`${i}.txt`, new Uint8Array(0)] as const);
    expect(await codeOf(zipSync({ 'doc.kml': kml, ...Object.fromEntries(many) }))).toBe('zip_bomb');
    expect(await codeOf(zipSync({ 'a.txt': kml }))).toBe('archive_without_layer');
    expect(await codeOf(zipSync({ 'a.dbf': kml }))).toBe('missing_shp');
    expect(await codeOf(zipSync({ 'a.zip': zipSync({ 'doc.kml': kml }) }))).toBe(
      'archive_without_layer',
    );
    const full = strToU8(kmlOf(placemark(`${CORNERS} `.repeat(15_000))));
    const two = await refusalOf(zipSync({ 'a.kml': full, 'b/c.kml': full }));
    expect(two?.code).toBe('several_layers');
    expect(two?.figures).toEqual({ layers: 2, names: 'a.kml, b/c.kml' });
  });

  it('is read with names that mean something to a program, and with the shadows of a Mac', async () => {
    const zip = zipSync({ __MACOSX: { '._doc.kml': kml }, constructor: kml, 'doc.kml': kml });
    expect(await refusalOf(zip)).toBeUndefined();
  });

  it('is refused with a password', async () => {
    const zip = zipSync({ 'doc.kml': kml });
    zip[6] = 1;
    expect(await codeOf(zip)).toBe('encrypted');
  });
});

describe('KML', () => {
  it('is refused with entities, in any encoding', async () => {
    const bomb = `<!DOCTYPE kml [<!ENTITY a "b">]>${kmlOf(placemark(CORNERS))}`;
    expect(await codeOf(bomb)).toBe('xml_entities');
    const wide = Buffer.from(`\ufeff${bomb}`, 'utf16le');
    expect(await codeOf(new Uint8Array(wide))).toBe('xml_entities');
    expect(await codeOf(new Uint8Array(Buffer.from(wide).swap16()))).toBe('xml_entities');
    expect(await codeOf(kmlOf(`<!entity a "b">${placemark(CORNERS)}`))).toBe('xml_entities');
  });

  it('is refused where nothing in it could be found, and says what it left out', async () => {
    const prefixed = kmlOf(placemark(CORNERS)).replace(/<(\/?)(\w)/g, '<$1kml:$2');
    expect(await codeOf(prefixed.replace('xmlns=', 'xmlns:kml='))).toBe('kml_prefix');
    expect(await codeOf('<gpx></gpx>')).toBe('not_kml');
    expect(await codeOf('<kml><a></kml')).toBe('damaged');
    expect(await codeOf(kmlOf('<Folder>'.repeat(30_000)))).toBe('damaged');
    expect(await codeOf(kmlOf('<a/>'.repeat(1_000_001)))).toBe('too_many_vertices');
    const broken = placemark('105.8, 21.5 105.9, 21.5 NaN,21');
    const result = await read({ name: 'x', bytes: strToU8(kmlOf(placemark(CORNERS) + broken)) });
    expect('refused' in result).toBe(false);
    if ('refused' in result) return;
    expect(result.features).toHaveLength(1);
    expect(result.features[0]?.attributes).toEqual([['name', 'A']]);
    expect(result.notes.map(({ code, figures }) => [code, figures.features])).toEqual([
      ['feature_unreadable', '2'],
    ]);
  });

  it('reads no image that lies on the ground as an area', async () => {
    const overlay =
      '<GroundOverlay><LatLonBox><north>22</north><south>21</south><east>106</east><west>105</west></LatLonBox></GroundOverlay>';
    expect(await codeOf(kmlOf(overlay))).toBe('no_polygon');
  });
});

describe('GeoJSON', () => {
  it('is refused with numbers that lie nowhere, and with too many of them', async () => {
    const far = await refusalOf(polygon.replace('[105.9,21.5]', '[1e300,21.5]'));
    expect(far?.code).toBe('huge_coordinate');
    expect(far?.figures).toEqual({ n: 1, vertex: 2, value: 1e300 });
    const infinite = await refusalOf(polygon.replace('105.8', '1e999'));
    expect(infinite?.figures.value).toBe('Infinity');
    const many = `{"type":"Polygon","coordinates":[[${'[1,2],'.repeat(100_001)}[1,2]]]}`;
    expect((await refusalOf(many))?.figures).toEqual({ limit: 100_000, of: 'file' });
    const features = `{"type":"FeatureCollection","features":[${`${polygon},`.repeat(10_001)}${polygon}]}`;
    expect((await refusalOf(features))?.figures.of).toBe('features');
    expect(await codeOf('['.repeat(1_000_002))).toBe('too_many_vertices');
  });

  it('is refused where collections lie in one another without end, or where it is none', async () => {
    const deep = '{"type":"GeometryCollection","geometries":['.repeat(9);
    expect(await codeOf(`${deep}${polygon}${']}'.repeat(9)}`)).toBe('no_polygon');
    const shallow = '{"type":"GeometryCollection","geometries":['.repeat(8);
    expect(await codeOf(`${shallow}${polygon}${']}'.repeat(8)}`)).toBeUndefined();
    expect(await codeOf('['.repeat(900_000))).toBe('damaged');
    expect(await codeOf('{"type":"Topology"}')).toBe('not_geojson');
    expect(await codeOf('[1]')).toBe('not_geojson');
    expect(await codeOf('{"type":"Polygon","coordinates":[[["a",1],[1,2],[1,3]]]}')).toBe(
      'no_polygon',
    );
  });

  it('keeps a name that means something to a program as a name', async () => {
    const properties = '{"__proto__":{"polluted":1},"constructor":"x","toString":2,"a":[1]}';
    const text = `{"type":"Feature","properties":${properties},"geometry":${polygon}}`;
    const result = await read({ name: 'x', bytes: strToU8(text) });
    expect('features' in result && result.features[0]?.attributes).toEqual([
      ['constructor', 'x'],
      ['toString', 2],
    ]);
    expect('polluted' in {}).toBe(false);
  });
});

describe('a Shapefile', () => {
  const part = (name: string) => new Uint8Array(readFileSync(join(GOOD, name)));

  async function withDbf(edit: (dbf: DataView) => void) {
    const { unzipSync } = await import('fflate');
    const files = unzipSync(part('zones.zip'));
    const dbf = files['zones.dbf'] ?? new Uint8Array();
    edit(new DataView(dbf.buffer, dbf.byteOffset, dbf.length));
    return zipSync(files);
  }

  it('is refused where its table declares more than it holds', async () => {
    expect(await codeOf(await withDbf(() => {}))).toBeUndefined();
    expect(await codeOf(await withDbf((dbf) => dbf.setUint32(4, 4_000_000_000, true)))).toBe(
      'damaged',
    );
    expect(await codeOf(await withDbf((dbf) => dbf.setUint16(10, 0, true)))).toBe('damaged');
  });

  /** One record of rings on one plane. */
  function shpOf(rings: readonly (readonly (readonly [number, number])[])[], code = 5): Uint8Array {
    const points = rings.flat();
    const length = 44 + 4 * rings.length + 16 * points.length;
    const view = new DataView(new ArrayBuffer(108 + length));
    view.setInt32(0, 9994);
    view.setInt32(24, view.byteLength / 2);
    view.setInt32(32, code, true);
    view.setInt32(100, 1);
    view.setInt32(104, length / 2);
    view.setInt32(108, code, true);
    view.setInt32(144, rings.length, true);
    view.setInt32(148, points.length, true);
    let first = 0;
    for (const [i, ring] of rings.entries()) {
      view.setInt32(152 + 4 * i, first, true);
      first += ring.length;
    }
    for (const [i, [x, y]] of points.entries()) {
      view.setFloat64(152 + 4 * rings.length + 16 * i, x, true);
      view.setFloat64(160 + 4 * rings.length + 16 * i, y, true);
    }
    return new Uint8Array(view.buffer);
  }
  const square = (x: number, y: number, s: number) =>
    [
      [x, y],
      [x, y + s],
      [x + s, y + s],
      [x + s, y],
      [x, y],
    ] as const;

  it('loses no ring that its library has no place for', async () => {
    const away = square(20, 0, 2).toReversed();
    const zip = zipSync({ 'a.shp': shpOf([square(0, 0, 9), away]) });
    const result = await read({ name: 'x', bytes: zip });
    if ('refused' in result) throw new Error(result.refused.code);
    expect(result.features[0]?.parts).toBeNull();
    expect(result.features[0]?.rings.map(({ xy }) => xy[0])).toEqual([0, 20]);
    const sound = await read({
      name: 'x',
      bytes: zipSync({ 'a.shp': shpOf([square(1, 1, 2).toReversed(), square(0, 0, 9)]) }),
    });
    expect('features' in sound && sound.features[0]?.parts).toEqual([[0, 1]]);
  });

  it('is refused with counts and lengths that are lies, and with kinds that are none', async () => {
    const at = async (offset: number, value: number, little = true) => {
      const shp = shpOf([square(0, 0, 9)]);
      new DataView(shp.buffer).setInt32(offset, value, little);
      return codeOf(zipSync({ 'a.shp': shp }));
    };
    expect(await at(148, 1 << 28)).toBe('too_many_vertices');
    expect(await at(144, 1 << 28)).toBe('damaged');
    expect(await at(144, -5)).toBe('no_polygon');
    expect(await at(104, -4, false)).toBe('damaged');
    expect(await at(104, 1 << 28, false)).toBe('damaged');
    expect(await at(32, 31)).toBe('damaged');
    expect(
      await codeOf(
        shpOf([square(0, 0, 9)])
          .fill(0x27, 2, 3)
          .fill(0x0a, 3, 4),
      ),
    ).toBe('shp_alone');
  });
});

describe('a workbook', () => {
  const files = async () => {
    const { unzipSync } = await import('fflate');
    return unzipSync(new Uint8Array(readFileSync(join(GOOD, 'corners.xlsx'))));
  };
  const SHEET = 'xl/worksheets/sheet1.xml';

  it('is refused with formulas and with cells far out', async () => {
    const parts = await files();
    const xml = new TextDecoder().decode(parts[SHEET]);
    const withSheet = (text: string) => zipSync({ ...parts, [SHEET]: strToU8(text) });
    expect(await codeOf(withSheet(xml))).toBeUndefined();
    const formula = await refusalOf(withSheet(xml.replace(/(<c r="C3"[^>]*>)/, '$1<f>1+1</f>')));
    expect([formula?.code, formula?.figures]).toEqual(['formula', { cell: 'C3' }]);
    expect(await codeOf(withSheet(xml.replace('r="B2"', 'r="B1048576"')))).toBe(
      'too_many_vertices',
    );
    expect(await codeOf(withSheet(xml.replace('r="B2"', 'r="XFD2"')))).toBe('damaged');
  });
});

describe('a file of another kind', () => {
  it.each([
    ['AC1032 drawing', 'dwg'],
    ['AutoCAD Binary DXF\r\n', 'binary_dxf'],
    ['%PDF-1.7', 'pdf'],
    ['Rar!\x1a', 'rar'],
    ['', 'empty'],
  ])('is refused by name: %j', async (text, reason) => expect(await codeOf(text)).toBe(reason));

  it('is refused where it is no text, and beyond the limit whatever it is', async () => {
    expect(await codeOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toBe('old_workbook');
    expect(await codeOf(Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf))).toBe('seven_zip');
    expect(await codeOf(Uint8Array.of(1, 2, 0, 3))).toBe('not_text');
    expect(await codeOf(new Uint8Array(MOST_BYTES + 1))).toBe('too_large');
  });
});
