import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { wholeEntryQuery } from '../../../api/ledger.ts';
import { useDeskWords } from '../../../i18n/desk.ts';
import { asMulti } from '../../../lib/as-multi.ts';
import { NO_PLOTS, type Plot } from '../../../map/plots.ts';
import { useAtlas } from '../../../store/context.tsx';
import type { WantedEntry } from '../../../store/state.ts';
import { Button } from '../../../ui/Button.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { usePlots, useShownPlots } from '../../ledger/usePlots.ts';
import { anchorOf, useEditor } from '../editor.ts';
import { blankEntry, correction, type EntryForm, nextId, readArea } from '../model/entries.ts';
import { Bounds } from './Bounds.tsx';
import { EntryBox } from './EntryBox.tsx';
import './entries.css';
import { StandingList } from './StandingList.tsx';
import { useStanding } from './useStanding.ts';

/** Plots of entries being written, over those that stand; the one that is being drawn lies under the pointer instead. */
function useEntryPlots(located: boolean): void {
  const { lang } = useDeskWords();
  const { detail, form } = useEditor();
  const drawn = useAtlas((s) => s.sketch?.subject ?? null);
  const standing = usePlots({ zone: detail.properties.slug }, located);
  const plots = useMemo(() => {
    const proposed = form.entries.flatMap(({ id, geometry, area }): Plot[] => {
      if (!geometry || id === drawn) return [];
      const ha = readArea(area, lang);
      return [
        {
          key: id,
          geometry: asMulti(geometry),
          ha: typeof ha === 'number' ? ha : 0,
          tone: 'proposed',
        },
      ];
    });
    return proposed.length > 0 ? [...standing, ...proposed] : NO_PLOTS;
  }, [form.entries, standing, drawn, lang]);
  useShownPlots(plots);
}

/** What the request does to the ledger, beside what it changes of the zone. */
export function EntriesSection() {
  const { d, lang } = useDeskWords();
  const { detail, form, change } = useEditor();
  const standing = useStanding();
  const [correcting, setCorrecting] = useState<number | null>(null);
  const wanted = useAtlas((s) => s.wantedEntry);
  const wantEntry = useAtlas((s) => s.wantEntry);
  const { slug } = detail.properties;
  const { entries } = form;
  const begun = useRef<string | null>(null);
  useEntryPlots(standing.entries?.some((entry) => entry.has_polygon) ?? false);

  const add = (entry: EntryForm) => {
    begun.current = entry.id;
    change({ entries: [...entries, entry] });
  };
  const begin = (action: WantedEntry['action'], allocation: number | null) => {
    if (action === 'correct') {
      setCorrecting(allocation);
      return;
    }
    const blank = blankEntry(nextId(entries), action === 'revoke' ? 'stage' : action, allocation);
    add(action === 'revoke' ? { ...blank, stage: 'revoked' } : blank);
  };

  // A correction begins with all that the entry says, what is kept from the public too: else that would be lost.
  const whole = useQuery({ ...wholeEntryQuery(correcting ?? 0), enabled: correcting !== null });
  const corrected = correcting === null ? null : (whole.data ?? null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each entry that comes
  useEffect(() => {
    if (!corrected) return;
    setCorrecting(null);
    add(correction(corrected, nextId(entries), lang));
  }, [corrected]);

  // What was asked for in the ledger begins here.
  const waits = wanted?.zone === slug;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each wish
  useEffect(() => {
    if (!waits || !wanted) return;
    wantEntry(null);
    const { allocation, action } = wanted;
    const changed = allocation !== null && entries.some((one) => one.allocation === allocation);
    if (!changed) begin(action, allocation);
  }, [waits]);

  // A new box takes the focus, wherever the page stands.
  useEffect(() => {
    if (begun.current === null) return;
    const box = document.getElementById(anchorOf(`entry:${begun.current}`));
    if (!box) return;
    begun.current = null;
    box.closest('details')?.setAttribute('open', '');
    // Its title in the middle: a box taller than the page would push the whole page up.
    box.focus({ preventScroll: true });
    box.querySelector('legend')?.scrollIntoView?.({ block: 'center' });
  });

  const set = (id: string, patch: Partial<EntryForm>) =>
    change({ entries: entries.map((one) => (one.id === id ? { ...one, ...patch } : one)) });
  return (
    <div className="entries">
      <p className="field-hint">{d.entries.lead}</p>
      <Bounds standing={standing} />
      {entries.map((entry, index) => (
        <EntryBox
          key={entry.id}
          n={index + 1}
          entry={entry}
          standing={standing}
          change={(patch) => set(entry.id, patch)}
          onRemove={() => change({ entries: entries.filter((one) => one.id !== entry.id) })}
        />
      ))}
      <Button icon={Plus} onClick={() => begin('enter', null)}>
        {entries.length > 0 ? d.entries.another : d.entries.add}
      </Button>
      {whole.error && correcting !== null && (
        <Failure error={whole.error} onRetry={() => void whole.refetch()} />
      )}
      <StandingList standing={standing} begin={begin} />
    </div>
  );
}
