import { layerOf } from './layer.ts';
import { MOST_BYTES } from './limits.ts';
import { diagnose, stage } from './pipeline.ts';
import type { Answer, Request } from './protocol.ts';
import { read } from './read/index.ts';
import { tooLarge } from './read/refusal.ts';
import type { Prepared, Progress, Reading, SourceFile } from './types.ts';

/** A bar need not move more often. */
const PROGRESS_MS = 50;

/**
 * The doctor behind a mailbox: takes requests one after the other and posts its answers. Keeps the reading of the file
 * opened last, from which every diagnosis starts anew.
 */
export function serve(
  post: (answer: Answer) => void,
  now: () => number = () => performance.now(),
): (request: Request) => Promise<void> {
  let reading: Reading | undefined;
  let told = Number.NEGATIVE_INFINITY;
  const progress: Progress = (phase, share) => {
    if (now() - told < PROGRESS_MS) return;
    told = now();
    post({ type: 'progress', phase, share });
  };
  const open = async (file: Promise<SourceFile> | SourceFile, wasm?: ArrayBuffer) => {
    reading = undefined;
    const prepared: Prepared = await read(await file, {
      progress,
      ...(wasm === undefined ? {} : { wasm }),
    });
    if ('refused' in prepared) {
      post({ type: 'refused', finding: prepared.refused });
      return;
    }
    reading = prepared;
    post({ type: 'opened', format: prepared.format, vertices: prepared.vertices });
  };
  const answer = async (request: Request): Promise<void> => {
    switch (request.type) {
      case 'open': {
        const { file, wasm } = request;
        if (file.size > MOST_BYTES) {
          post({ type: 'refused', finding: tooLarge(file.size).finding });
          return;
        }
        return open(sourceOf(file), wasm);
      }
      case 'text':
        return open({ name: request.name, bytes: new TextEncoder().encode(request.text) });
      case 'diagnose':
      case 'layer':
      case 'stage': {
        const { type, id, fixes, context } = request;
        if (!reading) post({ type: 'failed', id });
        else if (type === 'diagnose') {
          post({ type: 'diagnosis', id, diagnosis: diagnose(reading, fixes, context, progress) });
        } else if (type === 'layer') {
          post({ type: 'layer', id, layer: layerOf(reading, fixes, context, progress) });
        } else post({ type: 'staged', id, staged: stage(reading, fixes, context) });
      }
    }
  };
  let last: Promise<void> = Promise.resolve();
  return (request) => {
    last = last
      .then(() => answer(request))
      .catch(() => {
        post({ type: 'failed', id: 'id' in request ? request.id : 0 });
      });
    return last;
  };
}

const sourceOf = async (file: File): Promise<SourceFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});
