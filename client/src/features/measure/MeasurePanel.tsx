import { Check, Redo2, Trash2, Undo2, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/context.tsx';
import type { MeasureResult } from '../../map/measure/results.ts';
import {
  addPoint,
  clearMeasure,
  closeMeasure,
  leastPoints,
  type MeasureMode,
  type MeasureState,
  redoMeasure,
  removePoint,
  undoMeasure,
} from '../../map/measure/state.ts';
import { useAtlas } from '../../store/context.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useMapApi } from '../stage/map-api.ts';
import './measure.css';
import { PointTable } from './PointTable.tsx';
import { TypedPoint } from './TypedPoint.tsx';
import { useMeasureResult } from './useResult.ts';
import { lengthWords } from './words.ts';

/** The figure as large as it deserves: hectares first, then square metres and perimeter. */
function Answer({ measure, result }: { measure: MeasureState; result: MeasureResult | null }) {
  const words = useWords();
  const { m, f } = words;
  const missing = leastPoints(measure.mode) - measure.points.length;
  const area = measure.mode === 'area';
  if (measure.points.length === 0) {
    return <p className="answer-hint">{area ? m.measure.startArea : m.measure.startDistance}</p>;
  }
  if (missing > 0 || !result) {
    return <p className="answer-hint">{missing > 0 ? m.measure.more(missing) : m.shell.loading}</p>;
  }
  if (result.problem?.reason === 'self-crossing') {
    return <p className="answer-problem">{m.measure.crossing}</p>;
  }
  return (
    <>
      <p className="answer-figure">
        {result.hectares !== null ? f.ha(result.hectares) : lengthWords(words, result.lengthM ?? 0)}
      </p>
      {area && result.areaM2 !== null && (
        <p className="answer-more">
          {m.measure.squareMetres(f.number(Math.round(result.areaM2)))} · {m.measure.perimeter}{' '}
          {lengthWords(words, result.lengthM ?? 0)}
        </p>
      )}
      {!area && result.legsM.length > 1 && (
        <p className="answer-more">
          {result.legsM.map((metres) => lengthWords(words, metres)).join(' + ')}
        </p>
      )}
      <p className="measure-note">{measure.closed ? m.measure.finished : m.measure.finish}</p>
    </>
  );
}

function Panel({ measure }: { measure: MeasureState }) {
  const { m } = useWords();
  const map = useMapApi();
  const setMeasure = useAtlas((s) => s.setMeasure);
  const startMeasuring = useAtlas((s) => s.startMeasuring);
  const endMeasuring = useAtlas((s) => s.endMeasuring);
  const result = useMeasureResult(measure);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const apply = (next: MeasureState) => next !== measure && setMeasure(next);
  return (
    <section
      className="measure"
      aria-labelledby="measure-title"
      onKeyDown={(event) => {
        if (event.key !== 'z' || !(event.ctrlKey || event.metaKey)) return;
        if (event.target instanceof HTMLInputElement) return;
        event.preventDefault();
        apply(event.shiftKey ? redoMeasure(measure) : undoMeasure(measure));
      }}
    >
      <header className="measure-head">
        <h2 id="measure-title" ref={title} tabIndex={-1}>
          {m.measure.title}
        </h2>
        <IconButton icon={X} label={m.measure.end} onClick={endMeasuring} />
      </header>
      <Segmented
        legend={m.measure.mode}
        hideLegend
        value={measure.mode}
        options={[
          { value: 'area', text: m.measure.area },
          { value: 'distance', text: m.measure.distance },
        ]}
        onChange={(mode: MeasureMode) => startMeasuring(mode)}
      />
      <div className="answer" role="status">
        <Answer measure={measure} result={result} />
      </div>
      <div className="measure-tools">
        <IconButton
          icon={Undo2}
          label={m.measure.undo}
          disabled={measure.past.length === 0}
          onClick={() => apply(undoMeasure(measure))}
        />
        <IconButton
          icon={Redo2}
          label={m.measure.redo}
          disabled={measure.future.length === 0}
          onClick={() => apply(redoMeasure(measure))}
        />
        <IconButton
          icon={Check}
          label={m.measure.done}
          disabled={measure.closed || measure.points.length < leastPoints(measure.mode)}
          onClick={() => apply(closeMeasure(measure))}
        />
        <IconButton
          icon={Trash2}
          label={m.measure.clear}
          disabled={measure.points.length === 0}
          onClick={() => apply(clearMeasure(measure))}
        />
      </div>
      <TypedPoint
        onAdd={(at) => {
          apply(addPoint(measure, at));
          map.current?.flyToPoint(at);
        }}
      />
      {result && (
        <PointTable result={result} onRemove={(index) => apply(removePoint(measure, index))} />
      )}
      <details className="measure-help">
        <summary>{m.measure.keyboard}</summary>
        <dl>
          {m.measure.keys.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </details>
      <p className="measure-note">
        {m.measure.snap} {m.measure.method}
      </p>
    </section>
  );
}

/** The measure tool: what is measured, its points as coordinates, and how to do it without a mouse. */
export function MeasurePanel() {
  const measure = useAtlas((s) => s.measure);
  return measure && <Panel measure={measure} />;
}
