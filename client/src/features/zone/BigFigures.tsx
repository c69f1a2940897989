import type { ReactNode } from 'react';
import type { ZoneDetail, ZoneProperties } from '../../api/types.ts';
import { useWords, type Words } from '../../i18n/context.tsx';
import { type FigureParts, figureParts } from '../../i18n/figure-words.ts';
import { areaOf, occupancyOf } from '../../lib/interval.ts';
import { type ClaimSet, claimsOf, claimWords, scopeName } from '../passport/claims.ts';
import { PassportButton, usePassport } from '../passport/open.tsx';
import { Passport } from '../passport/Passport.tsx';
import { areaText, occupancyText } from './words.ts';

interface BigFigure {
  key: string;
  label: string;
  parts: FigureParts;
  /** A small line under the figure: a ceiling, or a part's figure where the zone's is unknown. */
  below: string | null;
  claims: ClaimSet | null;
  computed: ReactNode;
}

const NO_CLAIMS: ClaimSet = { chosen: [], others: [] };

/** What a part says where the zone as a whole has no figure: "chỉ Khu A: trên 90%". */
function partLine(words: Words, detail: ZoneDetail | null, field: string): string | null {
  const claim = detail?.claims.find(
    (one) => one.field === field && one.scope !== '' && one.chosen && one.scope_extent !== 'wider',
  );
  return claim ? words.m.zone.partOnly(scopeName(words, claim), claimWords(words, claim)) : null;
}

function freeFigure(words: Words, zone: ZoneProperties): Omit<BigFigure, 'claims'> {
  const { m } = words;
  const interval = areaOf(zone, 'free_area');
  const ceiling = zone.free_area_basis === 'area';
  const area = areaText(words, zone) ?? m.terms.unpublished;
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
  };
}

function bigFigures(words: Words, zone: ZoneProperties, detail: ZoneDetail | null): BigFigure[] {
  const { m } = words;
  const claims = (field: string) => detail && claimsOf(detail, field);
  const computedRate = zone.occupancy_basis !== null && zone.occupancy_basis !== 'stated';
  const area = areaOf(zone, 'planned_area');
  const occupancy = occupancyOf(zone);
  return [
    {
      key: 'planned_area_ha',
      label: m.zone.planned,
      parts: figureParts(words, area, 'ha', zone.planned_area_approx),
      below: area ? null : partLine(words, detail, 'planned_area_ha'),
      claims: claims('planned_area_ha'),
      computed: null,
    },
    {
      key: 'occupancy_stated_pct',
      label: m.zone.occupancy,
      parts: figureParts(words, occupancy, '%'),
      below: occupancy ? null : partLine(words, detail, 'occupancy_stated_pct'),
      claims: claims('occupancy_stated_pct'),
      computed: computedRate
        ? zone.kind === 'ccn'
          ? m.zone.statutoryCcn
          : m.zone.statutoryKcn
        : null,
    },
    { ...freeFigure(words, zone), claims: detail && NO_CLAIMS },
  ];
}

function Big({ figure }: { figure: BigFigure }) {
  const passport = usePassport(figure.key);
  const { qualifier, value, known } = figure.parts;
  return (
    <div className="big">
      <span className="big-label" id={`${passport.id}-label`}>
        {figure.label}
      </span>
      <PassportButton
        passport={passport}
        className={known ? 'big-figure' : 'big-figure big-unknown'}
      >
        <span className="visually-hidden">{figure.label}: </span>
        {qualifier && <span className="big-qualifier">{qualifier} </span>}
        <span className="big-value">{value}</span>
      </PassportButton>
      {figure.below && <span className="big-below">{figure.below}</span>}
    </div>
  );
}

function BigPassport({ figure, detail }: { figure: BigFigure; detail: ZoneDetail }) {
  const passport = usePassport(figure.key);
  if (!passport.open || !figure.claims) return null;
  return (
    <Passport id={passport.id} detail={detail} claims={figure.claims} computed={figure.computed} />
  );
}

/** Planned area, occupancy, free land. Each opens its passport under the row. */
export function BigFigures({ zone, detail }: { zone: ZoneProperties; detail: ZoneDetail | null }) {
  const words = useWords();
  const figures = bigFigures(words, zone, detail);
  return (
    <div className="bigs">
      <div className="bigs-row">
        {figures.map((figure) => (
          <Big key={figure.key} figure={figure} />
        ))}
      </div>
      {detail &&
        figures.map((figure) => <BigPassport key={figure.key} figure={figure} detail={detail} />)}
    </div>
  );
}
