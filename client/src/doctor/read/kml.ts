import { kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { MOST_TAGS } from '../limits.ts';
import { Gather, tooMany } from './gather.ts';
import { gatherGeometry } from './geometry.ts';
import { onlyOne } from './layers.ts';
import type { Content, Surroundings } from './reader.ts';
import { Refusal, unreadable } from './refusal.ts';
import { countOf, textOf } from './text.ts';
import { type Entry, unpack } from './zip.ts';

/** Members that the library makes of styles and of texts for a balloon, which may be HTML: nothing of the shape. */
const NO_ATTRIBUTE =
  /^(?:description|styleUrl|styleHash|styleMapHash|visibility|@geometry-type)$|^(?:fill|stroke|icon|label|list|poly)/;

/** KML: on WGS84, longitude first, by the format. */
export function readKml(bytes: Uint8Array): Content {
  return contentOf(bytes, 'kml');
}

/** KML in an archive, with nothing else of it unpacked. */
export function readKmz(
  zip: Uint8Array,
  entries: readonly Entry[],
  { progress }: Surroundings,
): Content {
  const entry = onlyOne(entries, '.kml');
  const bytes = entry && unpack(zip, [entry], progress).get(entry.name);
  if (!bytes) throw unreadable('archive_without_layer');
  return contentOf(bytes, 'kmz');
}

function contentOf(bytes: Uint8Array, format: 'kml' | 'kmz'): Content {
  const text = textOf(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Refusal('xml_entities');
  if (countOf(text, '<', MOST_TAGS) > MOST_TAGS) throw tooMany('elements', MOST_TAGS);
  const gather = new Gather();
  for (const { geometry, properties } of featuresOf(text)) {
    const n = gather.next();
    const values = Object.entries(properties ?? {});
    if (properties?.['@geometry-type'] === 'groundoverlay') gather.leave(n, 'overlay');
    else {
      const attributes = values.filter(([name]) => !NO_ATTRIBUTE.test(name));
      gatherGeometry(gather, n, geometry, { layer: null, attributes });
    }
  }
  return { format, declared: { kind: 'known', code: 4326, by: 'format' }, axes: null, gather };
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
