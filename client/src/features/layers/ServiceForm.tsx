import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { addLayer, askService, type Layer, type LayerDraft } from '../../api/layers.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Described, type Description, trimmed } from './Described.tsx';
import { faultOf } from './faults.ts';
import { OfferedLayers } from './OfferedLayers.tsx';

type ServiceKind = Exclude<Layer['kind'], 'upload'>;
const KINDS = ['wms', 'wmts', 'xyz'] as const satisfies readonly ServiceKind[];
const ZOOMS = { least: 0, most: 22, usual: 19 } as const;

interface ServiceFormProps {
  hosts: readonly string[];
  onAdded(layer: Layer): void;
}

/** A layer by the address of its service. */
export function ServiceForm({ hosts, onAdded }: ServiceFormProps) {
  const { p } = usePlanningWords();
  const w = p.layers;
  if (hosts.length === 0) return <Notice tone="plain">{w.noHosts}</Notice>;
  return <Form hosts={hosts} onAdded={onAdded} />;
}

function Form({ hosts, onAdded }: ServiceFormProps) {
  const { p } = usePlanningWords();
  const w = p.layers;
  const [kind, setKind] = useState<ServiceKind>('wms');
  const [url, setUrl] = useState('');
  const [value, setValue] = useState<Description>({ title: '', attribution: '' });
  const [deepest, setDeepest] = useState<number>(ZOOMS.usual);
  const [tried, setTried] = useState(false);
  const ask = useMutation({ mutationFn: askService });
  const add = useMutation({
    mutationFn: (draft: LayerDraft) => addLayer(draft),
    onSuccess: onAdded,
  });
  const anew = () => {
    ask.reset();
    add.reset();
    setTried(false);
  };
  const submit = () => {
    setTried(true);
    const address = url.trim();
    if (address === '') return;
    if (kind !== 'xyz') ask.mutate({ kind, url: address });
    else if (value.title.trim() !== '')
      add.mutate({ kind, url: address, max_zoom: deepest, ...trimmed(value) });
  };
  const error = ask.error ?? add.error;
  const busy = ask.isPending || add.isPending;
  const emptyUrl = tried && url.trim() === '' ? w.faults.no_address : null;
  return (
    <>
      <form
        className="layer-form"
        aria-label={w.service}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <h3>{w.service}</h3>
        <Segmented
          legend={w.kind}
          value={kind}
          options={KINDS.map((one) => ({ value: one, text: one.toUpperCase() }))}
          onChange={(next) => {
            setKind(next);
            anew();
          }}
        />
        <Field label={w.address} hint={w.addressHint[kind]} error={emptyUrl}>
          {(control) => (
            <input
              {...control}
              className="input"
              // An address with places to fill in is none to a browser.
              type="text"
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              maxLength={2000}
              value={url}
              onChange={(event) => {
                setUrl(event.target.value);
                anew();
              }}
            />
          )}
        </Field>
        <p className="field-hint layer-hosts">{w.hosts(hosts.join(', '))}</p>
        {kind === 'xyz' && (
          <>
            <Described
              value={value}
              tried={tried}
              onChange={(patch) => setValue({ ...value, ...patch })}
            />
            <Field label={w.deepest}>
              {(control) => (
                <input
                  {...control}
                  className="input layer-zoom"
                  type="number"
                  min={ZOOMS.least}
                  max={ZOOMS.most}
                  step={1}
                  required
                  value={deepest}
                  onChange={(event) => setDeepest(event.target.valueAsNumber)}
                />
              )}
            </Field>
          </>
        )}
        <button
          type="submit"
          className={ask.data ? 'button' : 'button button-solid'}
          disabled={busy}
        >
          {kind === 'xyz' ? w.addService : ask.isPending ? w.asking : w.ask}
        </button>
      </form>
      {error && (
        <Notice tone="bad" role="alert">
          {faultOf(error, w.faults)}
        </Notice>
      )}
      {ask.data && kind !== 'xyz' && (
        <OfferedLayers
          service={ask.data}
          busy={add.isPending}
          onAdd={(chosen) => add.mutate({ kind, url: url.trim(), ...chosen })}
        />
      )}
    </>
  );
}
