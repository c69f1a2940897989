import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/queries.ts';
import { Root } from './app/Root.tsx';
import { keepInBrowser, readBrowserState } from './store/browser.ts';
import { StoreProvider } from './store/context.tsx';
import { createAtlasStore } from './store/create.ts';
import { signInFrom } from './store/sign-in.ts';
import { decodeUrl } from './store/url/codec.ts';
import { keepInUrl } from './store/url/sync.ts';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';

const linked = decodeUrl(window.location.search);
const store = createAtlasStore({
  ...readBrowserState(() => window.localStorage),
  ...linked,
  signIn: signInFrom(window.location.search),
});
keepInUrl(store, window);
keepInBrowser(store, () => window.localStorage);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={createQueryClient()}>
        <StoreProvider store={store}>
          <Root />
        </StoreProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
