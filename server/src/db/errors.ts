/** SQLSTATE codes that this program gives or reacts to. */
export const SQLSTATE = {
  queryCanceled: '57014',
  inFailedTransaction: '25P02',
  connectionFailure: '08006',
  diskFull: '53100',
  checkViolation: '23514',
} as const;

/** The parts of a PostgreSQL error that both engines report. */
export interface DatabaseErrorFields {
  /** Five-character SQLSTATE. */
  readonly code: string;
  readonly detail?: string;
  readonly hint?: string;
  readonly schema?: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
  /** 1-based character offset into the statement. */
  readonly position?: string;
  readonly where?: string;
}

/** A statement failed. The same class and fields from both engines. */
export class DatabaseError extends Error implements DatabaseErrorFields {
  override readonly name = 'DatabaseError';
  readonly code: string;
  declare readonly detail?: string;
  declare readonly hint?: string;
  declare readonly schema?: string;
  declare readonly table?: string;
  declare readonly column?: string;
  declare readonly constraint?: string;
  declare readonly position?: string;
  declare readonly where?: string;

  constructor(message: string, fields: DatabaseErrorFields, options?: ErrorOptions) {
    super(message, options);
    this.code = fields.code;
    Object.assign(this, fields);
  }
}

/** COMMIT of a transaction whose failed statement was swallowed: PostgreSQL rolls back instead. */
export function rolledBack(): DatabaseError {
  return new DatabaseError('the transaction was rolled back: a statement in it had failed', {
    code: SQLSTATE.inFailedTransaction,
  });
}

/** Why a database could not be opened. */
export type OpenFailure = 'locked' | 'unwritable' | 'disk_full' | 'unreachable' | 'unusable';

/** The database could not be opened at all. `message` says what happened, `hint` what to do. */
export class DatabaseOpenError extends Error {
  override readonly name = 'DatabaseOpenError';
  readonly reason: OpenFailure;
  readonly hint: string;

  constructor(reason: OpenFailure, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
    this.hint = hint;
  }
}

/** Whether `error` is a failed statement, of the given SQLSTATE if one is named. */
export function isDatabaseError(error: unknown, code?: string): error is DatabaseError {
  return error instanceof DatabaseError && (code === undefined || error.code === code);
}

const OPTIONAL_FIELDS = [
  'detail',
  'hint',
  'schema',
  'table',
  'column',
  'constraint',
  'position',
  'where',
] as const satisfies readonly (keyof DatabaseErrorFields)[];

/** The PostgreSQL error fields of a driver's error, or undefined when it is not one. */
export function errorFields(error: unknown): DatabaseErrorFields | undefined {
  if (!(error instanceof Error)) return undefined;
  const from = error as Error & Partial<Record<keyof DatabaseErrorFields, unknown>>;
  // Drivers also throw system errors whose code is a name (ECONNREFUSED): no SQLSTATE.
  if (typeof from.code !== 'string' || !/^[0-9A-Z]{5}$/.test(from.code)) return undefined;
  const present = OPTIONAL_FIELDS.flatMap((field) =>
    typeof from[field] === 'string' ? [[field, from[field]]] : [],
  );
  return { code: from.code, ...Object.fromEntries(present) };
}
