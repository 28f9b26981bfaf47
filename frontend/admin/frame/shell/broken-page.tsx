import { useEffect } from 'react';
import { CallProblem } from '../../../api/problem.ts';
import { ErrorState } from '../../kit/error-state.tsx';
import { useWords } from '../words.ts';

/** The last resort: a fault of ours leaves a way on instead of a blank page. */
export function BrokenPage({ error }: { error: unknown }) {
  const { t } = useWords();
  useEffect(() => console.error(error), [error]);
  const problem = new CallProblem('internal', t('pageBroke'));
  return <ErrorState page problem={problem} retry={() => window.location.reload()} />;
}
