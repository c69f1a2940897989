import type { Words } from '../../i18n/context.tsx';
import type { MapMessages } from '../../map/types.ts';

/** Every word that stands on the map, in a language. */
export function mapMessages({ m, f }: Words): MapMessages {
  return {
    mapLabel: m.map.label,
    measureHelp: m.map.measureHelp,
    insetTitle: m.map.insetTitle,
    insetNote: m.map.insetNote,
    attribution: m.map.attribution,
    orientationName: m.terms.region,
    orientationMotto: m.map.motto,
    hectares: (value, basis) => {
      const said = f.ha(value);
      if (basis === 'exact' || basis === 'boundary') return said;
      if (basis === 'group_mean') return m.terms.unpublished;
      return basis === 'bound' ? m.map.atLeast(said) : m.map.approximately(said);
    },
    gained: (ha) => `+${f.ha(ha)}`,
    lost: (ha) => `−${f.ha(ha)}`,
    overlap: (name, ha, indicative) =>
      indicative ? m.map.mayOverlap(name, f.ha(ha)) : m.map.overlaps(name, f.ha(ha)),
    metres: (value) =>
      value < 1000
        ? m.measure.metres(f.number(Math.round(value)))
        : m.measure.kilometres(f.number(value / 1000)),
  };
}
