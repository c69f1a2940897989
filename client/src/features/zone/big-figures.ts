import type { ZoneDetail, ZoneProperties } from '../../api/types.ts';
import type { Words } from '../../i18n/context.tsx';
import { type FigureParts, figureParts, figureWords } from '../../i18n/figure-words.ts';
import { areaOf, occupancyOf } from '../../lib/interval.ts';
import { type ClaimSet, claimsOf, claimWords, scopeName } from '../passport/claims.ts';
import { occupancyText } from './words.ts';

/** One of the three figures a card opens with. */
export interface BigFigure {
  key: string;
  label: string;
  parts: FigureParts;
  /** A small line under the figure: a ceiling, or a part's figure where the zone's is unknown. */
  below: string | null;
  claims: ClaimSet | null;
  /** How the atlas came to it, where no source says it. */
  computed: string | null;
  /** Fields of the claims it was computed from. */
  inputs: readonly string[];
  sample: boolean;
}

const NO_CLAIMS: ClaimSet = { chosen: [], others: [] };
const RATE_INPUTS: Record<'kcn' | 'ccn' | 'leasable', readonly string[]> = {
  kcn: ['industrial_area_ha', 'service_area_ha', 'leased_area_ha', 'leased_service_area_ha'],
  ccn: ['industrial_area_ha', 'leased_area_ha'],
  leasable: ['leasable_area_ha', 'leased_area_ha'],
};

/** What a part says where the zone as a whole has no figure: "chỉ Khu A: trên 90%". */
function partLine(words: Words, detail: ZoneDetail | null, field: string): string | null {
  const claim = detail?.claims.find(
    (one) => one.field === field && one.scope !== '' && one.chosen && one.scope_extent !== 'wider',
  );
  return claim ? words.m.zone.partOnly(scopeName(words, claim), claimWords(words, claim)) : null;
}

const CEILINGS = ['leasable_area', 'industrial_area', 'planned_area'] as const;

/** The narrowest published area that free land lies within, with its name: "đất công nghiệp 7,82 ha". */
function ceilingWords(words: Words, zone: ZoneProperties): string {
  const { fields } = words.m.zone;
  for (const name of CEILINGS) {
    const interval = areaOf(zone, name);
    if (!interval) continue;
    const label = (fields[`${name}_ha`] ?? name).toLowerCase();
    return `${label} ${figureWords(words, interval, 'ha', zone[`${name}_approx`])}`;
  }
  return words.m.terms.unpublished;
}

function freeFigure(words: Words, zone: ZoneProperties): Omit<BigFigure, 'claims'> {
  const { m } = words;
  const interval = areaOf(zone, 'free_area');
  const ceiling = zone.free_area_basis === 'area';
  const area = ceilingWords(words, zone);
  const full = interval?.max === 0;
  // "At most" holds for an excluded limit too; the passport tells them apart.
  const shown = interval && !ceiling ? { ...interval, maxInclusive: true } : null;
  const parts = figureParts(words, shown, 'ha', zone.free_area_approx);
  const computed =
    zone.free_area_basis === 'occupancy'
      ? m.passport.freeBy.occupancy(area, occupancyText(words, zone) ?? '')
      : zone.free_area_basis === 'area'
        ? m.passport.freeBy.area(area)
        : zone.free_area_basis && m.passport.freeBy.leased;
  return {
    key: 'free_area',
    label: m.zone.free,
    parts: full ? { qualifier: null, value: m.zone.freeNone, known: true } : parts,
    below: ceiling && interval?.max != null ? m.zone.freeCeiling(words.f.ha(interval.max)) : null,
    computed,
    inputs: zone.free_area_basis === 'leased' ? RATE_INPUTS.leasable : [],
    sample: zone.sample && zone.free_area_basis !== 'area',
  };
}

/** How the rate was computed, by the law of its kind or over leasable land; null where a source states it. */
function rateFigure({ m }: Words, zone: ZoneProperties): Pick<BigFigure, 'computed' | 'inputs'> {
  if (zone.occupancy_basis === 'leasable') {
    return { computed: m.zone.rates.leasable, inputs: RATE_INPUTS.leasable };
  }
  if (zone.occupancy_basis !== 'statutory') return { computed: null, inputs: [] };
  return zone.kind === 'ccn'
    ? { computed: m.zone.statutoryCcn, inputs: RATE_INPUTS.ccn }
    : { computed: m.zone.statutoryKcn, inputs: RATE_INPUTS.kcn };
}

/** Planned area, occupancy, free land, with what is behind each. `detail` is null until it has arrived. */
export function bigFigures(
  words: Words,
  zone: ZoneProperties,
  detail: ZoneDetail | null,
): BigFigure[] {
  const { m } = words;
  const claims = (field: string) => detail && claimsOf(detail, field);
  const area = areaOf(zone, 'planned_area');
  const occupancy = occupancyOf(zone);
  const rate = rateFigure(words, zone);
  const stated = claims('occupancy_stated_pct');
  return [
    {
      key: 'planned_area_ha',
      label: m.zone.planned,
      parts: figureParts(words, area, 'ha', zone.planned_area_approx),
      below: area ? null : partLine(words, detail, 'planned_area_ha'),
      claims: claims('planned_area_ha'),
      computed: null,
      inputs: [],
      sample: false,
    },
    {
      key: 'occupancy_stated_pct',
      label: m.zone.occupancy,
      parts: figureParts(words, occupancy, '%'),
      below: occupancy ? null : partLine(words, detail, 'occupancy_stated_pct'),
      // Beside a computed rate, what sources state is one of the others.
      claims:
        stated && rate.computed
          ? { chosen: [], others: [...stated.chosen, ...stated.others] }
          : stated,
      ...rate,
      sample: zone.sample && rate.computed !== null,
    },
    { ...freeFigure(words, zone), claims: detail && NO_CLAIMS },
  ];
}
