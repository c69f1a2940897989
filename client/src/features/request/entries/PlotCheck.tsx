import { useDeskWords } from '../../../i18n/desk.ts';
import { BoundaryCheck } from '../BoundaryCheck.tsx';
import type { EntryForm } from '../model/entries.ts';

interface PlotCheckProps {
  geometry: NonNullable<EntryForm['geometry']>;
  /** Hectares of the entry; null while they are not typed. */
  entered: number | null;
}

/** Differences below this share are rounding, not disagreement. */
const AGREES = 0.005;

/** What the server measures of a plot, against the hectares that were entered. */
export function PlotCheck({ geometry, entered }: PlotCheckProps) {
  const { d, f } = useDeskWords();
  return (
    <BoundaryCheck geometry={geometry}>
      {({ area_ha: area }) => {
        const off = entered === null ? 0 : area - entered;
        return (
          <p className="edit-measured" role="status">
            {d.entries.plot.area(f.ha(area))}{' '}
            {entered !== null &&
              (Math.abs(off) > entered * AGREES
                ? d.entries.plot.differs(`${off > 0 ? '+' : '−'}${f.ha(Math.abs(off))}`)
                : d.entries.plot.same)}
          </p>
        );
      }}
    </BoundaryCheck>
  );
}
