import { useMemo } from 'react';
import { useWords } from '../../i18n/context.tsx';
import { filterZones } from '../../lib/filter/filter.ts';
import { NO_FILTERS } from '../../lib/filter/types.ts';
import { useAtlas } from '../../store/context.tsx';
import { RangeField } from '../../ui/RangeField.tsx';
import { useResults } from '../results/context.tsx';
import { FIGURES, type Figure, histogram, limitAt, ordered, stopOf } from './range.ts';

/** Limits of a figure: handles over the spread of what is published, and boxes for exact numbers. */
export function RangeFilter({ figure }: { figure: Figure }) {
  const { m, f } = useWords();
  const { all } = useResults();
  const filters = useAtlas((s) => s.filters);
  const setFilters = useAtlas((s) => s.setFilters);
  const spec = FIGURES[figure];
  const low = filters[spec.low];
  const high = spec.high ? filters[spec.high] : null;
  const say = spec.unit === 'ha' ? f.ha : f.percent;

  const { bars, published } = useMemo(() => {
    const { zones } = filterZones(all?.zones ?? [], { ...NO_FILTERS, counted: filters.counted });
    const known = zones.filter((zone) => spec.of(zone) !== null);
    return { bars: histogram(known, spec), published: known.length };
  }, [all, spec, filters.counted]);

  return (
    <div className="range-filter">
      <RangeField
        unit={spec.unit}
        bars={bars}
        steps={spec.stops.length - 1}
        low={{
          label: m.filters.from,
          value: low,
          step: stopOf(spec, low, 'low'),
          text: low === null ? m.filters.anyValue : m.filters.atLeast(say(low)),
        }}
        high={
          spec.high && {
            label: m.filters.to,
            value: high,
            step: stopOf(spec, high, 'high'),
            text: high === null ? m.filters.anyValue : m.filters.atMost(say(high)),
          }
        }
        placeholder={m.filters.anyValue}
        largest={spec.unit === '%' ? 100 : 1_000_000}
        onStep={(end, index) =>
          setFilters(
            end === 'low'
              ? ordered(spec, limitAt(spec, index, 'low'), high)
              : ordered(spec, low, limitAt(spec, index, 'high')),
          )
        }
        onValue={(end, value) =>
          setFilters(end === 'low' ? ordered(spec, value, high) : ordered(spec, low, value))
        }
      />
      <p className="filter-note">
        {m.filters.published(published)}. {figure === 'occupancy' && m.filters.occupancyNote}
        {figure === 'free' && m.filters.freeNote}
      </p>
    </div>
  );
}
