import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { communesQuery, industriesQuery } from '../../api/queries.ts';
import type { ProposedValue, Value } from '../../api/request-types.ts';
import { pick } from '../../i18n/context.tsx';
import { type DeskWords, useDeskWords } from '../../i18n/desk.ts';
import { figureWords, type Unit } from '../../i18n/figure-words.ts';

type Said = Partial<Value> | ProposedValue;

interface Names {
  industry(code: string): string;
  commune(code: string): string;
}

const listIn = (json: Record<string, unknown>, key: string): string[] => {
  const value = json[key];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
};
const numberIn = (json: Record<string, unknown>, key: string): number | null =>
  typeof json[key] === 'number' ? json[key] : null;

function partsWords(words: DeskWords, field: string, json: Record<string, unknown>, names: Names) {
  const { d, f, m, lang } = words;
  if (field === 'place') return listIn(json, 'communes').map(names.commune).join(', ');
  if (field === 'location') {
    const [lat, lon, km] = ['lat', 'lon', 'radius_km'].map((key) => numberIn(json, key));
    const at = lat != null && lon != null ? `${lat.toFixed(4)}, ${lon.toFixed(4)}` : '';
    const basis = d.request.locationBasis[String(json.basis)] ?? '';
    const off = km == null ? '' : `±${m.measure.kilometres(f.number(km))}`;
    return [at, basis, off].filter(Boolean).join(' · ');
  }
  if (field === 'boundary') {
    const area = numberIn(json, 'area_ha');
    const basis = json.basis === 'surveyed' || json.basis === 'digitised' ? json.basis : null;
    return [area === null ? '' : f.ha(area), basis ? d.request.bases[basis] : '']
      .filter(Boolean)
      .join(' · ');
  }
  const said = json[lang] ?? json.text;
  return typeof said === 'string' ? said : JSON.stringify(json);
}

/** A value of a field in words: figures with their unit, codes by their names, lists joined. */
export function valueWords(words: DeskWords, field: string, value: Said, names: Names): string {
  const { d, f, m } = words;
  const { min = null, max = null, text = null, items = null, json = null } = value;
  if (items && items.length > 0) return items.map(names.industry).join('; ');
  if (min !== null || max !== null) {
    if (field === 'established_year') return String(min ?? max);
    const interval = {
      min,
      max,
      minInclusive: value.min_inclusive ?? false,
      maxInclusive: value.max_inclusive ?? false,
    };
    const unit: Unit = field.endsWith('_pct') ? '%' : 'ha';
    return figureWords({ m, f }, interval, unit, value.approx ?? false);
  }
  if (text !== null) {
    const labels: Record<string, Record<string, string>> = {
      status: m.terms.status,
      orientation: m.terms.region,
      counted: d.request.counted,
    };
    return labels[field]?.[text] ?? text;
  }
  return json ? partsWords(words, field, json, names) : '';
}

/** `valueWords` with the names of industries and communes that the API gives. */
export function useValueWords(): (field: string, value: Said) => string {
  const words = useDeskWords();
  const { lang } = words;
  const { data: industries } = useQuery(industriesQuery);
  const { data: communes } = useQuery(communesQuery);
  return useMemo(() => {
    const industryNames = new Map(
      industries?.items.map((one) => [one.code, `${one.code} ${pick(lang, one, 'name')}`]),
    );
    const communeNames = new Map(
      communes?.features.map(({ properties }) => [properties.code, pick(lang, properties, 'name')]),
    );
    const names: Names = {
      industry: (code) => industryNames.get(code) ?? code,
      commune: (code) => communeNames.get(code) ?? code,
    };
    return (field, value) => valueWords(words, field, value, names);
  }, [words, lang, industries, communes]);
}

/** The name of a field as a form or a list of changes says it. */
export const fieldName = ({ m, d }: DeskWords, field: string): string =>
  m.zone.fields[field] ?? d.request.fields[field] ?? field;
