import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from '../../api/client.ts';
import type { ChangeRequest } from '../../api/request-types.ts';
import { afterStep, createRequest, editRequest, requestQuery } from '../../api/requests.ts';
import type { Lang } from '../../i18n/format.ts';
import type { FigureUnit } from '../../lib/figure-text.ts';
import { useWrite } from '../account/useWrite.ts';
import { type PlacedFault, placedFaults } from './model/faults.ts';
import { emptyForm, type Form, formOf } from './model/form.ts';
import { forget, keep, readKept } from './model/kept.ts';
import type { OrientationForm } from './model/orientation.ts';
import { readForm } from './model/read.ts';
import { DraftSaver, type Saving } from './model/saver.ts';

const REST_MS = 900;
const AGAIN_MS = 8000;
const shelf = () => window.localStorage;

/** What a new request is about. */
type DraftAbout = { zone: string } | { orientation: Pick<OrientationForm, 'plan' | 'region'> };

/** How the browser keeps what was typed about it. */
const keyOf = (about: DraftAbout): string =>
  'zone' in about ? about.zone : `${about.orientation.plan}/${about.orientation.region}`;

/** Nothing changed yet. */
function beginForm(about: DraftAbout, today: string): Form {
  const form = emptyForm(today);
  return 'zone' in about ? form : { ...form, orientation: { ...about.orientation } };
}

interface DraftOptions {
  about: DraftAbout;
  revision: number;
  request: ChangeRequest | null;
  unitOf(field: string): FigureUnit | null;
  lang: Lang;
  today: string;
}

/** A form that saves itself: on the server once the author rests, in the browser until the server has it. */
export function useDraft({ about, revision, request: first, unitOf, lang, today }: DraftOptions) {
  const queries = useQueryClient();
  const write = useWrite();
  const slug = keyOf(about);
  const [request, setRequest] = useState(first);
  const name = request ? String(request.id) : `new:${slug}`;
  const [form, setForm] = useState<Form>(() => {
    const saved = first ? formOf(first, unitOf, lang) : beginForm(about, today);
    return readKept(shelf, first ? String(first.id) : `new:${slug}`)?.form ?? saved;
  });
  const [saving, setSaving] = useState<Saving>({ state: 'saved' });
  const [faults, setFaults] = useState<PlacedFault[]>([]);
  const latest = useRef(form);
  latest.current = form;
  const noteFaults = useCallback(
    (error: unknown) => {
      if (!(error instanceof ApiError) || error.errors.length === 0) return false;
      setFaults(placedFaults(error, readForm(latest.current, unitOf, lang)));
      return true;
    },
    [unitOf, lang],
  );

  // One saver for the life of the form; what it needs later it is told.
  const [saver] = useState(() => {
    // What was typed on an older version is sent as built on it, so that a lost race is noticed.
    const kept = first && readKept(shelf, String(first.id));
    const start = first && kept?.version != null ? { ...first, version: kept.version } : first;
    return new DraftSaver({
      request: start,
      create: (edit) =>
        write(() =>
          createRequest({
            ...('zone' in about ? { zone: about.zone } : {}),
            base_revision: revision,
            ...edit,
          }),
        ),
      edit: ({ id, version }, edit) => write(() => editRequest(id, version, edit)),
      rest: REST_MS,
      again: AGAIN_MS,
      onSaving: (next) => {
        setSaving(next);
        if (next.state === 'failed') noteFaults(next.error);
      },
      onSaved: (saved) => {
        setFaults([]);
        setRequest(saved);
        queries.setQueryData(requestQuery(saved.id).queryKey, saved);
        void queries.invalidateQueries({ queryKey: ['desk', 'work'] });
      },
    });
  });
  useEffect(() => () => saver.stop(), [saver]);

  // Kept by the browser until the server has it.
  useEffect(() => {
    if (saving.state !== 'saved') return;
    if (request) forget(shelf, `new:${slug}`);
    // A value that cannot be read, or an entry that is not whole, is on no server yet.
    if (!readForm(latest.current, unitOf, lang).partly) forget(shelf, name);
  }, [saving.state, name, slug, request, unitOf, lang]);

  const apply = useCallback(
    (next: Form) => {
      latest.current = next;
      setForm(next);
      setFaults([]);
      const held = saver.request;
      keep(shelf, held ? String(held.id) : `new:${slug}`, {
        form: next,
        version: held?.version ?? null,
      });
      saver.want(readForm(next, unitOf, lang).edit);
    },
    [saver, slug, unitOf, lang],
  );

  // What the browser still kept from last time is sent now.
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    if (readKept(shelf, name)) saver.want(readForm(latest.current, unitOf, lang).edit);
  }, [saver, name, unitOf, lang]);

  useEffect(() => {
    const online = () => {
      if (saving.state === 'failed') saver.flush().catch(() => undefined);
    };
    window.addEventListener('online', online);
    return () => window.removeEventListener('online', online);
  }, [saver, saving.state]);

  const fetchLatest = useCallback(async () => {
    if (!saver.request) return null;
    const { id } = saver.request;
    return queries.fetchQuery({ ...requestQuery(id), staleTime: 0 });
  }, [saver, queries]);

  return {
    request,
    form,
    saving,
    faults,
    apply,
    flush: useCallback(() => saver.flush(), [saver]),
    /** After a step that made another version of the draft than the last save. */
    reload: useCallback(async () => {
      const now = await fetchLatest();
      if (!now) return;
      saver.adopt(now);
      setRequest(now);
    }, [fetchLatest, saver]),
    fetchLatest,
    /** Shows what the server refused at the fields it is about; false where it named none. */
    noteFaults,
    /** Ends a conflict: with what is on this screen, or with what the other window saved. */
    settle: useCallback(
      (theirs: ChangeRequest, whose: 'mine' | 'theirs') => {
        saver.adopt(theirs);
        setRequest(theirs);
        if (whose === 'mine') {
          saver.want(readForm(latest.current, unitOf, lang).edit);
          return;
        }
        const next = formOf(theirs, unitOf, lang);
        latest.current = next;
        setForm(next);
        saver.drop();
      },
      [saver, unitOf, lang],
    ),
    /** The request took a step; the form has nothing left to send. */
    done: useCallback(
      (after: ChangeRequest) => {
        saver.drop();
        forget(shelf, String(after.id));
        return afterStep(queries, after);
      },
      [saver, queries],
    ),
  };
}
