import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../../api/client.ts';
import type { ChangeRequest, RequestEdit } from '../../../api/request-types.ts';
import { makeRequest } from '../../../testing/requests.ts';
import { DraftSaver, type Saving } from './saver.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open(request: ChangeRequest | null = null) {
  const told: Saving['state'][] = [];
  const sent: { version: number | null; edit: RequestEdit }[] = [];
  const server: { answer: () => Promise<void> } = { answer: async () => {} };
  const answer = async (version: number | null, edit: RequestEdit) => {
    sent.push({ version, edit });
    await server.answer();
    return makeRequest({ version: (version ?? 0) + 1, reason: edit.reason ?? '' });
  };
  const saver = new DraftSaver({
    request,
    create: (edit) => answer(null, edit),
    edit: ({ version }, edit) => answer(version, edit),
    onSaving: ({ state }) => told.push(state),
    onSaved: () => {},
    rest: 500,
    again: 5000,
  });
  return { saver, told, sent, server };
}

describe('a draft saved while it is written', () => {
  it('is created once, then edited on the version before', async () => {
    const { saver, sent, told } = open();
    saver.want({ reason: 'a' });
    await vi.advanceTimersByTimeAsync(300);
    saver.want({ reason: 'ab' });
    await vi.advanceTimersByTimeAsync(500);
    saver.want({ reason: 'abc' });
    await vi.advanceTimersByTimeAsync(500);
    expect(sent).toEqual([
      { version: null, edit: { reason: 'ab' } },
      { version: 1, edit: { reason: 'abc' } },
    ]);
    expect(told.at(-1)).toBe('saved');
  });

  it('what is typed while a write is under way goes with the next', async () => {
    const { saver, sent, server } = open(makeRequest({ version: 4 }));
    let arrive = () => {};
    server.answer = () => new Promise((done) => (arrive = done));
    saver.want({ reason: 'a' });
    await vi.advanceTimersByTimeAsync(500);
    saver.want({ reason: 'ab' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toHaveLength(1);
    server.answer = async () => {};
    arrive();
    await vi.advanceTimersByTimeAsync(600);
    expect(sent.map(({ version }) => version)).toEqual([4, 5]);
    expect(sent[1]?.edit).toEqual({ reason: 'ab' });
  });

  it('a server that cannot be reached is tried again, with the latest', async () => {
    const { saver, sent, told, server } = open();
    server.answer = async () => {
      throw new ApiError(0, 'no_answer', 'x');
    };
    saver.want({ reason: 'a' });
    await vi.advanceTimersByTimeAsync(500);
    expect(told.at(-1)).toBe('failed');
    server.answer = async () => {};
    await vi.advanceTimersByTimeAsync(5000);
    expect(told.at(-1)).toBe('saved');
    expect(sent).toHaveLength(2);
  });

  it('a lost race is told and not repeated; taking the other version lets it go on', async () => {
    const { saver, sent, told, server } = open(makeRequest({ version: 2 }));
    server.answer = async () => {
      throw new ApiError(412, 'precondition_failed', 'x');
    };
    saver.want({ reason: 'mine' });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(told.at(-1)).toBe('conflict');
    expect(sent).toHaveLength(1);
    server.answer = async () => {};
    saver.adopt(makeRequest({ version: 7 }));
    await saver.flush();
    expect(sent.at(-1)).toEqual({ version: 7, edit: { reason: 'mine' } });
    expect(told.at(-1)).toBe('saved');
  });

  it('flush sends at once and rejects when refused', async () => {
    const { saver, server, told } = open();
    saver.want({ reason: 'a' });
    expect((await saver.flush()).version).toBe(1);
    server.answer = async () => {
      throw new ApiError(422, 'invalid_values', 'x');
    };
    saver.want({ reason: 'b' });
    await expect(saver.flush()).rejects.toMatchObject({ status: 422 });
    expect(told.at(-1)).toBe('failed');
  });
});
