import type { Action, Subject } from '../../api/desk-types.ts';
import type { ScenarioContent, ScenarioStep } from '../../api/scenarios.ts';
import type { ChangeItem, RequestDraft } from '../../api/schema.gen.ts';
import type { Kind } from '../../api/types.ts';
import { type Place, stepsOf } from './content.ts';

type May = (action: Action, subject: Subject) => boolean;

/** What becomes of a place when it is turned into a change request, and what is left out. */
export interface Promotion {
  draft: RequestDraft | null;
  hectares: number;
  status: NonNullable<ScenarioStep['status']> | null;
  /** Why parts, or all of it, are not in the draft. */
  notes: ('nothingHere' | 'noRight' | 'noStatus' | 'firstStatus' | 'extension')[];
}

const set = (field: string, value: ChangeItem['value']): ChangeItem => ({
  field,
  action: 'set',
  ...(value ? { value } : {}),
});

/** The first day of a year, or today in the year that runs and after. */
const dayIn = (year: number, today: string) => (`${year}-01-01` > today ? `${year}-01-01` : today);

/** The draft of a place: hectares as promises to tenants, its first status, a new zone with what is known of it. */
export function promotionOf(
  content: ScenarioContent,
  place: Place,
  { kind, may, reason, today }: { kind: Kind; may: May; reason: string; today: string },
): Promotion {
  const steps = stepsOf(content, place).map(({ step }) => step);
  const fresh = content.new_zones.find(({ id }) => id === place.new);
  const hectares = steps.reduce((sum, step) => sum + (step.hectares ?? 0), 0);
  const statuses = steps.filter((step) => step.status !== undefined);
  const office = may('propose', kind);
  const notes: Promotion['notes'] = [];
  if (!office && (fresh || !may('propose', 'planning'))) notes.push('noRight');
  if (!office && statuses.length > 0 && notes.length === 0) notes.push('noStatus');
  if (office && statuses.length > 1) notes.push('firstStatus');
  if (content.extensions.some(({ zone }) => zone === place.zone)) notes.push('extension');

  const [first] = office ? statuses : [];
  const items: ChangeItem[] = [];
  if (fresh) {
    items.push(set('name_vi', { text: fresh.name }));
    if (fresh.planned_ha !== undefined) {
      items.push(set('planned_area_ha', { min: fresh.planned_ha, max: fresh.planned_ha }));
    }
    if (fresh.leasable_ha !== undefined) {
      items.push(set('leasable_area_ha', { min: fresh.leasable_ha, max: fresh.leasable_ha }));
    }
    if (fresh.outline) {
      const boundary = { geometry: fresh.outline, basis: 'digitised' as const, method: reason };
      items.push({ field: 'boundary', action: 'set', boundary });
    }
  }
  if (fresh || first) items.push(set('status', { text: first?.status ?? 'planned' }));
  const entries = steps.flatMap(({ year, hectares: area_ha }) =>
    area_ha === undefined
      ? []
      : [
          {
            action: 'enter' as const,
            recipient: 'tenant' as const,
            stage: 'committed' as const,
            on_date: dayIn(year, today),
            area_ha,
          },
        ],
  );
  const nothing = items.length === 0 && entries.length === 0;
  if (nothing && !notes.includes('noRight')) notes.push('nothingHere');
  const draft: RequestDraft = {
    ...(fresh ? { new_zone: { kind: fresh.kind, name: fresh.name } } : { zone: place.zone ?? '' }),
    reason,
    ...(first ? { effective_on: dayIn(first.year, today) } : {}),
    items,
    entries,
  };
  return {
    draft: nothing || notes.includes('noRight') ? null : draft,
    hectares,
    status: first?.status ?? null,
    notes,
  };
}
