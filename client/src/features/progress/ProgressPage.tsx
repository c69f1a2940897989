import type { Progress, Target } from '../../api/types.ts';
import { pick } from '../../i18n/context.tsx';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas } from '../../store/context.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { SampleBadge } from '../../ui/SampleBadge.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Baseline } from '../target/Baseline.tsx';
import { LandThatCouldServe } from '../target/LandThatCouldServe.tsx';
import { Meaning } from '../target/Meaning.tsx';
import { periodWords } from '../target/words.ts';
import { OtherTargets } from '../targets-other/OtherTargets.tsx';
import { AssumptionPanel } from './AssumptionPanel.tsx';
import { Breakdown } from './Breakdown.tsx';
import { BurnUpFigure } from './BurnUpFigure.tsx';
import { countedBy } from './breakdown.ts';
import type { BurnUp } from './burn-up.ts';
import { useBurnUp } from './useBurnUp.ts';
import { sayBurnUp } from './words.ts';
import './progress.css';

/** In the shape of the page, until its figures are here. */
function Waiting() {
  return (
    <>
      <Skeleton width="60%" height={36} />
      <Skeleton width="80%" height={52} />
      <Skeleton width="100%" height={420} />
    </>
  );
}

interface ReckonedProps {
  target: Target;
  progress: Progress;
  burnUp: BurnUp;
}

function Reckoned({ target, progress, burnUp }: ReckonedProps) {
  const words = usePlanningWords();
  const { f, p, lang } = words;
  const pinned = useAtlas((s) => s.asOf !== null);
  const said = sayBurnUp(words, burnUp, { pinned, complete: progress.coverage === 'complete' });
  const statement = [said.status, said.required, said.before].filter(Boolean).join(' ');
  return (
    <>
      <header className="progress-head">
        <h2>
          {pick(lang, target, 'title')}, {periodWords(words, progress.period)}
          {progress.sample && <SampleBadge />}
        </h2>
        <p className="progress-small">{p.progress.asOf(f.date(progress.as_of))}</p>
        <p className="progress-said">{statement}</p>
        {said.forecast && <p className="progress-forecast">{said.forecast}</p>}
        {said.caution && <p className="progress-small">{said.caution}</p>}
      </header>
      <BurnUpFigure
        burnUp={burnUp}
        pinned={pinned}
        sentence={[statement, said.forecast].filter(Boolean).join(' ')}
      />
      {burnUp.end && <AssumptionPanel burnUp={burnUp} progress={progress} />}
      <Breakdown progress={progress} counted={countedBy(target)} />
      <div className="progress-grounds">
        <LandThatCouldServe progress={progress} />
        <div className="progress-meaning">
          <Baseline progress={progress} />
          <Meaning target={target} />
        </div>
      </div>
    </>
  );
}

/** Where the land target stands, and what would have to happen. */
export default function ProgressPage() {
  const { reckoned, others, error, retry } = useBurnUp();
  if (error) return <Failure error={error} onRetry={retry} />;
  return (
    <div className="progress">
      {reckoned ? <Reckoned {...reckoned} /> : <Waiting />}
      <OtherTargets targets={others} />
    </div>
  );
}
