import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { industriesQuery } from '../../api/queries.ts';
import type { IndustryNames } from './words.ts';

/** VSIC divisions by code; empty until they are loaded. */
export function useIndustries(): IndustryNames {
  const { data } = useQuery(industriesQuery);
  return useMemo(() => new Map(data?.items.map((item) => [item.code, item])), [data]);
}
