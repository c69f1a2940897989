import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import type { Database } from '../src/db/database.ts';
import type { ChangeRequest, RequestDraft, RequestEdit } from '../src/domains/requests/schema.ts';
import type { Role } from '../src/lib/permissions.ts';
import { buildTestApp } from './app.ts';
import { testDatabase } from './database.ts';
import { type TestPerson, testPerson } from './people.ts';

/** A source as a draft names it. */
export const DECISION = {
  title: 'Quyết định điều chỉnh',
  publisher: 'Ban Quản lý các KCN',
  doc_no: '12/QĐ-BQL',
  date: '2026-10-01',
};

/** What is said to the author with an approval, and to nobody else. */
export const DECISION_NOTE = 'Đã đối chiếu với bản gốc';

/** The day on which everything at a test's desk happens, unless it says otherwise. */
export const TODAY = '2026-11-22';

/** An item that sets a field. */
export const set = (field: string, value: object) => ({ field, action: 'set' as const, value });

/** As many hectares, no more and no less. */
export const exactly = (ha: number) => ({ min: ha, max: ha });

/** A server with its database, its desk, and whoever a test needs at it. */
export interface Office {
  readonly db: Database;
  readonly app: FastifyInstance;
  readonly desk: Desk;
  /** Somebody signed in, with these roles. */
  person(...roles: readonly Role[]): Promise<TestPerson>;
  close(): Promise<void>;
}

/** An office of the caller's own, with the published facts. Close it in `afterAll`. */
export async function openOffice(
  now: () => Date = () => new Date(`${TODAY}T03:00:00Z`),
): Promise<Office> {
  const db = await testDatabase();
  const app = await buildTestApp({ db, now });
  return {
    db,
    app,
    desk: new Desk(app),
    person: (...roles) => testPerson(db, ...roles),
    async close() {
      await app.close();
      await db.close();
    },
  };
}

type Body = object | undefined;

/** Change requests as their people make them, through the API. */
export class Desk {
  readonly #app: FastifyInstance;

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  /** Any write, as it is answered. */
  async send(
    person: TestPerson,
    method: 'POST' | 'PATCH' | 'DELETE',
    url: string,
    body?: Body,
    version?: number,
  ): Promise<LightMyRequestResponse> {
    return this.#app.inject({
      method,
      url,
      headers: {
        ...person.headers,
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body === undefined ? {} : { payload: body }),
    });
  }

  /** A draft with a reason and a source, unless the given one says otherwise. */
  async draft(person: TestPerson, draft: RequestDraft): Promise<ChangeRequest> {
    const body = { reason: 'Theo quyết định mới', source: DECISION, ...draft };
    const reply = await this.send(person, 'POST', '/api/requests', body);
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json<ChangeRequest>();
  }

  async edit(person: TestPerson, request: ChangeRequest, edit: RequestEdit) {
    return this.step(person, request, undefined, edit);
  }

  /** Takes a step, or edits without one; expects that it is allowed. */
  async step(
    person: TestPerson,
    { id, version }: Pick<ChangeRequest, 'id' | 'version'>,
    step?: string,
    body?: Body,
  ): Promise<ChangeRequest> {
    const url = `/api/requests/${id}${step === undefined ? '' : `/${step}`}`;
    const reply = await this.send(person, step ? 'POST' : 'PATCH', url, body, version);
    expect(reply.statusCode, reply.body).toBe(200);
    const request = reply.json<ChangeRequest>();
    expect(reply.headers.etag).toBe(`"${request.version}"`);
    expect(reply.headers['cache-control']).toBe('no-store');
    return request;
  }

  /** A step as it is answered, refused or not. */
  async attempt(
    person: TestPerson,
    { id, version }: Pick<ChangeRequest, 'id' | 'version'>,
    step: string,
    body?: Body,
  ): Promise<LightMyRequestResponse> {
    return this.send(person, 'POST', `/api/requests/${id}/${step}`, body, version);
  }

  /** A request that has been handed in. */
  async submitted(person: TestPerson, draft: RequestDraft): Promise<ChangeRequest> {
    return this.step(person, await this.draft(person, draft), 'submit');
  }

  async read(person: TestPerson, id: number): Promise<ChangeRequest> {
    const reply = await this.#app.inject({ url: `/api/requests/${id}`, headers: person.headers });
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json<ChangeRequest>();
  }

  /** A draft that somebody else approves at once. */
  async approved(
    author: TestPerson,
    reviewer: TestPerson,
    draft: RequestDraft,
  ): Promise<ChangeRequest> {
    const request = await this.submitted(author, draft);
    return this.step(reviewer, request, 'approve', { note: DECISION_NOTE });
  }
}
