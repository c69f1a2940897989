import type { ComparedPart, OrientationComparison } from '../../api/request-types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { ComparedIndustries } from './ComparedIndustries.tsx';
import { ComparedOutline } from './ComparedOutline.tsx';
import { textChange } from './text-change.ts';

type Said = ComparedPart['standing'];

interface TextProps {
  said: Said;
  /** The other side, against which what differs is marked. */
  other: Said;
  none: string;
  mark: 'ins' | 'del';
}

/** A text in both languages; the words that the other side does not have stand out. */
function Text({ said, other, none, mark: Mark }: TextProps) {
  if (!said) return <span className="figure-unknown">{none}</span>;
  const marked = (text = '', against?: string | null) => {
    const { start, own, end } = textChange(text, against ?? '');
    const differs = own.trim() !== '' && against;
    return (
      <>
        {start}
        {differs ? <Mark>{own}</Mark> : own}
        {end}
      </>
    );
  };
  return (
    <>
      <span className="words-kept compared-text" lang="vi">
        {marked(said.vi, other?.vi)}
      </span>
      <span className="words-kept compared-text field-hint" lang="en">
        {marked(said.en, other?.en)}
      </span>
      {said.quote && <q lang="vi">{marked(said.quote, other?.quote)}</q>}
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
                  <Text said={standing} other={proposed} none={o.nothing} mark="del" />
                </dd>
              </div>
              <div className="compared-new">
                <dt>{d.review.proposed}</dt>
                <dd>
                  <Text said={proposed} other={standing} none={o.review.removed} mark="ins" />
                </dd>
              </div>
            </dl>
          )}
        </li>
      ))}
    </ul>
  );
}
