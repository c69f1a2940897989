import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { zonesQuery } from '../../api/queries.ts';
import { pick, useWords, type Words } from '../../i18n/context.tsx';
import { useAtlas, useAtlasStore } from '../../store/context.tsx';
import { useResults } from '../results/context.tsx';
import { affects } from './affected.ts';
import { follow } from './follow.ts';
import { withNewFigures } from './new-figures.ts';

/** How long a zone that just changed is marked, in milliseconds. */
const MARKED_MS = 2600;
/** How long the words stay to be read, in milliseconds; then the same words can be said anew. */
const SAID_MS = 15_000;
/** More at once are a load of facts: nothing to point a finger at. */
const MOST_MARKED = 12;

type Zones = readonly { id: number; slug: string }[];

/** Keeps an open page true: reads again what a revision changed, marks the zones and says so. Shows nothing itself. */
export default function LiveUpdates() {
  const words = useWords();
  const spoken = useRef(words);
  spoken.current = words;
  const queries = useQueryClient();
  const store = useAtlasStore();
  const { all } = useResults();
  const pinned = useAtlas((s) => s.asOf !== null);
  const setPulsed = useAtlas((s) => s.setPulsed);
  const [said, setSaid] = useState('');
  // Once the zones are here the stream is followed; later readings of them open no other.
  const since = useRef<number | null>(null);
  if (all && !pinned) since.current ??= all.revision;
  const ready = since.current !== null;

  useEffect(() => {
    if (!ready || since.current === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const tell = (zones: Zones) => {
      if (store.getState().asOf !== null) return;
      setSaid(sayChanged(spoken.current, zones, nameOf));
      clearTimeout(quiet);
      quiet = setTimeout(() => setSaid(''), SAID_MS);
      if (zones.length > MOST_MARKED) return;
      setPulsed(zones.map(({ id }) => id));
      clearTimeout(timer);
      timer = setTimeout(() => setPulsed([]), MARKED_MS);
    };
    const loaded = () => queries.getQueryData(zonesQuery({}).queryKey);
    const nameOf = (slug: string) => {
      const zone = loaded()?.bySlug.get(slug);
      return zone ? pick(spoken.current.lang, zone.properties, 'name') : null;
    };
    const stop = follow({
      since: since.current,
      open: (address) => new EventSource(address),
      page: document,
      onNews: async ({ zones }) => {
        const before = loaded();
        await queries.invalidateQueries({
          predicate: ({ queryKey }) => affects({ zones }, queryKey),
        });
        tell(withNewFigures(zones, before, loaded()));
      },
      onReset: async () => {
        await queries.invalidateQueries({
          predicate: ({ queryKey }) => affects({ zones: [] }, queryKey),
        });
      },
    });
    return () => {
      clearTimeout(timer);
      clearTimeout(quiet);
      stop();
    };
  }, [ready, queries, store, setPulsed]);

  return (
    <div className="visually-hidden" role="status">
      {said}
    </div>
  );
}

/** One zone by name, several by number. */
function sayChanged({ m }: Words, zones: Zones, nameOf: (slug: string) => string | null): string {
  const [first] = zones;
  const name = first && zones.length === 1 ? nameOf(first.slug) : null;
  if (name) return m.live.updated(name);
  return zones.length > 0 ? m.live.updatedMany(zones.length) : m.live.updatedAll;
}
