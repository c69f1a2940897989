import { ChevronDown, ListFilter } from 'lucide-react';
import type { OrientationFeature, Source } from '../../api/types.ts';
import { noteOf, pick, useWords } from '../../i18n/context.tsx';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { RegionDesk } from '../desk/RegionDesk.tsx';
import { useIndustries } from '../filters/useIndustries.ts';
import { useMapApi } from '../stage/map-api.ts';
import { industriesOf, type NamedIndustry } from './industries.ts';
import { RegionDecisions } from './RegionDecisions.tsx';
import { RegionZones } from './RegionZones.tsx';

type Region = OrientationFeature['properties'];

function IndustryList({ industries }: { industries: readonly NamedIndustry[] }) {
  const { lang } = useWords();
  const names = useIndustries();
  return (
    <ul className="region-industries">
      {industries.map((industry) => {
        const division = names.get(industry.code);
        const note = noteOf(lang, industry);
        return (
          <li key={industry.code}>
            <span className="industry-code">{industry.code}</span>
            <span>
              {division ? pick(lang, division, 'name') : industry.code}
              {note && <span className="region-note">{note}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function RegionBody({ region, sources }: { region: Region; sources: readonly Source[] }) {
  const { m, f, lang } = useWords();
  const setFilters = useAtlas((s) => s.setFilters);
  const setView = useAtlas((s) => s.setView);
  const { named, provinceWide, earlier, criteria, discouraged } = industriesOf(region);
  const direction = pick(lang, region, 'direction');
  const note = pick(lang, region, 'note');
  return (
    <div className="region-body">
      {direction && (
        <>
          <h4>{m.regions.direction}</h4>
          <p>{direction}</p>
          {region.direction_quote && <q lang="vi">{region.direction_quote}</q>}
        </>
      )}
      <h4>{m.regions.priorities}</h4>
      <IndustryList industries={named} />
      {region.priorities_quote && <q lang="vi">{region.priorities_quote}</q>}
      {provinceWide.length > 0 && (
        <details className="region-more">
          <summary>{m.regions.provinceWide(provinceWide.length)}</summary>
          <IndustryList industries={provinceWide} />
        </details>
      )}
      {earlier.length > 0 && (
        <details className="region-more">
          <summary>{m.regions.earlier(earlier.length)}</summary>
          <IndustryList industries={earlier} />
        </details>
      )}
      {criteria.length > 0 && (
        <>
          <h4>{m.regions.criteria}</h4>
          <ul className="region-words">
            {criteria.map((phrase) => (
              <li key={phrase} lang="vi">
                {phrase}
              </li>
            ))}
          </ul>
        </>
      )}
      {discouraged.length > 0 && (
        <>
          <h4>{m.regions.discouraged}</h4>
          <ul className="region-words">
            {discouraged.map((phrase) => (
              <li key={phrase} lang="vi">
                {phrase}
              </li>
            ))}
          </ul>
        </>
      )}
      <h4>{m.regions.districts}</h4>
      <p>
        {region.former_districts.join(', ')}
        <span className="region-note">
          {m.regions.communes(region.communes.length)}, {f.number(region.area_km2)} km²
          {region.confidence === 'derived' && `. ${m.regions.derived}`}
        </span>
      </p>
      {region.quote && <q lang="vi">{region.quote}</q>}
      {note && <p className="region-note">{note}</p>}
      <RegionZones region={region.code} />
      <RegionDecisions region={region} sources={sources} />
      <RegionDesk region={region} />
      <Button
        icon={ListFilter}
        onClick={() => {
          setFilters({ orientation: [region.code] });
          setView('map');
        }}
      >
        {m.regions.listZones}
      </Button>
    </div>
  );
}

/** One region: its priorities at a glance, the whole orientation when opened. */
export function RegionCard({
  region,
  sources,
  open,
}: {
  region: Region;
  sources: readonly Source[];
  open: boolean;
}) {
  const { m, f, lang } = useWords();
  const map = useMapApi();
  const setRegion = useAtlas((s) => s.setRegion);
  const toggle = () => {
    setRegion(open ? null : region.code);
    if (!open) map.current?.fitRegion(region.code);
  };
  return (
    <article className={`region region-${region.code}`}>
      <h3>
        <button type="button" className="region-head" aria-expanded={open} onClick={toggle}>
          <span className="region-swatch" aria-hidden="true" />
          <span className="region-name">{m.terms.region[region.code]}</span>
          <span className="region-count">
            {m.regions.zones(region.zone_count)} ·{' '}
            {m.regions.known(f.ha(Math.round(region.known_ha)))}
          </span>
          <Icon of={ChevronDown} size={16} />
        </button>
      </h3>
      <p className="region-priorities">{pick(lang, region, 'priorities')}</p>
      {open && <RegionBody region={region} sources={sources} />}
    </article>
  );
}
