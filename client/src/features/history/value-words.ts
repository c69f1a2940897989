import type { Value } from '../../api/types.ts';
import type { HistoryWords } from '../../i18n/history.ts';
import { claimWords } from '../passport/claims.ts';

type Parts = Record<string, unknown>;
const numberIn = (json: Parts, key: string): number | null =>
  typeof json[key] === 'number' ? json[key] : null;

function partsWords({ h, f, m, lang }: HistoryWords, field: string, json: Parts): string {
  if (field === 'location') {
    const at = [numberIn(json, 'lat'), numberIn(json, 'lon')].filter((n) => n !== null);
    const km = numberIn(json, 'radius_km');
    const off = km === null ? '' : ` ± ${m.measure.kilometres(f.number(km))}`;
    return at.map((n) => n.toFixed(4)).join(', ') + off;
  }
  if (field === 'boundary') {
    const area = numberIn(json, 'area_ha');
    const basis = json.basis === 'surveyed' || json.basis === 'digitised' ? h[json.basis] : null;
    return [area === null ? null : f.ha(area), basis].filter(Boolean).join(', ');
  }
  if (field === 'place' && Array.isArray(json.communes)) return h.communes(json.communes.length);
  const said = json[lang] ?? json.text;
  return typeof said === 'string' ? said : h.newContent;
}

/** What a field said, in words. */
export function valueWords(words: HistoryWords, field: string, value: Value): string {
  const { h, m } = words;
  if (value.items && value.items.length > 0) return value.items.join('; ');
  const labels: Record<string, Record<string, string>> = {
    orientation: m.terms.region,
    counted: h.counted,
  };
  const label = value.text === null ? undefined : labels[field]?.[value.text];
  if (label) return label;
  const plain = value.min !== null || value.max !== null || value.text !== null;
  if (plain) return claimWords(words, { ...value, field });
  return value.json ? partsWords(words, field, value.json) : h.none;
}

/** The name of a field. */
export const fieldWords = ({ m, h }: HistoryWords, field: string): string =>
  m.zone.fields[field] ?? h.extra[field] ?? field;
