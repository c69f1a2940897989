import type { ZoneProperties } from '../../api/types.ts';
import type { Words } from '../../i18n/context.tsx';
import { figureWords } from '../../i18n/figure-words.ts';
import { areaOf, occupancyOf } from '../../lib/interval.ts';

/** Planned hectares in words; null when unpublished. */
export function areaText(words: Words, zone: ZoneProperties): string | null {
  const interval = areaOf(zone, 'planned_area');
  return interval && figureWords(words, interval, 'ha', zone.planned_area_approx);
}

export function occupancyText(words: Words, zone: ZoneProperties): string | null {
  const interval = occupancyOf(zone);
  return interval && figureWords(words, interval, '%');
}

/**
 * Land not yet let, in words; null when only the size of the whole zone limits it, which says nothing.
 * "At most" covers the excluded limit as well, so short places need not tell them apart.
 */
export function freeText(words: Words, zone: ZoneProperties): string | null {
  const interval = areaOf(zone, 'free_area');
  if (!interval || zone.free_area_basis === 'area') return null;
  if (interval.max === 0) return words.m.figures.freeNone;
  const { m } = words;
  return m.figures.free(
    figureWords(words, { ...interval, maxInclusive: true }, 'ha', zone.free_area_approx),
  );
}

/** The nearest published place: commune now, else former district; null when unpublished. */
export function placeText(words: Words, zone: ZoneProperties): string | null {
  if (zone.new_communes.length > 0) return zone.new_communes.join(', ');
  if (zone.old_districts.length > 0) return zone.old_districts.join(', ');
  return zone.location_basis === 'unpublished'
    ? null
    : words.m.terms.formerProvince[zone.old_province];
}
