import type { ScenarioContent, ScenarioNewZone } from '../../api/scenarios.ts';
import type { Kind } from '../../api/types.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { Field } from '../../ui/Field.tsx';
import { isTooMuch, withChangedZone, withMember } from './content.ts';
import { Drawing } from './Drawing.tsx';
import { HectaresField } from './HectaresField.tsx';

const KINDS = ['kcn', 'ccn', 'it_park'] as const satisfies readonly Kind[];
const REGIONS = ['south', 'north', 'west', 'east'] as const;

interface NewZoneProps {
  content: ScenarioContent;
  zone: ScenarioNewZone;
  onChange(content: ScenarioContent): void;
}

/** What a zone is that is not there yet. */
export function NewZone({ content, zone, onChange }: NewZoneProps) {
  const { m, p } = usePlanningWords();
  const w = p.scenarios.fresh;
  const change = (next: ScenarioNewZone) => onChange(withChangedZone(content, next));
  return (
    <div className="scenario-new">
      <Field label={w.name} className="scenario-wide">
        {(control) => (
          <input
            {...control}
            className="input"
            maxLength={200}
            value={zone.name}
            onChange={(event) => change({ ...zone, name: event.target.value })}
          />
        )}
      </Field>
      <Field label={w.kind}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={zone.kind}
            onChange={(event) =>
              change({ ...zone, kind: KINDS.find((k) => k === event.target.value) ?? zone.kind })
            }
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {m.terms.kindShort[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={w.region}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={zone.orientation ?? ''}
            onChange={(event) =>
              change(
                withMember(
                  zone,
                  'orientation',
                  REGIONS.find((one) => one === event.target.value),
                ),
              )
            }
          >
            <option value="">{w.noRegion}</option>
            {REGIONS.map((region) => (
              <option key={region} value={region}>
                {m.terms.region[region]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <HectaresField
        label={w.planned}
        value={zone.planned_ha}
        onChange={(ha) => change(withMember(zone, 'planned_ha', ha))}
      />
      <HectaresField
        label={w.leasable}
        value={zone.leasable_ha}
        fault={isTooMuch(zone) ? w.tooMuch : null}
        onChange={(ha) => change(withMember(zone, 'leasable_ha', ha))}
      />
      <div className="scenario-wide">
        <Drawing
          outline={zone.outline}
          onChange={(outline, ha) =>
            change(
              withMember(withMember(zone, 'outline', outline), 'planned_ha', ha ?? zone.planned_ha),
            )
          }
        />
      </div>
    </div>
  );
}
