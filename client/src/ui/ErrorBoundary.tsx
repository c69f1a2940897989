import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  /** Drawn in place of what failed; `reset` tries again. */
  fallback(reset: () => void): ReactNode;
  children: ReactNode;
}

/** Keeps a failing part from taking the page along. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed
      ? this.props.fallback(() => this.setState({ failed: false }))
      : this.props.children;
  }
}
