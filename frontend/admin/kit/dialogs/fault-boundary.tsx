import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { CallProblem } from '../../../api/problem.ts';
import { useWords } from '../../frame/words.ts';
import { ErrorState } from '../error-state.tsx';

interface FaultBoundaryProps {
  /** Closes the dialog or drawer that it is in. */
  onClose: () => void;
  children: ReactNode;
}

/** A fault of ours in a dialog or a drawer says so there, and the page behind it stays. */
export class FaultBoundary extends Component<FaultBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return <Fault onClose={this.props.onClose} onRetry={() => this.setState({ hasFailed: false })} />;
  }
}

function Fault({ onClose, onRetry }: { onClose: () => void; onRetry: () => void }) {
  const { t } = useWords();
  return (
    <ErrorState problem={new CallProblem('internal', t('partBroke'))} retry={onRetry}>
      <Button variant="default" size="xs" onClick={onClose}>
        {t('close')}
      </Button>
    </ErrorState>
  );
}
