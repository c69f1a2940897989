import { Check } from 'lucide-react';
import { useRef, useState } from 'react';
import { pick, useWords } from '../../i18n/context.tsx';
import { BOUNDARY, finishSketch, type SketchState } from '../../map/sketch/state.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import '../measure/measure.css';
import { useReturnFocus } from '../measure/useReturnFocus.ts';
import { useResults } from '../results/context.tsx';
import { Figure } from './Figure.tsx';
import { Hints } from './Hints.tsx';
import { Parts } from './Parts.tsx';
import './sketch.css';
import { useSketchWords } from '../../i18n/sketch.ts';
import { Tools } from './Tools.tsx';
import { TypedCorners } from './TypedCorners.tsx';
import { useSketchResult } from './useSketchResult.ts';
import { useUndoKeys } from './useUndoKeys.ts';

/** Ends the drawing, one way or the other; what was drawn is not thrown away by a slip. */
function Ends({ sketch, sound }: { sketch: SketchState; sound: boolean }) {
  const s = useSketchWords();
  const changeSketch = useAtlas((state) => state.changeSketch);
  const endSketch = useAtlas((state) => state.endSketch);
  const [asking, setAsking] = useState(false);
  const touched = sketch.past.length > 0 || sketch.typed.length > 0;
  if (asking) {
    return (
      <div className="sketch-ends" role="alert">
        <p>{s.sure}</p>
        <Button onClick={endSketch}>{s.discard}</Button>
        <Button look="solid" onClick={() => setAsking(false)}>
          {s.keep}
        </Button>
      </div>
    );
  }
  return (
    <div className="sketch-ends">
      <Button look="plain" onClick={() => (touched ? setAsking(true) : endSketch())}>
        {s.cancel}
      </Button>
      <Button
        look="solid"
        icon={Check}
        disabled={!sound || !sketch.geometry || sketch.typed.length > 0}
        onClick={() => changeSketch(finishSketch(sketch))}
      >
        {s.finish}
      </Button>
    </div>
  );
}

function Panel({ sketch }: { sketch: SketchState }) {
  const { lang, m } = useWords();
  const s = useSketchWords();
  const { all } = useResults();
  const changeSketch = useAtlas((state) => state.changeSketch);
  const result = useSketchResult(sketch.geometry);
  const panel = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useReturnFocus(panel, title);
  useUndoKeys();
  const zone = all?.bySlug.get(sketch.slug)?.properties;
  return (
    <section className="measure sketch" aria-labelledby="sketch-title" ref={panel}>
      <h2 id="sketch-title" ref={title} tabIndex={-1}>
        {zone ? (sketch.subject === BOUNDARY ? s.of : s.plotOf)(pick(lang, zone, 'name')) : s.title}
      </h2>
      <div className="answer" role="status">
        <Figure result={result} sketch={sketch} />
      </div>
      <Tools sketch={sketch} onChange={changeSketch} />
      <Hints sketch={sketch} />
      {result && <Parts sketch={sketch} result={result} onChange={changeSketch} />}
      <TypedCorners sketch={sketch} onChange={changeSketch} />
      <p className="measure-note">
        {s.method} {m.measure.vn2000Note}
      </p>
      <Ends sketch={sketch} sound={result !== null && result.hectares !== null} />
    </section>
  );
}

/** The tool that draws a boundary: hectares as they grow, parts, corners as coordinates, and the way out. */
export default function SketchPanel() {
  const sketch = useAtlas((state) => state.sketch);
  return sketch && !sketch.finished && <Panel sketch={sketch} />;
}
