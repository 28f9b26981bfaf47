import { useEffect, useState } from 'react';
import { useAddress } from '../../../frame/address.ts';
import { nextPage } from '../../../frame/session/next-page.ts';
import { useWords } from '../../../frame/words.ts';
import type { Flow, Remark, Stage } from './stage.ts';

interface Progress {
  readonly stage: Stage;
  readonly remark?: Remark;
  readonly email: string;
}

/** One sign-in, from its beginning or from where the link of an email leads (`?reset`). */
export function useSignIn(): Flow & { readonly stage: Stage } {
  const { t } = useWords();
  const [{ next, ended, reset }] = useAddress();
  const [progress, setProgress] = useState<Progress>(() => ({
    stage: { next: reset === undefined ? 'password' : 'reset' },
    email: '',
    ...(ended !== undefined && { remark: { tone: 'warning', text: t('people.sessionEnded') } }),
  }));
  const isDone = progress.stage.next === 'signed-in';
  useEffect(() => {
    // A full page load: nothing of a former session stays in memory.
    if (isDone) window.location.replace(nextPage(next ?? null, window.location.origin));
  }, [isDone, next]);
  return {
    ...progress,
    remark: progress.remark,
    go: (stage, { remark, email } = {}) =>
      setProgress((before) => ({ stage, email: email ?? before.email, ...(remark && { remark }) })),
  };
}
