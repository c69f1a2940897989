import { ApiError } from '../../lib/problem.ts';

/** @param similar slugs that may have been meant */
export function zoneNotFound(name: string, similar: readonly string[]): ApiError {
  const meant = similar.length > 0 ? ` Did you mean ${similar.join(', ')}?` : '';
  return new ApiError(
    'zone_not_found',
    `No zone has the slug or number "${name.slice(0, 100)}".${meant} /api/zones?counted=all lists every zone.`,
  );
}
