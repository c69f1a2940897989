import { useCallback, useEffect, useRef, useState } from 'react';
import { DoctorSession, type Outcome } from '../../doctor/session.ts';
import type { Context, Diagnosis, Finding, Fix, Progress, Staged } from '../../doctor/types.ts';

/** How far a file has come. */
export type Examined =
  | { phase: 'none' }
  | { phase: 'reading'; name: string; step: Parameters<Progress>[0]; share: number }
  | { phase: 'refused'; name: string; finding: Finding }
  | { phase: 'failed'; name: string }
  | { phase: 'open'; name: string; diagnosis: Diagnosis; fixes: readonly Fix[]; busy: boolean };

/** A file under examination in a worker of its own, and the steps of mending that were chosen. */
export function useDoctor(context: Context) {
  const [state, setState] = useState<Examined>({ phase: 'none' });
  const session = useRef<DoctorSession | null>(null);
  const end = useCallback(() => {
    session.current?.close();
    session.current = null;
  }, []);
  useEffect(() => end, [end]);

  /** What a step gave; null where it was given up, or came to nothing. */
  const settle = useCallback(<T>(mine: DoctorSession, name: string, outcome: Outcome<T>) => {
    if (session.current !== mine) return null;
    if ('ok' in outcome) return outcome.ok;
    setState({ phase: 'failed', name });
    return null;
  }, []);

  const examine = useCallback(
    async (file: File) => {
      end();
      const { name } = file;
      setState({ phase: 'reading', name, step: 'read', share: 0 });
      const mine = new DoctorSession({
        onProgress: (step, share) =>
          setState((now) => (now.phase === 'reading' ? { ...now, step, share } : now)),
      });
      session.current = mine;
      const opened = await mine.open(file);
      if (session.current !== mine) return;
      if ('refused' in opened) return setState({ phase: 'refused', name, finding: opened.refused });
      if (!settle(mine, name, opened)) return;
      const diagnosis = settle(mine, name, await mine.diagnose([], context));
      if (diagnosis) setState({ phase: 'open', name, diagnosis, fixes: [], busy: false });
    },
    [context, end, settle],
  );

  const mend = useCallback(
    async (fixes: readonly Fix[]) => {
      const mine = session.current;
      if (!mine || state.phase !== 'open') return;
      setState({ ...state, fixes, busy: true });
      const diagnosis = settle(mine, state.name, await mine.diagnose(fixes, context));
      if (diagnosis) setState({ ...state, fixes, diagnosis, busy: false });
    },
    [context, settle, state],
  );

  const stage = useCallback(async (): Promise<Staged | null> => {
    const mine = session.current;
    if (!mine || state.phase !== 'open') return null;
    return settle(mine, state.name, await mine.stage(state.fixes, context));
  }, [context, settle, state]);

  const cancel = useCallback(() => {
    end();
    setState({ phase: 'none' });
  }, [end]);

  return { state, examine, mend, stage, cancel };
}
