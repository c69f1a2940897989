import { describe, expect, it } from 'vitest';
import { matchCode } from './match-code.ts';
import { matchText } from './match-text.ts';
import { matchWkt } from './match-wkt.ts';

/** As ESRI's software and GDAL write a `.prj`. */
const esri = (datum: string, meridian: number, scale: number) =>
  `PROJCS["x",GEOGCS["y",DATUM["${datum}",SPHEROID["WGS_1984",6378137.0,298.257223563]],` +
  'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],' +
  `PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],` +
  `PARAMETER["Central_Meridian",${meridian}],PARAMETER["Scale_Factor",${scale}],` +
  'PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';
const shifted = (rotation: number) =>
  'GEOGCS["VN-2000",DATUM["Vietnam_2000",SPHEROID["WGS 84",6378137,298.257223563],' +
  `TOWGS84[-191.90441429,-39.30318279,-111.45032835,${rotation * 0.00928836},` +
  `${rotation * -0.01975479},${rotation * 0.00427372},0.252906278]],PRIMEM["Greenwich",0],` +
  'UNIT["degree",0.0174532925199433]]';
const known = (code: number, by: string) => ({ kind: 'known', code, by });

describe('the system of a .prj', () => {
  it.each([
    ['D_Vietnam_2000', 106.5, 0.9999, 9213],
    ['D_Vietnam_2000', 107.75, 0.9999, 5899],
    ['D_Vietnam_2000', 105, 0.9996, 3405],
    ['D_WGS_1984', 105, 0.9996, 32648],
  ])('is matched by its numbers: %s %d %d', (datum, meridian, scale, code) => {
    expect(matchWkt(esri(datum, meridian, scale))).toEqual({
      declared: known(code, 'prj'),
      notes: [],
    });
  });

  it('is foreign where one number differs, or where it is no WKT', () => {
    for (const text of [
      esri('D_Vietnam_2000', 106.49, 0.9999),
      esri('D_Vietnam_2000', 106.5, 1),
      esri('D_Hanoi_1972', 105, 0.9996),
      esri('D_Vietnam_2000', 106.5, 0.9999).replace('500000', '0'),
      esri('D_Vietnam_2000', 106.5, 0.9999).replace('"Meter",1.0', '"Foot",0.3048'),
      'garbage',
      '',
    ]) {
      expect(matchWkt(text).declared.kind, text).toBe('foreign');
    }
  });

  it('is left open where VN-2000 numbers stand on the datum of GPS', () => {
    expect(matchWkt(esri('D_WGS_1984', 106.5, 0.9999)).declared).toEqual({
      kind: 'none',
      hints: ['vn2000', 'wgs84'],
      meridian: 106.5,
      zoneWidth: 3,
    });
  });

  it('is told when its shift is not the official one, and the official one is used', () => {
    expect(matchWkt(shifted(1)).notes).toEqual([]);
    const { declared, notes } = matchWkt(shifted(-1));
    expect(declared).toEqual(known(4756, 'prj'));
    expect(notes[0]?.code).toBe('crs_shift_differs');
    expect(notes[0]?.figures.metres).toBeCloseTo(0.76, 1);
  });
});

describe('codes', () => {
  it.each([
    ['urn:ogc:def:crs:EPSG::9213', 9213],
    ['EPSG:3405', 3405],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 4326],
    ['CRS84', 4326],
    ['EPSG:900913', 3857],
  ])('%s is %i', (text, code) => expect(matchCode(text, 'member')).toEqual(known(code, 'member')));

  it.each(['EPSG:27700', 'urn:ogc:def:crs:EPSG::', 'x', ''])('%j is foreign', (text) =>
    expect(matchCode(text, 'member').kind).toBe('foreign'),
  );
});

describe('the words of a sheet', () => {
  it.each([
    ['Hệ toạ độ VN-2000, kinh tuyến trục 106°30′, múi chiếu 3°', 9213],
    ['he toa do vn2000 ktt 106-30', 9213],
    ['VN 2000; kinh tuyến trục: 106,5; múi 3', 9213],
    ['vn2000_107-45.csv', 5899],
    ['Hệ VN-2000, kinh tuyến trung ương 105°, múi chiếu 6°', 3405],
    ['Hệ VN-2000, kinh tuyến trục 105°00′, múi chiếu 3°', 5897],
    ['VN-2000 UTM zone 48N', 3405],
    ['WGS 84 / UTM 48N', 32648],
    ['EPSG:9214', 9214],
  ])('%s', (text, code) => expect(matchText(text)).toEqual(known(code, 'text')));

  it('are hints where they name more than one system, or two', () => {
    const none = (hints: string[], meridian: number | null, zoneWidth: number | null) => ({
      kind: 'none',
      hints,
      meridian,
      zoneWidth,
    });
    expect(matchText('Bảng kê toạ độ')).toEqual(none([], null, null));
    expect(matchText('Hệ toạ độ VN-2000')).toEqual(none(['vn2000'], null, null));
    expect(matchText('VN-2000, kinh tuyến trục 105°')).toEqual(none(['vn2000'], 105, null));
    expect(matchText('VN-2000 106°30′ và WGS84')).toEqual(none(['vn2000', 'wgs84'], 106.5, null));
    expect(matchText('Hệ HN-72, kinh tuyến 106°30′')).toEqual(none(['hn72'], 106.5, null));
    expect(matchText('kinh tuyến trục 106°30′, múi 3')).toEqual(none([], 106.5, 3));
  });
});
