import { useQuery } from '@tanstack/react-query';
import { zoneQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/context.tsx';
import { scopeName } from '../passport/claims.ts';
import { fieldName } from '../value/words.ts';

interface Scoped {
  field: string;
  scope: string;
}

/** Says a field by its name, with the name of the part of the zone where it is about one. */
export function useFieldLabel(slug: string, fields: readonly Scoped[]): (one: Scoped) => string {
  const words = useWords();
  const { data } = useQuery({
    ...zoneQuery(slug, {}),
    enabled: fields.some(({ scope }) => scope !== ''),
  });
  return ({ field, scope }) => {
    const name = fieldName(words, field);
    if (scope === '') return name;
    const claim = data?.claims.find((one) => one.scope === scope);
    return `${name} (${claim ? scopeName(words, claim) : scope})`;
  };
}
