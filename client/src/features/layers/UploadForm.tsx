import { useMutation } from '@tanstack/react-query';
import { CircleStop } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Layer } from '../../api/layers.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { HeldPolygon } from '../overlaps/hold.ts';
import { Described, type Description, trimmed } from './Described.tsx';
import { faultOf } from './faults.ts';
import { sendLayer, tooComplex } from './upload.ts';

interface UploadFormProps {
  /** Of the file. */
  name: string;
  polygons: readonly HeldPolygon[];
  onAdded(layer: Layer): void;
}

/** What was read from a file is named and sent. */
export function UploadForm({ name, polygons, onAdded }: UploadFormProps) {
  const { f, p } = usePlanningWords();
  const w = p.layers;
  const [value, setValue] = useState<Description>({
    title: name.replace(/\.[^.]+$/, ''),
    attribution: '',
  });
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState(0);
  const under = useRef<AbortController | null>(null);
  useEffect(() => () => under.current?.abort(), []);
  const send = useMutation({
    mutationFn: () => {
      const mine = new AbortController();
      under.current = mine;
      setDone(0);
      return sendLayer(
        { ...trimmed(value), polygons },
        { signal: mine.signal, onProgress: setDone },
      );
    },
    onSuccess: onAdded,
  });
  const refused = tooComplex(polygons);
  const stopped = under.current?.signal.aborted ?? false;
  return (
    <form
      className="layer-form"
      aria-label={w.file}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (value.title.trim() !== '' && !refused) send.mutate();
      }}
    >
      <h3>{w.file}</h3>
      <Described
        value={value}
        tried={tried}
        onChange={(patch) => setValue({ ...value, ...patch })}
      />
      {refused && (
        <Notice tone="bad" role="alert">
          {w.tooComplex(f.number(refused.n), refused.name)}
        </Notice>
      )}
      {send.isPending ? (
        <div className="layer-sending" role="status">
          <p>{w.sending(f.number(done), f.number(polygons.length))}</p>
          <progress value={done} max={polygons.length} aria-label={w.sendingLabel} />
          <Button look="plain" icon={CircleStop} onClick={() => under.current?.abort()}>
            {w.stop}
          </Button>
        </div>
      ) : (
        <button type="submit" className="button button-solid" disabled={refused !== undefined}>
          {w.send(f.number(polygons.length))}
        </button>
      )}
      {send.error && !stopped && (
        <Notice tone="bad" role="alert">
          {faultOf(send.error, w.faults)}
        </Notice>
      )}
    </form>
  );
}
