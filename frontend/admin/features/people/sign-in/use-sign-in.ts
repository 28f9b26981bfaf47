import { useEffect, useState } from 'react';
import { useAddress } from '../../../frame/address.ts';
import { nextPage } from '../../../frame/session/next-page.ts';
import { useWords } from '../../../frame/words.ts';
import type { Flow, Remark, Stage } from './stage.ts';

interface Standing {
  readonly stage: Stage;
  readonly remark?: Remark;
  readonly email: string;
}

/** One sign-in, from its beginning or from where the link of an email leads (`?reset`). */
export function useSignIn(): Flow & { readonly stage: Stage } {
  const { t } = useWords();
  const [{ next, ended, reset }] = useAddress();
  const [standing, setStanding] = useState<Standing>(() => ({
    stage: { next: reset === undefined ? 'password' : 'reset' },
    email: '',
    ...(ended !== undefined && { remark: { tone: 'warning', text: t('people.sessionEnded') } }),
  }));
  const isDone = standing.stage.next === 'signed-in';
  useEffect(() => {
    // A full page load: nothing of a former session stays in memory.
    if (isDone) window.location.replace(nextPage(next ?? null, window.location.origin));
  }, [isDone, next]);
  return {
    ...standing,
    remark: standing.remark,
    go: (stage, { remark, email } = {}) =>
      setStanding((before) => ({ stage, email: email ?? before.email, ...(remark && { remark }) })),
  };
}
