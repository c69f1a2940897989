import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import fp from 'fastify-plugin';
import { Type } from 'typebox';
import { dayInVietnam } from '../../lib/dates.ts';
import { permitted } from '../../lib/identity.ts';
import { momentOf } from '../../lib/moment.ts';
import { ApiError, badParameter } from '../../lib/problem.ts';
import { etagOf, JSON_TYPE, sendRepresentation } from '../../lib/representation.ts';
import { reading, writing } from '../../lib/route.ts';
import { OneOf } from '../../lib/schema.ts';
import { periodClosing } from './period.ts';
import { lockReport, readContent, readSnapshot, readVersions } from './repository.ts';
import { REPORT_KINDS, Report, ReportContent, ReportVersion, ReportZone } from './schema.ts';
import { reportWorkbook } from './workbook.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const params = Type.Object({ kind: OneOf(REPORT_KINDS), day: Type.String({ format: 'date' }) });
const query = {
  version: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 1_000_000,
      description:
        'a closed version; 0 = from the data as they are now; default the newest closed one',
    }),
  ),
};

const routes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of [ReportZone, ReportContent, ReportVersion, Report]) app.addSchema(schema);

  /** The version of a report that is asked for, as text. */
  async function reportAt(kind: 'kcn' | 'ccn', day: string, revision: number, asked?: number) {
    const period = periodClosing(day);
    const versions = await readVersions(app.db, kind, day);
    const version = asked ?? versions[0]?.version ?? 0;
    const locked = versions.find((one) => one.version === version) ?? null;
    if (version !== 0 && locked === null) {
      throw badParameter(
        'version',
        `must be 0 or a closed version; the newest is ${versions[0]?.version ?? 0}`,
      );
    }
    const content = async () =>
      (locked && (await readSnapshot(app.db, kind, day, version))) ??
      readContent(app.db, kind, period, revision);
    return { versions, locked, content };
  }

  const base = {
    tag: 'reports',
    description:
      'Data as of the closing day, 14 June or 14 December (TT 14/2024/TT-BCT art. 3; for KCN the same days are taken, since none were found in the law). Once closed, a version is answered as it was closed.',
    query,
  };
  const readSchema = {
    ...reading({ ...base, summary: 'A half-yearly report', returns: Type.Ref('Report') }),
    params,
  };
  app.get('/api/reports/:kind/:day', { schema: readSchema }, async (request, reply) => {
    const { kind, day } = request.params;
    const moment = await momentOf(app.db, app.now());
    const { versions, locked, content } = await reportAt(
      kind,
      day,
      moment.revision,
      request.query.version,
    );
    const address = `/api/reports/${kind}/${day}#${versions[0]?.version ?? 0}`;
    const etag = etagOf(moment, address, request.query);
    return sendRepresentation(request, reply, { etag, type: JSON_TYPE }, async () => {
      const report = await content();
      const about = JSON.stringify({ kind, closing_day: day, locked, versions }).slice(0, -1);
      return { body: `${about},"report":${report}}`, sample: isSample(report) };
    });
  });

  const { 200: ok, ...others } = reading({ ...base, summary: '', returns: Type.String() }).response;
  const fileSchema = {
    ...reading({ ...base, summary: 'The same report as XLSX', returns: Type.String() }),
    params,
    response: { ...others, 200: { ...ok, content: { [XLSX]: { schema: Type.String() } } } },
  };
  app.get('/api/reports/:kind/:day.xlsx', { schema: fileSchema }, async (request, reply) => {
    const { kind, day } = request.params;
    const moment = await momentOf(app.db, app.now());
    const { versions, locked, content } = await reportAt(
      kind,
      day,
      moment.revision,
      request.query.version,
    );
    const address = `/api/reports/${kind}/${day}.xlsx#${versions[0]?.version ?? 0}`;
    const etag = etagOf(moment, address, request.query);
    const suffix = locked ? `-${locked.version}` : '';
    reply.header(
      'content-disposition',
      `attachment; filename="bao-cao-${kind}-${day}${suffix}.xlsx"`,
    );
    return sendRepresentation(request, reply, { etag, type: XLSX }, async () => {
      const report = JSON.parse(await content()) as ReportContent;
      return { body: await reportWorkbook(report, locked), sample: report.sample };
    });
  });

  const lockSchema = {
    ...writing({
      tag: 'reports',
      summary: 'Close a report as it is now',
      description:
        'For whoever reviews the kind, from the closing day on. Closing again makes a new version; where nothing has changed the newest one is answered.',
      status: 201,
      returns: Type.Ref('ReportVersion'),
    }),
    params,
  };
  app.post('/api/reports/:kind/:day/lock', { schema: lockSchema }, async (request, reply) => {
    const { kind, day } = request.params;
    const period = periodClosing(day);
    const person = permitted(request, 'review', kind);
    if (dayInVietnam(app.now()) < day) {
      throw new ApiError('wrong_state', `The data of this report do not close before ${day}.`);
    }
    const closed = await app.db.transaction((tx) =>
      lockReport(tx, kind, period, person, app.now()),
    );
    return reply.code(201).send(closed);
  });
};

const isSample = (content: string) => (JSON.parse(content) as ReportContent).sample;

/** `GET /api/reports/:kind/:day`, `.xlsx` and `POST /api/reports/:kind/:day/lock`. */
export const reportsPlugin = fp(routes, {
  name: 'reports',
  dependencies: ['context', 'schemas', 'query'],
});
