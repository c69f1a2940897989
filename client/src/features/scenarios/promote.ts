import type { Action, Subject } from '../../api/desk-types.ts';
import type { ScenarioContent, ScenarioNewZone, ScenarioStep } from '../../api/scenarios.ts';
import type { ChangeItem, LedgerEntry, RequestDraft } from '../../api/schema.gen.ts';
import type { Kind } from '../../api/types.ts';
import { type Place, stepsOf } from './content.ts';

type May = (action: Action, subject: Subject) => boolean;

type Status = NonNullable<ScenarioStep['status']>;

/** One change request to be: each status takes effect on a day of its own, so each has its own. */
export interface PromotedDraft {
  draft: RequestDraft;
  status: Status | null;
}

/** What becomes of a place when it is turned into change requests, and what is left out. */
export interface Promotion {
  /** In the order in which they are to be approved; none: nothing becomes of it. */
  drafts: PromotedDraft[];
  hectares: number;
  /** Why parts, or all of it, are not in the drafts, and what is left to do in them. */
  notes: (
    | 'nothingHere'
    | 'noRight'
    | 'noStatus'
    | 'laterStatuses'
    | 'statusesOfNew'
    | 'extensionUnknown'
    | 'extensionOutline'
  )[];
}

interface Given {
  kind: Kind;
  may: May;
  reason: string;
  today: string;
  /** Hectares of a standing zone, where they are exactly known. */
  planned: number | null;
}

const set = (field: string, value: ChangeItem['value']): ChangeItem => ({
  field,
  action: 'set',
  ...(value ? { value } : {}),
});

/** The first day of a year, or today in the year that runs and before. */
const dayIn = (year: number, today: string) => (`${year}-01-01` > today ? `${year}-01-01` : today);

/** What is known of a new zone. Its region tells the province it lay in: the North is the former Bắc Kạn. */
function founding(fresh: ScenarioNewZone, method: string): ChangeItem[] {
  const { name, orientation, planned_ha, leasable_ha, outline } = fresh;
  const area = (field: string, ha: number | undefined) =>
    ha === undefined ? [] : [set(field, { min: ha, max: ha })];
  const place = {
    old_province: orientation === 'north' ? 'bac-kan' : 'thai-nguyen',
    old_districts: [],
    old_communes: [],
    communes: [],
  };
  return [
    set('name_vi', { text: name }),
    ...(orientation ? [set('place', { json: place })] : []),
    ...area('planned_area_ha', planned_ha),
    ...area('leasable_area_ha', leasable_ha),
    ...(outline
      ? [
          {
            field: 'boundary',
            action: 'set' as const,
            boundary: { geometry: outline, basis: 'digitised' as const, method },
          },
        ]
      : []),
  ];
}

/** The drafts of a place: hectares as promises to tenants, each status on its day, an extension, what is known of a new zone. */
export function promotionOf(
  content: ScenarioContent,
  place: Place,
  { kind, may, reason, today, planned }: Given,
): Promotion {
  const steps = stepsOf(content, place).map(({ step }) => step);
  const fresh = content.new_zones.find(({ id }) => id === place.new);
  const extensions = content.extensions.filter(({ zone }) => zone === place.zone);
  const hectares = steps.reduce((sum, step) => sum + (step.hectares ?? 0), 0);
  const wanted = steps.flatMap(({ year, status }) => (status ? [{ year, status }] : []));
  const office = may('propose', kind);
  if (!office && (fresh || !may('propose', 'planning'))) {
    return { drafts: [], hectares, notes: ['noRight'] };
  }
  const notes: Promotion['notes'] = [];
  if (!office && wanted.length > 0) notes.push('noStatus');
  if (office && wanted.length > 1) notes.push(fresh ? 'statusesOfNew' : 'laterStatuses');
  const grows = office && extensions.length > 0 && planned !== null;
  if (extensions.length > 0 && !grows) notes.push('extensionUnknown');
  if (grows && extensions.some(({ outline }) => outline)) notes.push('extensionOutline');

  const statuses = office ? wanted.slice(0, fresh ? 1 : undefined) : [];
  const entries = steps.flatMap(({ year, hectares: area_ha }): LedgerEntry[] =>
    area_ha === undefined
      ? []
      : [
          {
            action: 'enter',
            recipient: 'tenant',
            stage: 'committed',
            on_date: dayIn(year, today),
            area_ha,
          },
        ],
  );
  const about = fresh
    ? { new_zone: { kind: fresh.kind, name: fresh.name } }
    : { zone: place.zone ?? '' };
  const draft = (
    items: ChangeItem[],
    at: { year: number; status: Status } | undefined,
  ): PromotedDraft => ({
    draft: {
      ...about,
      reason,
      ...(at ? { effective_on: dayIn(at.year, today) } : {}),
      items: at ? [...items, set('status', { text: at.status })] : items,
      entries: [],
    },
    status: at?.status ?? null,
  });
  const drafts = statuses.map((at, n) =>
    draft(fresh && n === 0 ? founding(fresh, reason) : [], at),
  );
  if (fresh && drafts.length === 0) {
    drafts.push(draft([...founding(fresh, reason), set('status', { text: 'planned' })], undefined));
  }
  if (grows) {
    const sum = extensions.reduce((ha, extension) => ha + extension.hectares, planned);
    const ha = Math.round(100 * sum) / 100;
    drafts.unshift(draft([set('planned_area_ha', { min: ha, max: ha })], undefined));
  }
  if (drafts.length === 0 && entries.length > 0) drafts.push(draft([], undefined));
  const [first] = drafts;
  if (first) first.draft = { ...first.draft, entries };
  else notes.push('nothingHere');
  return { drafts, hectares, notes };
}
