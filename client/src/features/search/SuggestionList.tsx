import { MapPin } from 'lucide-react';
import { pick, useWords } from '../../i18n/context.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { areaText, placeText } from '../zone/words.ts';
import type { Suggestion } from './suggestions.ts';

function SuggestionText({ suggestion }: { suggestion: Suggestion }) {
  const words = useWords();
  const { lang, m } = words;
  if (suggestion.type === 'commune') {
    const { name_vi } = suggestion.commune.properties;
    return (
      <>
        <Icon of={MapPin} size={15} />
        <span className="suggestion-name">{name_vi}</span>
        {suggestion.formerly.length > 0 && (
          <span className="suggestion-more">
            {m.search.formerly(suggestion.formerly.slice(0, 2).join(', '))}
          </span>
        )}
      </>
    );
  }
  const { properties } = suggestion.zone;
  return (
    <>
      <StatusMark status={properties.status} kind={properties.kind} />
      <span className="suggestion-name">{pick(lang, properties, 'name')}</span>
      <span className="suggestion-more">
        {[placeText(words, properties), areaText(words, properties)].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}

interface SuggestionListProps {
  id: string;
  open: boolean;
  q: string;
  suggestions: readonly Suggestion[];
  active: number;
  onActive(index: number): void;
  onChoose(suggestion: Suggestion): void;
}

/** The list under the search box. The focus stays in the box; the active option is told by id. */
export function SuggestionList({
  id,
  open,
  q,
  suggestions,
  active,
  onActive,
  onChoose,
}: SuggestionListProps) {
  const { m } = useWords();
  const groups = (['zone', 'commune'] as const).flatMap((type) => {
    const members = suggestions
      .map((suggestion, index) => ({ suggestion, index }))
      .filter(({ suggestion }) => suggestion.type === type);
    return members.length > 0 ? [{ type, members }] : [];
  });
  return (
    <>
      <div className="visually-hidden" role="status">
        {open
          ? suggestions.length > 0
            ? m.search.results(suggestions.length)
            : m.search.nothing(q)
          : ''}
      </div>
      {open && suggestions.length === 0 && (
        <div className="suggestions suggestions-none">{m.search.nothing(q)}</div>
      )}
      <div
        id={id}
        className="suggestions"
        role="listbox"
        aria-label={m.search.label}
        hidden={!open || suggestions.length === 0}
      >
        {groups.map(({ type, members }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox has no element of its own
          <div key={type} role="group" aria-labelledby={`${id}-${type}`}>
            <div className="suggestions-title" id={`${id}-${type}`} role="presentation">
              {type === 'zone' ? m.search.zones : m.search.communes}
            </div>
            {members.map(({ suggestion, index }) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox, which keeps the focus
              // biome-ignore lint/a11y/useFocusableInteractive: an option of a combobox takes no focus
              <div
                key={suggestion.id}
                id={`${id}-${index}`}
                className="suggestion"
                role="option"
                aria-selected={index === active}
                onMouseDown={(event) => event.preventDefault()}
                onMouseMove={() => onActive(index)}
                onClick={() => onChoose(suggestion)}
              >
                <SuggestionText suggestion={suggestion} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}
