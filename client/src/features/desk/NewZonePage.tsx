import { useState } from 'react';
import { ApiError } from '../../api/client.ts';
import { createRequest } from '../../api/requests.ts';
import type { Kind } from '../../api/types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { useAtlas } from '../../store/context.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useMay } from '../account/session.ts';
import { useRefusal } from '../account/useRefusal.ts';
import { useWrite } from '../account/useWrite.ts';

const KINDS: readonly Kind[] = ['kcn', 'ccn', 'it_park'];
const PROVINCES = ['thai-nguyen', 'bac-kan'] as const;

const set = (field: string, value: { text?: string; json?: Record<string, unknown> }) => ({
  field,
  action: 'set' as const,
  value,
});

/** A zone that is on no map yet: what it is called, then the form of a request like any other. */
export function NewZonePage() {
  const { d, m } = useDeskWords();
  const openDesk = useAtlas((s) => s.openDesk);
  const may = useMay();
  const write = useWrite();
  const refusal = useRefusal();
  const kinds = KINDS.filter((kind) => may('propose', kind));
  const [picked, setPicked] = useState<Kind | null>(null);
  const kind = picked ?? kinds[0];
  const [province, setProvince] = useState<(typeof PROVINCES)[number]>('thai-nguyen');
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  if (!kind) return <Notice tone="warn">{d.desk.notPermittedHint}</Notice>;

  const begin = async () => {
    const text = name.trim();
    if (text === '') return setError(d.newZone.nameMissing);
    setBusy(true);
    setError(null);
    const place = { old_province: province, old_districts: [], old_communes: [], communes: [] };
    const items = [
      set('name_vi', { text }),
      set('status', { text: 'planned' }),
      set('place', { json: place }),
    ];
    try {
      const made = await write(() => createRequest({ new_zone: { kind, name: text }, items }));
      openDesk(`request-${made.id}`);
    } catch (cause) {
      const code = cause instanceof ApiError ? cause.errors[0]?.code : undefined;
      setError(d.request.faults[code ?? ''] ?? refusal(cause));
      setBusy(false);
    }
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <header className="edit-head">
        <h2 className="desk-title">{d.newZone.title}</h2>
        <p className="desk-note">{d.newZone.lead}</p>
      </header>
      {kinds.length > 1 && (
        <Segmented
          legend={d.newZone.kind}
          value={kind}
          options={kinds.map((value) => ({ value, text: m.terms.kind[value] }))}
          onChange={(next) => setPicked(next)}
        />
      )}
      <Field label={d.newZone.name} hint={d.newZone.nameHint} error={error}>
        {(control) => (
          <input
            {...control}
            className="input"
            maxLength={200}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Segmented
        legend={d.newZone.province}
        value={province}
        options={PROVINCES.map((value) => ({ value, text: m.terms.formerProvince[value] }))}
        onChange={(next) => setProvince(next)}
      />
      <button type="submit" className="button button-solid form-main" disabled={busy}>
        {d.newZone.begin}
      </button>
    </form>
  );
}
