import { ApiError } from '../../lib/problem.ts';

export function targetNotFound(id: string): ApiError {
  return new ApiError(
    'target_not_found',
    `No target has the id "${id.slice(0, 100)}". /api/targets lists them.`,
  );
}

export function targetWithoutLedger(id: string): ApiError {
  return new ApiError(
    'target_without_ledger',
    `The ledger of allocated land says nothing about "${id}"; only targets in hectares have progress.`,
  );
}
