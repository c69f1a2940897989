import { useCallback, useEffect, useRef, useState } from 'react';
import type { Layer } from '../../doctor/layer.ts';
import { DoctorSession } from '../../doctor/session.ts';
import type { Context, Finding, Fix, Progress } from '../../doctor/types.ts';

/** How far a layer's file has come. */
export type LayerFile =
  | { phase: 'none' }
  | { phase: 'reading'; name: string; step: Parameters<Progress>[0]; share: number }
  | { phase: 'refused'; name: string; finding: Finding }
  | { phase: 'failed'; name: string }
  | { phase: 'open'; name: string; layer: Layer; fixes: readonly Fix[]; busy: boolean };

/** A file read as a layer in a worker of its own, with the steps that were chosen. */
export function useLayerFile(context: Context) {
  const [state, setState] = useState<LayerFile>({ phase: 'none' });
  const session = useRef<DoctorSession | null>(null);
  useEffect(() => () => session.current?.close(), []);

  const read = async (mine: DoctorSession, name: string, fixes: readonly Fix[]) => {
    const outcome = await mine.layer(fixes, context);
    if (session.current !== mine) return;
    if ('ok' in outcome) {
      setState({ phase: 'open', name, layer: outcome.ok, fixes, busy: false });
    } else setState({ phase: 'failed', name });
  };

  const open = async (file: File) => {
    session.current?.close();
    const { name } = file;
    setState({ phase: 'reading', name, step: 'read', share: 0 });
    const mine = new DoctorSession({
      onProgress: (step, share) =>
        setState((now) => (now.phase === 'reading' ? { ...now, step, share } : now)),
    });
    session.current = mine;
    const opened = await mine.open(file);
    if (session.current !== mine) return;
    if ('refused' in opened) setState({ phase: 'refused', name, finding: opened.refused });
    else if ('ok' in opened) await read(mine, name, []);
    else setState({ phase: 'failed', name });
  };

  const mend = async (fixes: readonly Fix[]) => {
    if (!session.current || state.phase !== 'open') return;
    setState({ ...state, fixes, busy: true });
    await read(session.current, state.name, fixes);
  };

  const cancel = useCallback(() => {
    session.current?.close();
    session.current = null;
    setState({ phase: 'none' });
  }, []);

  return { state, open, mend, cancel };
}
