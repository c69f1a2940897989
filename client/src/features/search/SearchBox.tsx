import { useQuery } from '@tanstack/react-query';
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { communesQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/context.tsx';
import { useAtlas } from '../../store/context.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useResults } from '../results/context.tsx';
import { useMapApi } from '../stage/map-api.ts';
import { SuggestionList } from './SuggestionList.tsx';
import './search.css';
import { type Suggestion, suggest } from './suggestions.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

/** Filters the list while typing, and offers zones and places to go to at once. */
export function SearchBox() {
  const { m } = useWords();
  const { all } = useResults();
  const { data: communes } = useQuery(communesQuery);
  const q = useAtlas((s) => s.filters.q);
  const setFilters = useAtlas((s) => s.setFilters);
  const setView = useAtlas((s) => s.setView);
  const view = useAtlas((s) => s.view);
  const select = useAtlas((s) => s.select);
  const map = useMapApi();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const listId = useId();

  const suggestions = useMemo(
    () => (open ? suggest(q, all?.zones ?? [], communes?.features ?? []) : []),
    [open, q, all, communes],
  );
  const showing = open && q.trim() !== '' && all !== null;

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (suggestion: Suggestion) => {
    close();
    if (suggestion.type === 'zone') {
      select(suggestion.zone.properties.slug, 'list');
      return;
    }
    const { geometry, properties } = suggestion.commune;
    const [lon = 0, lat = 0] = geometry.coordinates;
    setFilters({ q: properties.name_vi });
    if (view !== 'map') setView('map');
    map.current?.flyToPoint([lon, lat]);
    input.current?.blur();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && suggestions.length > 0) {
      event.preventDefault();
      setOpen(true);
      // One place more than there are suggestions: -1 is the text itself.
      const places = suggestions.length + 1;
      setActive((now) => ((now + 1 + step + places) % places) - 1);
    } else if (event.key === 'Enter') {
      const chosen = suggestions[active];
      if (chosen) choose(chosen);
      else close();
    } else if (event.key === 'Escape' && (showing || q !== '')) {
      event.stopPropagation();
      if (showing) close();
      else setFilters({ q: '' });
    }
  };

  return (
    <search className="search">
      <Icon of={Search} size={17} />
      <input
        ref={input}
        className="search-input"
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={200}
        aria-label={m.search.label}
        aria-expanded={showing}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={suggestions[active] ? `${listId}-${active}` : undefined}
        placeholder={m.search.placeholder}
        value={q}
        onChange={(event) => {
          setFilters({ q: event.target.value });
          setOpen(true);
          setActive(-1);
        }}
        onFocus={() => setOpen(true)}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      {q !== '' && (
        <IconButton
          icon={X}
          label={m.search.clear}
          className="search-clear"
          onClick={() => {
            setFilters({ q: '' });
            input.current?.focus();
          }}
        />
      )}
      {q === '' && (
        <span className="search-key" aria-hidden="true">
          /
        </span>
      )}
      <SuggestionList
        id={listId}
        open={showing}
        q={q}
        suggestions={suggestions}
        active={active}
        onActive={setActive}
        onChoose={choose}
      />
    </search>
  );
}
