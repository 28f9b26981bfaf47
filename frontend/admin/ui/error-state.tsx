import type { ComponentChildren } from 'preact';
import type { CallProblem } from '../../api/problem.ts';
import { Button } from './button.tsx';
import { problemText } from './problem-text.ts';
import './state.css';

export interface ErrorStateProps {
  problem: CallProblem;
  retry: () => void;
  /** It stands for the whole page. */
  page?: boolean;
  children?: ComponentChildren;
}

/** In place of what could not be loaded. */
export function ErrorState({ problem, retry, page = false, children }: ErrorStateProps) {
  const Heading = page ? 'h1' : 'h2';
  const Place = page ? 'main' : 'div';
  return (
    <Place class={page ? 'state state-page' : 'state'} role={page ? undefined : 'alert'}>
      <Heading>{titles[problem.code] ?? 'This did not work'}</Heading>
      <p class="muted">{problemText(problem)}</p>
      {problem.requestId && (
        <p class="muted">
          Request id for support: <code>{problem.requestId}</code>
        </p>
      )}
      <p class="state-actions">
        <Button onClick={retry}>Try again</Button>
        {children}
      </p>
    </Place>
  );
}

const titles: Partial<Record<CallProblem['code'], string>> = {
  offline: 'No connection',
  'not-found': 'Not here',
  forbidden: 'You may not see this',
  suspended: 'This organization is suspended',
};
