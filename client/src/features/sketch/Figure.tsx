import { useWords } from '../../i18n/context.tsx';
import { useSketchWords } from '../../i18n/sketch.ts';
import { useMedia } from '../../lib/media.ts';
import type { SketchResult } from '../../map/sketch/results.ts';
import { BOUNDARY, type SketchState } from '../../map/sketch/state.ts';
import { lengthWords } from '../measure/words.ts';
import { useResults } from '../results/context.tsx';
import { areaText } from '../zone/words.ts';

/** Hundredths of a hectare are the finest figure the atlas keeps. */
const hundredths = (hectares: number) => Math.round(hectares * 100) / 100;

function Against({ hectares, slug }: { hectares: number; slug: string }) {
  const words = useWords();
  const s = useSketchWords();
  const { all } = useResults();
  const zone = all?.bySlug.get(slug)?.properties;
  const planned = zone && areaText(words, zone);
  if (!zone || !planned) return <span>{s.noPlanned}</span>;
  const by = zone.planned_area_ha === null ? null : hundredths(hectares - zone.planned_area_ha);
  const gap = by === null ? null : words.f.ha(Math.abs(by));
  return (
    <span>
      {s.planned(planned)}
      {gap !== null && by !== null && (
        <>: {by === 0 ? s.equal : by > 0 ? s.more(gap) : s.less(gap)}</>
      )}
    </span>
  );
}

/** The hectares drawn so far, large, against those the plan gives the zone. */
export function Figure({ result, sketch }: { result: SketchResult | null; sketch: SketchState }) {
  const words = useWords();
  const s = useSketchWords();
  const touch = useMedia('(pointer: coarse)');
  if (!result) return <p className="answer-hint">{touch ? s.noneTouch : s.none}</p>;
  if (result.hectares === null) {
    return <p className="answer-problem">{result.misplaced ? s.misplaced : s.crossing}</p>;
  }
  return (
    <>
      <p className="answer-figure">{words.f.ha(hundredths(result.hectares))}</p>
      <p className="answer-more">
        {sketch.subject === BOUNDARY && <Against hectares={result.hectares} slug={sketch.slug} />}
        <span>
          {s.perimeter} {lengthWords(words, result.perimeterM)}
        </span>
      </p>
    </>
  );
}
