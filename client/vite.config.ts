import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where `npm run dev` finds the API. */
const API = process.env.API_URL ?? 'http://127.0.0.1:3000';

/**
 * Builds `client/dist`, which the server sends under a strict content policy: nothing inline, no `data:` scripts,
 * no `blob:` workers. Small assets stay files (`assetsInlineLimit: 0`) for the same reason.
 */
export default defineConfig({
  root: here('.'),
  plugins: [react()],
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
  // Workers load rare parts when they need them, which the older form of a worker cannot.
  worker: { format: 'es' },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/api', '/auth', '/tiles', '/feeds', '/healthz', '/openapi.json', '/docs'].map((path) => [
        path,
        // The host the page has, or a write would look like one from elsewhere.
        { target: API, changeOrigin: false },
      ]),
    ),
  },
});
