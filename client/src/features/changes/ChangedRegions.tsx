import type { Change } from '../../api/types.ts';
import { pick } from '../../i18n/context.tsx';
import { useHistoryWords } from '../../i18n/history.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { industryChanges } from '../request/model/orientation.ts';

type Region = Change['regions'][number];
type Said = Region['changes'][number]['after'];

/** What parts of orientations said before and after a revision. */
export function ChangedRegions({ regions }: { regions: readonly Region[] }) {
  const { h, c, m, f, lang } = useHistoryWords();
  const setView = useAtlas((s) => s.setView);
  const setRegion = useAtlas((s) => s.setRegion);
  const words = (said: Said): string => {
    if (!said) return h.none;
    if (said.area_ha !== undefined) return f.ha(said.area_ha);
    return (lang === 'en' ? said.en : said.vi) ?? h.none;
  };
  const sides = (before: Said, after: Said) => (
    <>
      <span className="visually-hidden">{h.before} </span>
      <del>{words(before)}</del> <span aria-hidden="true">→</span>{' '}
      <span className="visually-hidden">{h.after} </span>
      <ins>{words(after)}</ins>
    </>
  );
  const listed = (before: Said, after: Said) => {
    const changes = industryChanges(before?.industries ?? [], after?.industries ?? []);
    const count = (wanted: string) => changes.filter(({ how }) => how === wanted).length;
    return c.industries(count('added'), count('removed'), count('changed'));
  };
  return regions.map((region) => (
    <div key={`${region.plan}/${region.code}`} className="change-zone">
      <Button
        look="link"
        onClick={() => {
          setView('regions');
          setRegion(region.code);
        }}
      >
        {m.regions.of(m.terms.region[region.code], pick(lang, region, 'plan_title'))}
      </Button>
      <dl className="field-changes">
        {region.changes.map(({ part, before, after }) => (
          <div key={part}>
            <dt>{m.regions.parts[part]}</dt>
            <dd>{part === 'industries' ? listed(before, after) : sides(before, after)}</dd>
          </div>
        ))}
      </dl>
    </div>
  ));
}
