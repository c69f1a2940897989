import { useDeskWords } from '../../i18n/desk.ts';
import { industryChanges, type OrientationIndustry } from '../request/model/orientation.ts';
import { useDivisions } from '../request/orientation/useDivisions.ts';

interface ComparedIndustriesProps {
  before: readonly OrientationIndustry[];
  after: readonly OrientationIndustry[];
}

/** What is added to a list of industries, taken from it, or said in another way. */
export function ComparedIndustries({ before, after }: ComparedIndustriesProps) {
  const { d } = useDeskWords();
  const words = d.orientation.industries;
  const names = useDivisions();
  const changes = industryChanges(before, after);
  if (changes.length === 0) return <p>{words.same}</p>;
  const name = ({ industry }: OrientationIndustry) =>
    industry === null ? words.noIndustry : `${industry} ${names.get(industry) ?? ''}`;
  const how = ({ stance, basis }: OrientationIndustry) =>
    `${words.stances[stance]} · ${words.bases[basis]}`;
  return (
    <ul className="compared-industries">
      {changes.map(({ how: change, before: was, after: now }) => {
        const one = now ?? was;
        if (!one) return null;
        return (
          <li key={`${one.industry}/${one.phrase}`} className={`industry-${change}`}>
            <span className="tag">{words.changes[change]}</span>
            <span>
              <strong>{name(one)}</strong>
              <span className="field-hint">
                {was && now && how(was) !== how(now) && (
                  <>
                    <del>{how(was)}</del> →{' '}
                  </>
                )}
                {how(one)}
              </span>
              <q lang="vi">{one.phrase}</q>
              {[one.note, one.note_en].map(
                (note) =>
                  note && (
                    <span key={note} className="field-hint">
                      {note}
                    </span>
                  ),
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
