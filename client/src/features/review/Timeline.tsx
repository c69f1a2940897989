import type { ChangeRequest } from '../../api/request-types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { momentWords } from '../../i18n/moment.ts';

/** Steps of a draft that follow each other are one: an author saves often. */
function told(events: ChangeRequest['events']): ChangeRequest['events'] {
  return events.filter(({ what }, index) => what !== 'edited' || events[index + 1]?.what !== what);
}

/** Every step of the request: who, what, when, and what they said. */
export function Timeline({ events }: { events: ChangeRequest['events'] }) {
  const { d, lang } = useDeskWords();
  return (
    <ol className="timeline">
      {told(events).map(({ at, actor, what, note }) => (
        <li key={`${at}-${what}`}>
          <p>
            <strong>{actor.name}</strong> {d.review.step[what] ?? what}
          </p>
          <p className="field-hint">
            <time dateTime={at}>{momentWords(lang, at)}</time>
          </p>
          {note && <blockquote className="words-kept">{note}</blockquote>}
        </li>
      ))}
    </ol>
  );
}
