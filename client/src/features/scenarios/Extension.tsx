import { Plus, Trash2 } from 'lucide-react';
import type { ScenarioContent } from '../../api/scenarios.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { Button } from '../../ui/Button.tsx';
import { withExtension, withMember } from './content.ts';
import { Drawing } from './Drawing.tsx';
import { HectaresField } from './HectaresField.tsx';

interface ExtensionProps {
  content: ScenarioContent;
  slug: string;
  onChange(content: ScenarioContent): void;
}

/** Land that is added to a zone: its hectares, and its outline when it is drawn. */
export function Extension({ content, slug, onChange }: ExtensionProps) {
  const { p } = usePlanningWords();
  const w = p.scenarios.extension;
  const extension = content.extensions.find(({ zone }) => zone === slug);
  if (!extension) {
    const begin = { zone: slug, hectares: 1 };
    return (
      <Button
        look="plain"
        icon={Plus}
        onClick={() => onChange(withExtension(content, slug, begin))}
      >
        {w.add}
      </Button>
    );
  }
  const change = (next: typeof extension | null) => onChange(withExtension(content, slug, next));
  return (
    <fieldset className="scenario-extension">
      <legend>{w.title}</legend>
      <HectaresField
        label={w.hectares}
        value={extension.hectares}
        optional={false}
        onChange={(hectares) => hectares !== undefined && change({ ...extension, hectares })}
      />
      <Drawing
        outline={extension.outline}
        onChange={(outline, ha) =>
          change({
            ...withMember(extension, 'outline', outline),
            hectares: ha ?? extension.hectares,
          })
        }
      />
      <Button look="plain" icon={Trash2} onClick={() => change(null)}>
        {w.remove}
      </Button>
    </fieldset>
  );
}
