import type { ComponentChildren } from 'preact';
import type { CallProblem } from '../../api/problem.ts';
import { Button } from './button.tsx';
import { problemText } from './problem-text.ts';
import { useWords } from './words.ts';
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
  const { t } = useWords();
  const Heading = page ? 'h1' : 'h2';
  const Place = page ? 'main' : 'div';
  return (
    <Place class={page ? 'state state-page' : 'state'} role={page ? undefined : 'alert'}>
      <Heading>{t(titles[problem.code] ?? 'failed')}</Heading>
      <p class="muted">{problemText(problem, t)}</p>
      {problem.requestId && (
        <p class="muted">
          {t('requestId')}: <code>{problem.requestId}</code>
        </p>
      )}
      <p class="state-actions">
        <Button onClick={retry}>{t('tryAgain')}</Button>
        {children}
      </p>
    </Place>
  );
}

const titles: Partial<
  Record<CallProblem['code'], `failed.${'offline' | 'not-found' | 'forbidden' | 'suspended'}`>
> = {
  offline: 'failed.offline',
  'not-found': 'failed.not-found',
  forbidden: 'failed.forbidden',
  suspended: 'failed.suspended',
};
