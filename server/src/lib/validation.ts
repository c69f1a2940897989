import type { FastifySchemaValidationError } from 'fastify';
import { ApiError } from './problem.ts';
import { didYouMean } from './similar.ts';

/** The parts of a JSON schema of an object that the query plugin reads. */
export interface ObjectSchema {
  readonly properties?: Readonly<Record<string, { readonly type?: unknown }>>;
}

/**
 * Turns the numbers of a query or a path into numbers. Only plain decimals count: no hex, no white space, no exponent, no
 * Infinity. Whatever else stands in a numeric parameter stays text, which the schema then refuses.
 */
export function readNumbers(
  query: Readonly<Record<string, string>>,
  schema: ObjectSchema,
): Record<string, string | number> {
  const read = (name: string, text: string) => {
    const type = schema.properties?.[name]?.type;
    const numeric = type === 'number' || type === 'integer';
    return numeric && /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : text;
  };
  return Object.fromEntries(Object.entries(query).map(([name, text]) => [name, read(name, text)]));
}

/**
 * The refusal for what a schema found wrong in a query or a path.
 *
 * @param known names of the parameters this address takes
 */
export function refusal(
  errors: readonly FastifySchemaValidationError[],
  known: readonly string[],
): ApiError {
  const unknown = errors.flatMap(({ keyword, params }) =>
    keyword === 'additionalProperties' ? [String(params.additionalProperty)] : [],
  );
  if (unknown.length > 0) return unknownParameters(unknown, known);
  const parameters = errors.map((error) => ({
    parameter: error.instancePath.slice(1) || String(error.params.missingProperty ?? ''),
    message: messageOf(error),
  }));
  const detail = parameters.map(({ parameter, message }) => `${parameter} ${message}`).join('; ');
  return new ApiError('invalid_parameter', detail, { errors: parameters });
}

/** A body can be wrong in thousands of places; this many tell enough. */
const MOST_FAULTS = 20;

/** The refusal for what a schema found wrong in a body, each fault by its JSON pointer. */
export function bodyRefusal(errors: readonly FastifySchemaValidationError[]): ApiError {
  const faults = errors.slice(0, MOST_FAULTS).map((error) => ({
    pointer: pointerOf(error),
    message: messageOf(error),
  }));
  const detail = faults
    .map(({ pointer, message }) => `${pointer || 'the body'} ${message}`)
    .join('; ');
  return new ApiError('invalid_body', detail, { errors: faults });
}

/** Where a fault lies: a member that is missing or not known is named itself, not its parent. */
function pointerOf({ instancePath, params }: FastifySchemaValidationError): string {
  const name = params.additionalProperty ?? params.missingProperty;
  if (name === undefined) return instancePath;
  const step = String(name).slice(0, 80).replaceAll('~', '~0').replaceAll('/', '~1');
  return `${instancePath}/${step}`;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  integer: 'must be a whole number',
  object: 'must be an object',
  array: 'must be a list',
  boolean: 'must be true or false',
};

function messageOf({ keyword, params, message }: FastifySchemaValidationError): string {
  if (keyword === 'enum' && Array.isArray(params.allowedValues)) {
    return `must be one of ${params.allowedValues.join(', ')}`;
  }
  if (keyword === 'type') {
    return TYPE_NAMES[String(params.type)] ?? `must be a ${params.type}`;
  }
  if (keyword === 'additionalProperties') return 'is not known';
  if (keyword === 'required') return 'is missing';
  if (keyword === 'format' && params.format === 'date') return 'must be a day, as YYYY-MM-DD';
  return message ?? 'cannot be used';
}

function unknownParameters(unknown: readonly string[], known: readonly string[]): ApiError {
  const errors = unknown.map((name) => {
    const meant = didYouMean(name, known);
    const parameter = name.slice(0, 80);
    return {
      parameter,
      message: meant === undefined ? 'is not known' : `is not known; did you mean ${meant}?`,
    };
  });
  const said = errors.map(({ parameter, message }) => `${parameter} ${message}`).join('; ');
  const offered =
    known.length > 0 ? `This address takes ${known.join(', ')}.` : 'It takes no parameters.';
  return new ApiError('unknown_parameter', `${said.replace(/\?$/, '')}. ${offered}`, { errors });
}
