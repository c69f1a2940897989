import { useState } from 'react';
import type { Layer } from '../../doctor/layer.ts';
import type { Fix } from '../../doctor/types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { useDoctorWords } from '../../i18n/doctor-words.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { Findings } from '../doctor/Findings.tsx';
import { Mended } from '../doctor/Mended.tsx';

interface LayerResultProps {
  open: { layer: Layer; fixes: readonly Fix[]; busy: boolean };
  use(count: string): string;
  mend(fixes: readonly Fix[]): void;
  onUse(): void;
}

const ALL = '';

/** What was found in a layer's file, the choices that are open, and the step to measure it. */
export function LayerResult({ open, use, mend, onUse }: LayerResultProps) {
  const { d } = useDeskWords();
  const { system } = useDoctorWords();
  const { f, p } = usePlanningWords();
  const o = p.overlaps;
  const { layer, fixes, busy } = open;
  const [taken, setTaken] = useState(ALL);
  const take = (index: string) => {
    setTaken(index);
    const others = fixes.filter(({ code }) => code !== 'pick');
    const picked = layer.layers[Number(index)];
    mend(
      index !== ALL && picked ? [...others, { code: 'pick', features: picked.features }] : others,
    );
  };
  const mended = fixes.filter(({ code }) => code !== 'pick');
  return (
    <div className="import-result" aria-busy={busy}>
      {layer.layers.length > 1 && (
        <Select
          label={o.layers}
          value={taken}
          options={[
            { value: ALL, text: o.allLayers(f.number(layer.layers.length)) },
            ...layer.layers.map(({ name, features }, index) => ({
              value: String(index),
              text: o.layer(name, f.number(features.length)),
            })),
          ]}
          onChange={take}
        />
      )}
      <Findings
        findings={layer.findings}
        busy={busy}
        asking={false}
        onFix={(fix) => mend([...fixes.filter(({ code }) => code !== fix.code), fix])}
        onRetry={() => mend(fixes)}
      />
      {mended.length > 0 && (
        <Mended
          fixes={mended}
          busy={busy}
          onUndo={(fix) => mend(fixes.filter((other) => other !== fix))}
        />
      )}
      <div className="actions">
        <Button look="solid" disabled={!layer.usable || busy} onClick={onUse}>
          {use(f.number(layer.count))}
        </Button>
        <span className="field-hint">
          {layer.usable && layer.crs ? o.system(system(layer.crs)) : d.importing.blocked}
        </span>
      </div>
    </div>
  );
}
