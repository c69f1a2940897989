import { kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { MOST_TAGS } from '../limits.ts';
import { Gather, tooMany } from './gather.ts';
import { gatherGeometry } from './geometry.ts';
import { entriesWith, layerName, readLayers } from './layers.ts';
import type { Content, Surroundings } from './reader.ts';
import { Refusal, unreadable } from './refusal.ts';
import { countOf, textOf } from './text.ts';
import { type Entry, unpack } from './zip.ts';

/** Members that the library makes of styles and of texts for a balloon, which may be HTML: nothing of the shape. */
const NO_ATTRIBUTE =
  /^(?:description|styleUrl|styleHash|styleMapHash|visibility|@geometry-type)$|^(?:fill|stroke|icon|label|list|poly)/;

/** KML: on WGS84, longitude first, by the format. */
export function readKml(bytes: Uint8Array): Content {
  const gather = new Gather();
  gatherKml(gather, bytes, null);
  return contentOf('kml', gather);
}

/** KML in an archive, each file of it a layer, with nothing else unpacked. */
export function readKmz(
  zip: Uint8Array,
  entries: readonly Entry[],
  { progress }: Surroundings,
): Content {
  const found = entriesWith(entries, '.kml');
  const files = unpack(zip, found, progress);
  const gather = new Gather();
  readLayers(found, (entry) => {
    const bytes = files.get(entry.name);
    if (!bytes) throw unreadable('archive_without_layer');
    gatherKml(gather, bytes, layerName(entry, found));
  });
  return contentOf('kmz', gather);
}

const contentOf = (format: 'kml' | 'kmz', gather: Gather): Content => ({
  format,
  declared: { kind: 'known', code: 4326, by: 'format' },
  axes: null,
  gather,
});

function gatherKml(gather: Gather, bytes: Uint8Array, layer: string | null): void {
  const text = textOf(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Refusal('xml_entities');
  if (countOf(text, '<', MOST_TAGS) > MOST_TAGS) throw tooMany('elements', MOST_TAGS);
  for (const { geometry, properties } of featuresOf(text)) {
    const n = gather.next();
    const values = Object.entries(properties ?? {});
    if (properties?.['@geometry-type'] === 'groundoverlay') gather.leave(n, 'overlay');
    else {
      const attributes = values.filter(([name]) => !NO_ATTRIBUTE.test(name));
      gatherGeometry(gather, n, geometry, { layer, attributes });
    }
  }
}

function featuresOf(text: string) {
  const root = rootOf(text);
  if (root === undefined) throw unreadable('damaged');
  if (!/^(?:\w+:)?kml$/.test(root.nodeName)) throw unreadable('not_kml');
  const { features } = kml(root.ownerDocument ?? unowned());
  if (features.length === 0 && /<\w+:Placemark[\s>]/.test(text)) throw unreadable('kml_prefix');
  return features;
}

function unowned(): never {
  throw unreadable('damaged');
}

/** The outermost element; undefined where the text is no XML. */
function rootOf(text: string) {
  try {
    const parser = new DOMParser({
      onError: (level) => {
        if (level === 'fatalError') throw unreadable('damaged');
      },
    });
    return parser.parseFromString(text, 'text/xml').documentElement ?? undefined;
  } catch {
    return undefined;
  }
}
