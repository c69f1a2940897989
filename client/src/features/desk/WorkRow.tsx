import type { WorkItem } from '../../api/request-types.ts';
import { pick } from '../../i18n/context.tsx';
import { type DeskWords, useDeskWords } from '../../i18n/desk.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { fieldName } from '../value/words.ts';
import { ConfirmButton } from './ConfirmButton.tsx';

function whyWords(words: DeskWords, item: WorkItem): string {
  const { d } = words;
  if (item.type !== 'contradiction') return d.work.why[item.type];
  return d.work.why.contradiction(fieldName(words, item.field ?? ''));
}

/** What the work weighs, in the words of its type; hectares, or nothing where they say nothing. */
function weightWords({ d, f }: DeskWords, { type, field, weight }: WorkItem): string | null {
  if (weight <= 0) return null;
  const ha = f.ha(Math.round(weight));
  // Only hectares lie hectares apart; anything else weighs as much as the zone is large.
  const apart = type === 'contradiction' && field?.endsWith('_ha');
  return apart ? d.work.weight.contradiction(ha) : d.work.weight.other(ha);
}

/** One thing to do: where, why, how much it weighs, and the one step that does it. */
export function WorkRow({ item }: { item: WorkItem }) {
  const words = useDeskWords();
  const { d, f, lang } = words;
  const openDesk = useAtlas((s) => s.openDesk);
  const select = useAtlas((s) => s.select);
  const { zone, request, since, type } = item;
  const name = pick<'name', string>(lang, zone, 'name');
  const about = [
    whyWords(words, item),
    weightWords(words, item),
    since && d.work.since(f.date(since)),
  ].filter(Boolean);
  const looksFirst = type === 'contradiction' || type === 'stale' || type === 'unconfirmed';
  const open = () => {
    if (request !== null) openDesk(`request-${request}`);
    else if (looksFirst) select(zone.slug, 'list');
    else openDesk(`new-${zone.slug}`);
  };
  return (
    <li className="work-row">
      <button type="button" className="work-open" onClick={open}>
        <strong>{name}</strong>
        <span className="field-hint">{about.join(' · ')}</span>
      </button>
      {(type === 'stale' || type === 'unconfirmed') && (
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
