import { ApiError, problemOf } from './client.ts';
import { withFreshCsrf, writeHeaders } from './send.ts';

interface UploadOptions {
  /** 0-1 of the bytes that have left. */
  onProgress?: (share: number) => void;
  version?: number;
  signal?: AbortSignal;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Sends a file as it is. `fetch` tells nothing of what has left, so this is the one place with XMLHttpRequest. */
export function upload<T>(
  method: 'PUT' | 'POST',
  address: string,
  file: Blob,
  { onProgress, version, signal }: UploadOptions = {},
): Promise<T> {
  return withFreshCsrf(
    () =>
      new Promise<T>((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open(method, address);
        const type = file.type || 'application/octet-stream';
        const headers = { 'content-type': type, ...writeHeaders(version) };
        for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
        request.upload.onprogress = ({ loaded, total }) => onProgress?.(total ? loaded / total : 0);
        request.onload = () => {
          const { status, statusText } = request;
          const body = parsed(request.responseText);
          if (status >= 200 && status < 300) resolve(body as T);
          else {
            const retryAfter = request.getResponseHeader('retry-after');
            reject(problemOf(status, body, statusText, retryAfter));
          }
        };
        request.onerror = () => reject(new ApiError(0, 'no_answer', 'the upload broke off'));
        request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
        signal?.addEventListener('abort', () => request.abort(), { once: true });
        request.send(file);
      }),
  );
}
