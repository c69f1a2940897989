import { pick, useWords } from '../../i18n/context.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TargetReckoning } from '../target/TargetDetail.tsx';
import { TargetLine } from '../target/TargetLine.tsx';
import { useTarget } from '../target/useTarget.ts';
import { periodWords, targetSentence } from '../target/words.ts';
import { OtherTargets } from '../targets-other/OtherTargets.tsx';
import './progress.css';

/** Where the land target stands. */
export default function ProgressPage() {
  const words = useWords();
  const { target, others, progress, error, retry } = useTarget();
  if (error) return <Failure error={error} onRetry={retry} />;
  if (!target || !progress) return <Skeleton width="60%" height={28} />;
  return (
    <>
      <header className="progress-head">
        <h2>
          {pick(words.lang, target, 'title')}, {periodWords(words, progress.period)}
        </h2>
        <p>{targetSentence(words, progress)}</p>
      </header>
      <TargetLine progress={progress} />
      <TargetReckoning target={target} others={[]} progress={progress} />
      <OtherTargets targets={others} />
    </>
  );
}
