import { Component, type ComponentChildren } from 'preact';
import { CallProblem } from '../../api/problem.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { useWords } from '../ui/words.ts';

/** The last resort: a mistake of ours leaves a way on, not a blank page. */
export class ErrorBoundary extends Component<{ children: ComponentChildren }, { failed: boolean }> {
  override state = { failed: false };

  override componentDidCatch(error: unknown): void {
    console.error(error);
    this.setState({ failed: true });
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <BrokenPage />;
  }
}

function BrokenPage() {
  const { t } = useWords();
  const problem = new CallProblem('internal', t('pageBroke'));
  return <ErrorState page problem={problem} retry={() => window.location.reload()} />;
}
