import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Progress, Target } from '../../api/types.ts';
import { pick, useWords } from '../../i18n/context.tsx';
import { useAtlas } from '../../store/context.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { SampleBadge } from '../../ui/SampleBadge.tsx';
import { Baseline } from './Baseline.tsx';
import { BurnUpChart } from './BurnUpChart.tsx';
import { LandThatCouldServe } from './LandThatCouldServe.tsx';
import { Meaning } from './Meaning.tsx';
import { RecordedBy } from './RecordedBy.tsx';
import './target.css';
import { dayWords, periodWords } from './words.ts';

interface TargetDetailProps {
  target: Target;
  others: readonly Target[];
  progress: Progress;
}

function Ledger({ progress }: { progress: Progress }) {
  const { m, f } = useWords();
  return (
    <div className="ledger">
      <h3>{m.target.ledgerTitle}</h3>
      <p className="ledger-figure">
        {progress.entries === 0 ? m.target.ledgerNone : f.ha(progress.recorded_ha)}
        {progress.sample && <SampleBadge />}
      </p>
      <p className="target-note">
        {progress.entries === 0
          ? m.target.ledgerNoneNote
          : `${m.target.ledgerSome(progress.entries)}. ${m.target.coverage[progress.coverage]}`}
      </p>
    </div>
  );
}

function Needed({ progress }: { progress: Progress }) {
  const words = useWords();
  const { m, f } = words;
  const pinned = useAtlas((s) => s.asOf !== null);
  const { from_start_ha_per_year: fromStart, from_today_ha_per_year: fromToday } = progress.pace;
  const before = progress.pace.baseline_ha_per_year;
  return (
    <dl className="needed">
      <div>
        <dt>{m.target.needFrom(dayWords(words, progress, pinned))}</dt>
        <dd>{fromToday === null ? '–' : m.target.perYear(f.ha(Math.round(fromToday)))}</dd>
      </div>
      <div>
        <dt>{m.target.needFromStart}</dt>
        <dd>{m.target.perYear(f.ha(Math.round(fromStart)))}</dd>
      </div>
      {before !== null && (
        <div>
          <dt>{m.target.baseline}</dt>
          <dd>{m.target.perYear(f.ha(Math.round(before)))}</dd>
        </div>
      )}
    </dl>
  );
}

function OtherTargets({ targets }: { targets: readonly Target[] }) {
  const { m, lang } = useWords();
  if (targets.length === 0) return null;
  return (
    <section>
      <h3>{m.target.otherTargets}</h3>
      <ul className="other-targets">
        {targets.map((other) => (
          <li key={other.id}>
            {pick(lang, other, 'title')}
            <span className="target-note">{other.definition[lang]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Pace, ledger, land that could serve, what the target means. */
function TargetReckoning({ target, others, progress }: TargetDetailProps) {
  return (
    <div className="target-columns">
      <section>
        <Ledger progress={progress} />
        <div>
          <BurnUpChart progress={progress} />
          <Needed progress={progress} />
        </div>
      </section>
      <section>
        <RecordedBy progress={progress} />
        <LandThatCouldServe progress={progress} />
        <Baseline progress={progress} />
      </section>
      <section className="target-meaning">
        <Meaning target={target} />
        <OtherTargets targets={others} />
      </section>
    </div>
  );
}

/** The reckoning behind the line, opened over the map. */
export function TargetDetail({ target, others, progress }: TargetDetailProps) {
  const words = useWords();
  const { m, lang } = words;
  const setTargetOpen = useAtlas((s) => s.setTargetOpen);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <div className="target">
      <header className="target-head">
        <h2 ref={title} tabIndex={-1}>
          {pick(lang, target, 'title')}, {periodWords(words, progress.period)}
        </h2>
        <IconButton icon={X} label={m.target.close} onClick={() => setTargetOpen(false)} />
      </header>
      <TargetReckoning target={target} others={others} progress={progress} />
    </div>
  );
}
