import { ArrowLeft } from 'lucide-react';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';

/** The way back to the list. */
export function Back() {
  const { p } = usePlanningWords();
  const openScenario = useAtlas((s) => s.openScenario);
  return (
    <div>
      <Button look="link" icon={ArrowLeft} onClick={() => openScenario(null)}>
        {p.scenarios.back}
      </Button>
    </div>
  );
}

interface NamingProps {
  name: string;
  description: string;
  onChange(patch: { name?: string; description?: string }): void;
}

/** Name and description of a scenario. */
export function Naming({ name, description, onChange }: NamingProps) {
  const { p } = usePlanningWords();
  const w = p.scenarios;
  return (
    <>
      <h2 className="visually-hidden">{name.trim() || w.unnamed}</h2>
      <Field label={w.name}>
        {(control) => (
          <input
            {...control}
            className="input"
            maxLength={200}
            value={name}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={w.description}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={2}
            maxLength={4000}
            value={description}
            onChange={(event) => onChange({ description: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
