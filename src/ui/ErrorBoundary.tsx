import { Component, type ReactNode } from 'react';

interface Props {
  readonly message: string;
  readonly retry: string;
  readonly children: ReactNode;
}

/** Keeps a fault in one region from taking the page with it; says so and offers to draw it again. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="failure" role="alert">
        <p className="failure-title">{this.props.message}</p>
        <button type="button" className="button" onClick={() => this.setState({ failed: false })}>
          {this.props.retry}
        </button>
      </div>
    );
  }
}
