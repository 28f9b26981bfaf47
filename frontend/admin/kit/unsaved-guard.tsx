import { useBlocker } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useWords } from '../frame/words.ts';
import { askToConfirm } from './confirm.tsx';

/** Asks before a page with unsaved changes is left, by a link, by Back or by closing the tab. */
export function useUnsavedGuard(isDirty: boolean): void {
  const { t } = useWords();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty && current.pathname !== next.pathname,
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  const { status, proceed } = blocker;
  useEffect(() => {
    if (status !== 'blocked') return;
    askToConfirm(
      {
        title: t('unsaved.title'),
        text: t('unsaved.text'),
        confirm: t('unsaved.leave'),
        onConfirm: proceed,
        onCancel: blocker.reset,
      },
      t,
    );
  }, [status, proceed, blocker.reset, t]);
}
