import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { industriesQuery } from '../../../api/queries.ts';
import { pick } from '../../../i18n/context.tsx';
import { useDeskWords } from '../../../i18n/desk.ts';

/** VSIC divisions by code, in the reader's language. */
export function useDivisions(): ReadonlyMap<string, string> {
  const { lang } = useDeskWords();
  const { data } = useQuery(industriesQuery);
  return useMemo(
    () => new Map(data?.items.map((one) => [one.code, pick<'name', string>(lang, one, 'name')])),
    [data, lang],
  );
}
