import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { communesQuery, industriesQuery } from '../../api/queries.ts';
import type { ProposedValue, Value } from '../../api/request-types.ts';
import { pick, useWords, type Words } from '../../i18n/context.tsx';
import { figureWords, type Unit } from '../../i18n/figure-words.ts';
import { codeNames, VALUE_WORDS } from '../../i18n/value.ts';

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

function partsWords(words: Words, field: string, json: Record<string, unknown>, names: Names) {
  const { f, m, lang } = words;
  const v = VALUE_WORDS[lang];
  if (field === 'place') {
    const communes = listIn(json, 'communes').map(names.commune).join(', ');
    const former = json.old_province === 'bac-kan' ? 'bac-kan' : 'thai-nguyen';
    return communes || m.terms.formerProvince[former];
  }
  if (field === 'location') {
    const [lat, lon, km] = ['lat', 'lon', 'radius_km'].map((key) => numberIn(json, key));
    const at = lat != null && lon != null ? `${lat.toFixed(4)}, ${lon.toFixed(4)}` : '';
    const basis = v.locationBasis[String(json.basis)] ?? '';
    const off = km == null ? '' : `±${m.measure.kilometres(f.number(km))}`;
    return [at, basis, off].filter(Boolean).join(' · ');
  }
  if (field === 'boundary') {
    const area = numberIn(json, 'area_ha');
    const basis = json.basis === 'surveyed' || json.basis === 'digitised' ? json.basis : null;
    return [area === null ? '' : f.ha(area), basis ? v.bases[basis] : '']
      .filter(Boolean)
      .join(' · ');
  }
  const said = json[lang] ?? json.text;
  return typeof said === 'string' ? said : v.newContent;
}

/** A value of a field in words: figures with their unit, codes by their names, lists joined. */
export function valueWords(words: Words, field: string, value: Said, names: Names): string {
  const { f, m } = words;
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
      ...codeNames(words),
    };
    return labels[field]?.[text] ?? text;
  }
  return json ? partsWords(words, field, json, names) : '';
}

/** `valueWords` with the names of industries and communes that the API gives. */
export function useValueWords(): (field: string, value: Said) => string {
  const words = useWords();
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
export const fieldName = ({ m, lang }: Words, field: string): string =>
  m.zone.fields[field] ?? VALUE_WORDS[lang].fields[field] ?? field;
