import type { ComponentChildren } from 'preact';
import { CallProblem } from '../../../api/problem.ts';
import { type Later, useLater } from '../state/use-later.ts';
import { ProblemNotice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

/** Shows something of the later steps, once they are here. */
export function LaterSteps({ children }: { children: (steps: Later) => ComponentChildren }) {
  const { later, failed, retry } = useLater();
  if (later) return <>{children(later)}</>;
  return failed ? (
    <ProblemNotice problem={new CallProblem('offline', '')} retry={retry} />
  ) : (
    <Skeleton rows={5} />
  );
}
