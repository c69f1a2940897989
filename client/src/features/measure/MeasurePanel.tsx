import { RotateCw, X } from 'lucide-react';
import { useRef } from 'react';
import { useWords } from '../../i18n/context.tsx';
import { type MeasureState, removePoint } from '../../map/measure/state.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useMapApi } from '../stage/map-api.ts';
import { Answer } from './Answer.tsx';
import { useResult } from './calculator.ts';
import { appendPoint, withMode } from './edit.ts';
import { KeyHelp } from './KeyHelp.tsx';
import './measure.css';
import { PointTable } from './PointTable.tsx';
import { Tools } from './Tools.tsx';
import { TypedPoint } from './TypedPoint.tsx';
import { useReturnFocus } from './useReturnFocus.ts';
import { useUndoKeys } from './useUndoKeys.ts';

function Panel({ measure }: { measure: MeasureState }) {
  const { m } = useWords();
  const map = useMapApi();
  const setMeasure = useAtlas((s) => s.setMeasure);
  const endMeasuring = useAtlas((s) => s.endMeasuring);
  const { result, failed, retry } = useResult(measure);
  const panel = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useReturnFocus(panel, title);
  useUndoKeys();
  return (
    <section className="measure" aria-labelledby="measure-title" ref={panel}>
      <header className="measure-head">
        <h2 id="measure-title" ref={title} tabIndex={-1}>
          {m.measure.title}
        </h2>
        <Segmented
          legend={m.measure.mode}
          hideLegend
          value={measure.mode}
          options={[
            { value: 'area', text: m.measure.area },
            { value: 'distance', text: m.measure.distance },
          ]}
          onChange={(mode) => setMeasure(withMode(measure, mode))}
        />
        <IconButton icon={X} label={m.measure.end} onClick={endMeasuring} />
      </header>
      <div className="answer" role="status">
        <Answer measure={measure} result={result} />
      </div>
      <Tools measure={measure} onChange={setMeasure} />
      {failed && (
        <div className="answer-problem" role="alert">
          <p>{m.measure.noCalculator}</p>
          <Button icon={RotateCw} onClick={retry}>
            {m.shell.retry}
          </Button>
        </div>
      )}
      <div className="measure-points">
        <TypedPoint
          onAdd={(at) => {
            setMeasure(appendPoint(measure, at));
            map.current?.flyToPoint(at);
          }}
        />
        {result && result.vertices.length > 0 && (
          <PointTable
            result={result}
            onRemove={(index) => setMeasure(removePoint(measure, index))}
          />
        )}
      </div>
      <KeyHelp />
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
