import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { useLocation, useSearchParams } from 'wouter-preact';
import { arrived } from '../../../app/arrival.ts';
import { nextPage } from '../../../app/next-page.ts';
import type { Flow, Remark, Stage } from './stage.ts';

interface Standing {
  readonly stage: Stage;
  readonly remark: Remark | null;
}

/** One sign-in from its beginning, or from where the link of an email leads (`?reset`). */
export function useSignIn(): Flow & { readonly stage: Stage } {
  const [search] = useSearchParams();
  const [, navigate] = useLocation();
  const queryClient = useQueryClient();
  const [email, enterEmail] = useState('');
  const [standing, setStanding] = useState<Standing>(() => ({
    stage: { next: search.has('reset') ? 'reset' : 'password' },
    remark: null,
  }));
  const go: Flow['go'] = (stage, remark) => setStanding({ stage, remark: remark ?? null });
  return {
    ...standing,
    email,
    enterEmail,
    go,
    proceed(step) {
      if (step.next !== 'signed-in') return go(step);
      queryClient.clear();
      navigate(nextPage(search.get('next'), window.location.origin), { replace: true, state: arrived });
    },
  };
}
