import { useWords } from '../../i18n/context.tsx';
import { useAtlas } from '../../store/context.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { TargetDetail } from './TargetDetail.tsx';
import { TargetLine } from './TargetLine.tsx';
import { useTarget } from './useTarget.ts';
import { targetHa } from './words.ts';

/** The target in two lines of a phone's sheet; opens the reckoning. */
export function TargetGlance() {
  const words = useWords();
  const { m, f } = words;
  const { progress } = useTarget();
  const setTargetOpen = useAtlas((s) => s.setTargetOpen);
  const setSheet = useAtlas((s) => s.setSheet);
  if (!progress) return null;
  return (
    <button
      type="button"
      className="glance"
      onClick={() => {
        setTargetOpen(true);
        setSheet('full');
      }}
    >
      <span className="glance-words">
        {m.target.label(targetHa(words, progress))}:{' '}
        {progress.entries === 0 ? m.target.ledgerNone.toLowerCase() : f.ha(progress.recorded_ha)}
      </span>
      <TargetLine progress={progress} compact />
    </button>
  );
}

/** The reckoning as the content of the sheet. */
export function PhoneTarget() {
  const { m } = useWords();
  const { target, others, progress, error, retry } = useTarget();
  return (
    <section className="sheet-pad" aria-label={m.target.region}>
      {target && progress && <TargetDetail target={target} others={others} progress={progress} />}
      {error && <Failure error={error} onRetry={retry} />}
    </section>
  );
}
