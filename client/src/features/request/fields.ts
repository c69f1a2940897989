import type { FieldInfo } from '../../api/request-types.ts';
import type { FigureUnit } from '../../lib/figure-text.ts';

type GroupName = 'legal' | 'land' | 'who' | 'industry' | 'name' | 'planning' | 'other';

const GROUPS: Record<Exclude<GroupName, 'other'>, readonly string[]> = {
  land: [
    'planned_area_ha',
    'industrial_area_ha',
    'service_area_ha',
    'leasable_area_ha',
    'leased_area_ha',
    'leased_service_area_ha',
    'occupancy_stated_pct',
  ],
  legal: ['status', 'decision', 'established_year', 'counted', 'zone_type'],
  who: ['developer', 'investment', 'contact', 'utilities', 'infrastructure', 'wastewater'],
  industry: ['industry'],
  name: ['name_vi', 'name_en', 'place', 'location'],
  planning: ['orientation'],
};
const ORDER = Object.keys(GROUPS) as (keyof typeof GROUPS)[];
/** Drawn, not typed; and the atlas's own remark, which no office states. */
const ELSEWHERE = new Set(['boundary', 'note']);

export interface FieldGroupInfo {
  name: GroupName;
  fields: FieldInfo[];
}

/** The fields a person may change, in the order of a card; one that is new to this client comes last. */
export function groupedFields(
  fields: readonly FieldInfo[],
  mayChange: (field: FieldInfo) => boolean,
): FieldGroupInfo[] {
  const open = fields.filter((field) => mayChange(field) && !ELSEWHERE.has(field.key));
  const known = new Set(Object.values(GROUPS).flat());
  const groups: FieldGroupInfo[] = ORDER.map((name) => ({
    name,
    fields: GROUPS[name].flatMap((key) => open.find((field) => field.key === key) ?? []),
  }));
  groups.push({ name: 'other', fields: open.filter(({ key }) => !known.has(key)) });
  return groups.filter((group) => group.fields.length > 0);
}

/** The unit in which a field is typed; null where it is no figure. */
export function unitOfField(fields: readonly FieldInfo[]): (key: string) => FigureUnit | null {
  const units = new Map(
    fields
      .filter(({ type }) => type === 'range')
      .map(({ key, unit }) => [key, (unit ?? 'ha') as FigureUnit]),
  );
  return (key) => units.get(key) ?? null;
}
