import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { PROBLEM_TYPE, PROBLEMS, type ProblemCode, problemBody } from './problem.ts';

const BY_CODE: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  HPE_HEADER_OVERFLOW: ['headers_too_large', 'The address and headers together are too long.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['request_timeout', 'The request took too long to arrive. Try again.'],
};

/** Answers bytes that are no HTTP request, for which no request object exists, and hangs up. */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) {
    const [code, detail] = BY_CODE[error.code ?? ''] ?? [
      'malformed_request',
      'This is not a readable HTTP request.',
    ];
    const { status, title } = PROBLEMS[code];
    const body = JSON.stringify(problemBody(code, randomUUID(), detail));
    socket.write(
      `HTTP/1.1 ${status} ${title}\r\nContent-Type: ${PROBLEM_TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  }
  socket.destroySoon();
}
