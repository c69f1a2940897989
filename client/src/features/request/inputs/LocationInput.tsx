import { Crosshair } from 'lucide-react';
import { useState } from 'react';
import { useDeskWords } from '../../../i18n/desk.ts';
import { readNumber } from '../../../lib/figure-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useMapApi } from '../../stage/map-api.ts';
import { useEditor } from '../editor.ts';
import type { ValueInputProps } from './ValueInput.tsx';

const BASES = ['site', 'commune', 'district'] as const;
/** About a metre; what a published point can be worth. */
const DECIMALS = 5;

const shown = (value: unknown): string => (typeof value === 'number' ? String(value) : '');

/** A published point: where, how well it is known, and how far off it may be. */
export function LocationInput({ itemKey, control }: ValueInputProps) {
  const { d, v, lang } = useDeskWords();
  const { form, setItem } = useEditor();
  const map = useMapApi();
  const json = form.items[itemKey]?.json;
  const [typed, setTyped] = useState({
    lat: shown(json?.lat),
    lon: shown(json?.lon),
    radius_km: shown(json?.radius_km),
  });
  const basis = String(json?.basis ?? 'site');
  const put = (next: typeof typed, nextBasis: string) => {
    setTyped(next);
    if (next.lat === '' && next.lon === '' && next.radius_km === '') {
      setItem(itemKey, null);
      return;
    }
    setItem(itemKey, {
      action: 'set',
      json: {
        basis: nextBasis,
        lon: readNumber(next.lon, lang),
        lat: readNumber(next.lat, lang),
        radius_km: readNumber(next.radius_km, lang),
      },
    });
  };
  const number = (part: keyof typeof typed, label: string, id?: string) => (
    <Field label={label} id={id ?? `${control.id}-${part}`}>
      {(own) => (
        <input
          {...own}
          className="input"
          inputMode="decimal"
          autoComplete="off"
          placeholder={d.request.keep}
          value={typed[part]}
          onChange={(event) => put({ ...typed, [part]: event.target.value }, basis)}
        />
      )}
    </Field>
  );
  const fromMap = () => {
    const center = map.current?.center();
    if (!center) return;
    const [lon, lat] = center;
    put({ ...typed, lon: lon.toFixed(DECIMALS), lat: lat.toFixed(DECIMALS) }, basis);
  };
  return (
    <div className="edit-location">
      <div className="edit-pair">
        {number('lat', d.request.latitude, control.id)}
        {number('lon', d.request.longitude)}
      </div>
      <Button icon={Crosshair} onClick={fromMap}>
        {d.request.fromMap}
      </Button>
      <div className="edit-pair">
        <Field label={d.request.locationBasisLabel} id={`${control.id}-basis`}>
          {(own) => (
            <select
              {...own}
              className="input"
              value={basis}
              onChange={(event) => put(typed, event.target.value)}
            >
              {BASES.map((one) => (
                <option key={one} value={one}>
                  {v.locationBasis[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {number('radius_km', d.request.radius)}
      </div>
    </div>
  );
}
