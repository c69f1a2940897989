import { ChevronDown, ChevronUp } from 'lucide-react';
import { useWords } from '../../i18n/context.tsx';
import { useAtlas } from '../../store/context.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { SampleBadge } from '../../ui/SampleBadge.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TargetDetail } from './TargetDetail.tsx';
import { TargetLine } from './TargetLine.tsx';
import { useTarget } from './useTarget.ts';
import { periodWords, targetHa, targetSentence } from './words.ts';

/** The target, always in view; opens upward to the reckoning. */
export function TargetStrip() {
  const words = useWords();
  const { m } = words;
  const { target, others, progress, error, retry } = useTarget();
  const pinned = useAtlas((s) => s.asOf !== null);
  const open = useAtlas((s) => s.targetOpen);
  const setOpen = useAtlas((s) => s.setTargetOpen);
  return (
    <section className="strip" aria-label={m.target.region}>
      {open && target && progress && (
        <TargetDetail target={target} others={others} progress={progress} />
      )}
      <div className="strip-words">
        {progress ? (
          <>
            <p className="strip-title">
              {m.target.label(targetHa(words, progress))}{' '}
              <span>{periodWords(words, progress.period)}</span>
              {progress.sample && <SampleBadge />}
            </p>
            <p className="strip-sentence">{targetSentence(words, progress, pinned)}</p>
          </>
        ) : error ? (
          <p className="strip-sentence">
            {m.errors.title}.{' '}
            <Button look="link" onClick={retry}>
              {m.shell.retry}
            </Button>
          </p>
        ) : (
          <Skeleton width={240} />
        )}
      </div>
      {progress ? <TargetLine progress={progress} /> : <span />}
      <IconButton
        icon={open ? ChevronDown : ChevronUp}
        label={open ? m.target.close : m.target.open}
        aria-expanded={open}
        disabled={!progress}
        onClick={() => setOpen(!open)}
      />
    </section>
  );
}
