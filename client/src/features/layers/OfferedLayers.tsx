import { useState } from 'react';
import type { ServiceDescription, ServiceLayer } from '../../api/layers.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { Field } from '../../ui/Field.tsx';
import { Described, type Description, trimmed } from './Described.tsx';

interface Chosen extends Description {
  layer: string;
  style?: string;
}

interface OfferedLayersProps {
  service: ServiceDescription;
  busy: boolean;
  onAdd(chosen: Chosen): void;
}

/** What a service offers, one of which is named and added. */
export function OfferedLayers({ service, busy, onAdd }: OfferedLayersProps) {
  const { f, p } = usePlanningWords();
  const w = p.layers;
  const [name, setName] = useState(service.layers[0]?.name ?? '');
  const layer = service.layers.find((one) => one.name === name);
  return (
    <div className="layer-offered">
      <p role="status">
        {layer ? w.offered(service.title, f.number(service.layers.length)) : w.noneOffered}{' '}
        {service.left_out > 0 && w.leftOut(f.number(service.left_out))}
      </p>
      {layer && (
        <>
          <Field label={w.layer}>
            {(control) => (
              <select
                {...control}
                className="input"
                value={name}
                onChange={(event) => setName(event.target.value)}
              >
                {service.layers.map((one) => (
                  <option key={one.name} value={one.name}>
                    {one.title}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Naming key={layer.name} layer={layer} busy={busy} onAdd={onAdd} />
        </>
      )}
    </div>
  );
}

type NamingProps = Pick<OfferedLayersProps, 'busy' | 'onAdd'> & { layer: ServiceLayer };

function Naming({ layer, busy, onAdd }: NamingProps) {
  const { p } = usePlanningWords();
  const w = p.layers;
  const [value, setValue] = useState<Description>({
    title: layer.title.slice(0, 200),
    attribution: layer.attribution,
  });
  const [style, setStyle] = useState(layer.styles[0]?.name ?? '');
  const [tried, setTried] = useState(false);
  return (
    <form
      className="layer-form"
      aria-label={w.addService}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const described = trimmed(value);
        const styled = style === '' ? {} : { style };
        if (described.title !== '') onAdd({ ...described, layer: layer.name, ...styled });
      }}
    >
      {layer.styles.length > 1 && (
        <Field label={w.style}>
          {(control) => (
            <select
              {...control}
              className="input"
              value={style}
              onChange={(event) => setStyle(event.target.value)}
            >
              {layer.styles.map((one) => (
                <option key={one.name} value={one.name}>
                  {one.title}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Described
        value={value}
        tried={tried}
        onChange={(patch) => setValue({ ...value, ...patch })}
      />
      <button type="submit" className="button button-solid" disabled={busy}>
        {w.addService}
      </button>
    </form>
  );
}
