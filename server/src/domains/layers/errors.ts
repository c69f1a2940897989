import { ApiError, type Fault, invalidValues } from '../../lib/problem.ts';

/** What an address or a choice cannot be. */
const VALUES = {
  no_address: 'is no address that can be used',
  with_password: 'holds a name or a password',
  host_not_allowed: 'is on a server that the operator has not allowed',
  needs_tiles: 'needs {z}, {x} and {y}, or {-y}',
  other_placeholder: 'has a placeholder other than {z}, {x}, {y} and {-y}',
  zooms_swapped: 'is below the first zoom',
  unknown_layer: 'is no layer of this service that can be drawn here',
  unknown_style: 'is no style of this layer',
  unknown_format: 'is no picture format of this layer',
  unknown_matrix_set: 'is no tile matrix set of this layer that can be drawn here',
  text_unreadable: 'is empty or holds control characters',
  ring_open: 'has a ring that is not closed',
  out_of_range: 'has a corner that is not on the earth',
  sent_twice: 'is the place of another polygon of this layer',
} as const;
type ValueCode = keyof typeof VALUES;

/** What a service did instead of describing itself. */
const SERVICE = {
  no_answer: 'The service does not answer.',
  refused: 'The service refuses to answer.',
  led_away: 'The service leads to an address that the operator has not allowed.',
  too_large: 'The description of the service is too large.',
  not_capabilities: 'What the service answers is not the description of such a service.',
  no_service_address:
    'The service names no address for its pictures that the operator has allowed.',
} as const;
type ServiceCode = keyof typeof SERVICE;

export type ValueFault = Fault & { readonly pointer: string; readonly code: ValueCode };

export const fault = (pointer: string, code: ValueCode): ValueFault => ({
  pointer,
  code,
  message: VALUES[code],
});

/** A 422 for one part of a body. */
export const refusedValue = (pointer: string, code: ValueCode): ApiError =>
  invalidValues([fault(pointer, code)]);

/** A 502: the service itself is what fails. */
export const serviceUnusable = (code: ServiceCode): ApiError =>
  new ApiError('service_unusable', SERVICE[code], {
    errors: [{ pointer: '/url', code, message: SERVICE[code] }],
  });

export const noLayer = (): ApiError => new ApiError('not_found', 'No such layer.');
