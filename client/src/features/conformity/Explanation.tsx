import type { Conformity, ConformityRule, ConformityZone } from '../../api/conformity.ts';
import { noteOf, pick } from '../../i18n/context.tsx';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { useIndustries } from '../filters/useIndustries.ts';
import { ClassMark } from './ClassMark.tsx';

function Sentences({ rule }: { rule: ConformityRule }) {
  const { lang, p, m } = usePlanningWords();
  const c = p.conformity;
  return (
    <ul className="sentences">
      {rule.phrases.map((phrase) => {
        const note = noteOf(lang, phrase);
        return (
          <li key={`${phrase.stance}-${phrase.phrase_vi}`}>
            <span className="sentence-what">
              {m.terms.region[rule.region]}: {c.stances[phrase.stance]}
              {phrase.province_wide && `, ${c.provinceWide}`}
              {phrase.basis !== 'direct' && `, ${c.bases[phrase.basis] ?? phrase.basis}`}
            </span>
            <q lang="vi">{phrase.phrase_vi}</q>
            {note && <span className="conformity-note">{note}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** Where a zone lies and how sure that is, as far as it decides what the plan says of it. */
function Parts({ zone, accuracy }: { zone: ConformityZone; accuracy: number }) {
  const { m, f, p } = usePlanningWords();
  const c = p.conformity;
  const regions = (codes: ConformityZone['near']) =>
    codes.map((code) => m.terms.region[code]).join(', ');
  return (
    <p className="conformity-note">
      {zone.basis === 'stated'
        ? c.stated(m.terms.region[zone.parts[0]?.region ?? 'unknown'])
        : zone.parts
            .map(({ region, share }) =>
              c.part(
                region === 'unknown' ? c.outside : m.terms.region[region],
                f.percent(100 * share),
              ),
            )
            .join('; ')}
      {zone.near.length > 0 && ` ${c.near(regions(zone.near), f.number(accuracy))}`}
      {zone.also_regions.length > 0 && ` ${c.also(regions(zone.also_regions))}`}
    </p>
  );
}

interface ExplanationProps {
  answer: Conformity;
  zone: ConformityZone;
  /** The industry asked about; null: all of the zone. */
  industry: string | null;
}

/** Why a zone or one of its industries is judged as it is, in the plan's own sentences. */
export function Explanation({ answer, zone, industry }: ExplanationProps) {
  const { lang, p } = usePlanningWords();
  const c = p.conformity;
  const names = useIndustries();
  const select = useAtlas((s) => s.select);
  const asked = zone.industries.filter(({ code }) => industry === null || code === industry);
  const rules = new Map(answer.rules.map((rule) => [rule.n, rule]));
  return (
    <section className="explanation" aria-live="polite" aria-label={c.why}>
      <h3>
        <ClassMark of={zone.class} />
        <Button look="link" onClick={() => select(zone.slug, 'list')}>
          {pick(lang, zone, 'name')}
        </Button>
        <span>{c.classes[zone.class]}</span>
      </h3>
      {zone.reason && <p>{c.reasons[zone.reason]}</p>}
      <Parts zone={zone} accuracy={answer.accuracy_m} />
      {industry !== null && asked.length === 0 && <p>{c.notHere}</p>}
      {asked.map(({ code, class: one, rules: numbers }) => {
        const named = names.get(code);
        const found = numbers.flatMap((n) => rules.get(n) ?? []);
        return (
          <div key={code} className="explained">
            <h4>
              <ClassMark of={one} />
              {code} {named ? pick(lang, named, 'name') : ''} <span>{c.classes[one]}</span>
            </h4>
            {found.map((rule) => (
              <Sentences key={rule.n} rule={rule} />
            ))}
            {found.length === 0 && zone.reason === null && (
              <p className="conformity-note">{c.notMentioned}</p>
            )}
          </div>
        );
      })}
    </section>
  );
}
