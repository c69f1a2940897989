import { useId, useState } from 'react';
import type { Diagnosis } from '../../doctor/types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { Check } from './Check.tsx';

type Feature = Diagnosis['features'][number];

/** More boxes than anybody ticks one by one. */
const MOST_LISTED = 200;

interface FeaturesProps {
  features: readonly Feature[];
  /** Places in the file of those that make the boundary; null: nobody has chosen yet. */
  picked: readonly number[] | null;
  onPick(features: readonly number[]): void;
}

function List({ features, picked, onPick }: FeaturesProps) {
  const { d, f } = useDeskWords();
  const toggle = (n: number, on: boolean) => {
    const others = (picked ?? []).filter((one) => one !== n);
    onPick(on ? [...others, n].toSorted((a, b) => a - b) : others);
  };
  const hidden = features.length - MOST_LISTED;
  return (
    <>
      {features.slice(0, MOST_LISTED).map(({ n, name, layer, hectares }) => (
        <Check
          key={n}
          label={d.importing.feature(n, name === layer ? '' : name)}
          hint={f.ha(hectares)}
          state={picked?.includes(n) ? 'all' : 'none'}
          onChange={(on) => toggle(n, on)}
        />
      ))}
      {hidden > 0 && <p className="field-hint">{d.importing.moreFeatures(f.number(hidden))}</p>}
    </>
  );
}

/** A layer as a whole, and its shapes one by one for whoever wants some of them. */
function Layer({ name, features, picked, onPick }: FeaturesProps & { name: string }) {
  const { d, f } = useDeskWords();
  const [open, setOpen] = useState(false);
  const own = new Set(features.map(({ n }) => n));
  const chosen = (picked ?? []).filter((n) => own.has(n));
  const others = (picked ?? []).filter((n) => !own.has(n));
  const state = chosen.length === 0 ? 'none' : chosen.length === own.size ? 'all' : 'some';
  const hectares = features.reduce((sum, feature) => sum + feature.hectares, 0);
  const takeAll = (on: boolean) =>
    onPick(on ? [...others, ...own].toSorted((a, b) => a - b) : others);
  return (
    <div className="import-layer">
      <Check
        label={d.importing.layer(name)}
        hint={d.importing.layerHas(features.length, f.ha(hectares))}
        state={state}
        onChange={takeAll}
      />
      {features.length > 1 && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{d.importing.layerShapes(name)}</summary>
          {open && <List features={features} picked={picked} onPick={onPick} />}
        </details>
      )}
    </div>
  );
}

/** Several shapes in one file: which of them is the boundary, or its parts; by layers where the file has several. */
export function Features({ features, picked, onPick }: FeaturesProps) {
  const { d } = useDeskWords();
  const id = useId();
  const layers = new Map<string, Feature[]>();
  for (const feature of features) {
    const layer = feature.layer ?? '';
    const shapes = layers.get(layer);
    if (shapes) shapes.push(feature);
    else layers.set(layer, [feature]);
  }
  return (
    <fieldset className="import-features" aria-labelledby={id}>
      <legend id={id}>{layers.size > 1 ? d.importing.layers : d.importing.features}</legend>
      {layers.size > 1 ? (
        [...layers].map(([name, own]) => (
          <Layer key={name} name={name} features={own} picked={picked} onPick={onPick} />
        ))
      ) : (
        <List features={features} picked={picked} onPick={onPick} />
      )}
    </fieldset>
  );
}
