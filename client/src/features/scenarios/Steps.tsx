import { Plus, X } from 'lucide-react';
import type { ScenarioContent, ScenarioStep } from '../../api/scenarios.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import {
  freeYear,
  type Place,
  stepsOf,
  withChangedStep,
  withMember,
  withoutStep,
  withStep,
} from './content.ts';
import { HectaresField } from './HectaresField.tsx';

const STATUSES = [
  'planned',
  'established',
  'under_construction',
  'operating',
  'withdrawn',
] as const satisfies readonly NonNullable<ScenarioStep['status']>[];

interface StepsProps {
  content: ScenarioContent;
  place: Place;
  /** Years to choose from: those of the target's period, and what is chosen already. */
  years: readonly number[];
  onChange(content: ScenarioContent): void;
}

interface StepRowProps {
  step: ScenarioStep;
  years: readonly number[];
  onChange(step: ScenarioStep): void;
  onRemove(): void;
}

function StepRow({ step, years, onChange, onRemove }: StepRowProps) {
  const { m, p } = usePlanningWords();
  const w = p.scenarios.places;
  return (
    <li className="scenario-step">
      <Field label={w.year}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={step.year}
            onChange={(event) => onChange({ ...step, year: Number(event.target.value) })}
          >
            {years.map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </select>
        )}
      </Field>
      <HectaresField
        label={w.hectares}
        value={step.hectares}
        optional={step.status !== undefined}
        onChange={(ha) => onChange(withMember(step, 'hectares', ha))}
      />
      <Field label={w.status}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={step.status ?? ''}
            onChange={(event) => {
              const status = STATUSES.find((one) => one === event.target.value);
              // A year in which nothing happens is no step: a hectare begins it again.
              const next = withMember(step, 'status', status);
              onChange(next.status || next.hectares ? next : { ...next, hectares: 1 });
            }}
          >
            <option value="">{w.sameStatus}</option>
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {m.terms.status[status]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <IconButton icon={X} label={w.removeYear(String(step.year))} onClick={onRemove} />
    </li>
  );
}

/** What happens at a place, year by year. */
export function Steps({ content, place, years, onChange }: StepsProps) {
  const { p } = usePlanningWords();
  const steps = stepsOf(content, place);
  const taken = new Set(steps.map(({ step }) => step.year));
  const first = years[0] ?? new Date().getFullYear();
  return (
    <>
      <ul className="scenario-steps">
        {steps.map(({ step, index }) => (
          <StepRow
            key={index}
            step={step}
            years={[...new Set([...years, step.year])]
              .filter((year) => year === step.year || !taken.has(year))
              .sort((a, b) => a - b)}
            onChange={(next) => onChange(withChangedStep(content, index, next))}
            onRemove={() => onChange(withoutStep(content, index))}
          />
        ))}
      </ul>
      <Button
        look="plain"
        icon={Plus}
        disabled={!years.includes(freeYear(content, place, first))}
        onClick={() => onChange(withStep(content, place, first))}
      >
        {p.scenarios.places.addYear}
      </Button>
    </>
  );
}
