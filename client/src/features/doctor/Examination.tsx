import { CircleStop } from 'lucide-react';
import type { Finding } from '../../doctor/types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { useDoctorWords } from '../../i18n/doctor-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { Expected } from './context.ts';
import { Result } from './Result.tsx';
import type { useDoctor } from './useDoctor.ts';

interface ExaminationProps {
  expected: Expected;
  doctor: ReturnType<typeof useDoctor>;
  /** Given what was found of the ground of others, which the staged outline says nothing of. */
  onUse(ground: readonly Finding[]): void;
}

/** How far the file has come: being read, refused with the reason, or examined. */
export function Examination({ expected, doctor, onUse }: ExaminationProps) {
  const { d } = useDeskWords();
  const { say } = useDoctorWords();
  const { state, cancel, mend } = doctor;
  if (state.phase === 'none') return null;
  if (state.phase === 'reading') {
    return (
      <div className="sending" role="status">
        <p>{d.importing.steps[state.step]}</p>
        <progress value={state.share} max={1} aria-label={d.importing.steps[state.step]} />
        <Button look="plain" icon={CircleStop} onClick={cancel}>
          {d.importing.cancel}
        </Button>
      </div>
    );
  }
  if (state.phase === 'refused') {
    return (
      <Notice tone="bad" role="alert">
        <strong>{d.importing.refused(state.name)}</strong>
        <p>{say(state.finding)}</p>
      </Notice>
    );
  }
  if (state.phase === 'failed') {
    return (
      <Notice tone="bad" role="alert">
        {d.importing.failed}
      </Notice>
    );
  }
  return (
    <Result expected={expected} open={state} mend={(fixes) => void mend(fixes)} onUse={onUse} />
  );
}
