import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Loading } from '../frame/data/use-api.ts';
import { useWords } from '../frame/words.ts';
import { ErrorState } from './error-state.tsx';
import { LoadingRows } from './loading.tsx';
import { problemText } from './problem-text.ts';

interface ShownProps<T> {
  of: Loading<T>;
  /** While nothing is there yet; rows of a list unless told otherwise. */
  loading?: ReactNode;
  children: (data: T) => ReactNode;
}

/**
 * Shows what was read: a skeleton before, a way to try again after a failure. What is on the screen stays when a later
 * attempt fails, with a notice that it may be out of date.
 */
export function Shown<T>({ of: { data, problem, isStale, refetch }, loading, children }: ShownProps<T>) {
  const { t } = useWords();
  if (data === undefined) {
    return problem ? <ErrorState problem={problem} retry={refetch} /> : (loading ?? <LoadingRows />);
  }
  return (
    <>
      {problem && (
        <Alert color="warning" role="status" mb="sm">
          {t('outdated', { problem: problemText(problem, t) })}
        </Alert>
      )}
      <div style={isStale ? { opacity: 0.9 } : undefined} aria-busy={isStale}>
        {children(data)}
      </div>
    </>
  );
}
