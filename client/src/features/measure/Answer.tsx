import { useWords } from '../../i18n/context.tsx';
import type { MeasureResult } from '../../map/measure/results.ts';
import { leastPoints, type MeasureState } from '../../map/measure/state.ts';
import { lengthWords, metresWords } from './words.ts';

interface AnswerProps {
  measure: MeasureState;
  result: MeasureResult | null;
}

function Area({ result, lengthM }: { result: MeasureResult; lengthM: number }) {
  const words = useWords();
  const { m, f } = words;
  const { hectares, areaM2 } = result;
  return (
    <>
      <p className="answer-figure">
        {hectares === null ? m.measure.noCrossingArea : f.ha(hectares)}
      </p>
      <p className="answer-more">
        {areaM2 !== null && <span>{m.measure.squareMetres(f.number(Math.round(areaM2)))}</span>}
        <span>
          {m.measure.perimeter} {lengthWords(words, lengthM)}
        </span>
      </p>
    </>
  );
}

function Distance({ lengthM }: { lengthM: number }) {
  const words = useWords();
  return (
    <>
      <p className="answer-figure">{lengthWords(words, lengthM)}</p>
      {lengthM >= 1000 && (
        <p className="answer-more">
          <span>{metresWords(words, lengthM)}</span>
        </p>
      )}
    </>
  );
}

/** The figure as large as it deserves, hectares first, and what to do next. */
export function Answer({ measure, result }: AnswerProps) {
  const { m } = useWords();
  const { mode, points, closed } = measure;
  const missing = leastPoints(mode) - points.length;
  const start = mode === 'area' ? m.measure.startArea : m.measure.startDistance;
  if (points.length === 0) return <p className="answer-hint">{start}</p>;
  if (missing > 0) return <p className="answer-hint">{m.measure.more(missing)}</p>;
  if (!result || result.lengthM === null) return <p className="answer-hint">{m.shell.loading}</p>;
  const crosses = result.problem?.reason === 'self-crossing';
  return (
    <>
      {mode === 'area' ? (
        <Area result={result} lengthM={result.lengthM} />
      ) : (
        <Distance lengthM={result.lengthM} />
      )}
      {crosses ? (
        <p className="answer-problem">{m.measure.crossing}</p>
      ) : (
        <p className="measure-note">{closed ? m.measure.finished : m.measure.finish[mode]}</p>
      )}
    </>
  );
}
