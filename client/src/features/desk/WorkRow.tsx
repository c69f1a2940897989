import type { WorkItem } from '../../api/request-types.ts';
import { type DeskWords, useDeskWords } from '../../i18n/desk.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { aboutName } from '../request/about.ts';
import { fieldName } from '../value/words.ts';
import { ConfirmButton } from './ConfirmButton.tsx';

/** What tells this row from the others of its type, under whose name the type itself is explained once. */
function aboutWords(words: DeskWords, item: WorkItem): string[] {
  const { d, f } = words;
  const { type, field, weight, since } = item;
  const about: string[] = [];
  if (field && type === 'contradiction') about.push(fieldName(words, field));
  // Only hectares lie hectares apart; other work weighs as much as its zone is large, which orders it and says no more.
  if (type === 'contradiction' && field?.endsWith('_ha') && weight > 0) {
    about.push(d.work.apart(f.ha(weight)));
  }
  if (since) about.push(d.work.since[type](f.date(since)));
  return about;
}

/** One thing to do: where, what about it, and the one step that does it. */
export function WorkRow({ item }: { item: WorkItem }) {
  const words = useDeskWords();
  const { d } = words;
  const openDesk = useAtlas((s) => s.openDesk);
  const select = useAtlas((s) => s.select);
  const { zone, request, type } = item;
  const name = aboutName(words, item);
  const about = aboutWords(words, item);
  const looksFirst = type === 'contradiction' || type === 'stale' || type === 'unconfirmed';
  const open = () => {
    if (request !== null) openDesk(`request-${request}`);
    else if (!zone) return;
    else if (looksFirst) select(zone.slug, 'list');
    else openDesk(`new-${zone.slug}`);
  };
  return (
    <li className="work-row">
      <button type="button" className="work-open" onClick={open}>
        <strong>{name}</strong>
        {about.length > 0 && <span className="field-hint">{about.join(' · ')}</span>}
      </button>
      {zone && (type === 'stale' || type === 'unconfirmed') && (
        <ConfirmButton slug={zone.slug} name={name} />
      )}
      {(type === 'area' || type === 'location' || type === 'name') && (
        <Button aria-label={`${d.work.propose}: ${name}`} onClick={open}>
          {d.work.propose}
        </Button>
      )}
    </li>
  );
}
