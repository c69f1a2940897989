import { useQuery } from '@tanstack/react-query';
import { sourcesQuery } from '../../api/queries.ts';
import type { ComparedField, Value } from '../../api/request-types.ts';
import { type DeskWords, useDeskWords } from '../../i18n/desk.ts';
import { useValueWords } from '../value/words.ts';
import { howOf } from './how.ts';
import { useFieldLabel } from './useFieldLabel.ts';

function howWords({ d, f }: DeskWords, { field, standing, proposed }: ComparedField): string {
  const change = howOf(standing, proposed);
  const size = (by: number) =>
    field.endsWith('_pct') ? f.percent(by) : field.endsWith('_ha') ? f.ha(by) : f.number(by);
  if ('by' in change) return d.review.how[change.how](size(change.by));
  return d.review.how[change.how];
}

/** Old and new side by side, with what changed in words. */
export function ComparedFields({
  slug,
  fields,
}: {
  slug: string;
  fields: readonly ComparedField[];
}) {
  const words = useDeskWords();
  const { d, f } = words;
  const say = useValueWords();
  const label = useFieldLabel(slug, fields);
  const { data: known } = useQuery({
    ...sourcesQuery,
    enabled: fields.some(({ standing }) => (standing?.sources.length ?? 0) > 0),
  });
  const publishers = (ids: readonly string[]) => [
    ...new Set(ids.map((id) => known?.items.find((source) => source.id === id)?.publisher)),
  ];
  const cell = (field: string, value: Value | null, none: string) => {
    if (!value) return <span className="figure-unknown">{none}</span>;
    return (
      <>
        <span className="compared-value">{say(field, value)}</span>
        <span className="field-hint">
          {[value.as_of && f.date(value.as_of), ...publishers(value.sources)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </>
    );
  };
  return (
    <ul className="compared">
      {fields.map((one) => (
        <li key={`${one.field}/${one.scope}`}>
          <p className="compared-head">
            <strong>{label(one)}</strong>
            <span className="compared-how">{howWords(words, one)}</span>
            {one.changed_meanwhile && (
              <span className="tag tag-warn">{d.review.changedMeanwhile}</span>
            )}
          </p>
          <dl className="compared-sides">
            <div>
              <dt>{d.review.standing}</dt>
              <dd>{cell(one.field, one.standing, d.review.none)}</dd>
            </div>
            <div className="compared-new">
              <dt>{d.review.proposed}</dt>
              <dd>{cell(one.field, one.proposed, d.review.removed)}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}
