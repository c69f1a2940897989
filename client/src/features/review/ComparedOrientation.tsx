import type { ComparedPart, OrientationComparison } from '../../api/request-types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { ComparedIndustries } from './ComparedIndustries.tsx';
import { ComparedOutline } from './ComparedOutline.tsx';

type Said = ComparedPart['standing'];

function Text({ said, none }: { said: Said; none: string }) {
  if (!said) return <span className="figure-unknown">{none}</span>;
  return (
    <>
      <span className="words-kept compared-text" lang="vi">
        {said.vi}
      </span>
      <span className="words-kept compared-text field-hint" lang="en">
        {said.en}
      </span>
      {said.quote && <q lang="vi">{said.quote}</q>}
    </>
  );
}

interface ComparedOrientationProps {
  compared: OrientationComparison;
  /** Id of the plan. */
  plan: string;
}

/** What a request changes about an orientation: texts side by side, industries one by one, outlines on the map. */
export function ComparedOrientation({ compared, plan }: ComparedOrientationProps) {
  const { d, f } = useDeskWords();
  const o = d.orientation;
  const { parts, outline } = compared;
  return (
    <ul className="compared">
      {parts.map(({ part, standing, proposed, until, changed_meanwhile: meanwhile }) => (
        <li key={part}>
          <p className="compared-head">
            <strong>{o.parts[part]}</strong>
            {until && <span className="compared-how">{o.review.until(f.date(until))}</span>}
            {meanwhile && <span className="tag tag-warn">{d.review.changedMeanwhile}</span>}
          </p>
          {part === 'industries' ? (
            <ComparedIndustries
              before={standing?.industries ?? []}
              after={proposed?.industries ?? []}
            />
          ) : part === 'outline' ? (
            outline && <ComparedOutline outline={outline} plan={plan} />
          ) : (
            <dl className="compared-sides">
              <div>
                <dt>{d.review.standing}</dt>
                <dd>
                  <Text said={standing} none={o.nothing} />
                </dd>
              </div>
              <div className="compared-new">
                <dt>{d.review.proposed}</dt>
                <dd>
                  <Text said={proposed} none={o.review.removed} />
                </dd>
              </div>
            </dl>
          )}
        </li>
      ))}
    </ul>
  );
}
