import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// Files share one document, so nothing of a test may stay in it.
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
});
