import { useBlocker } from '@tanstack/react-router';
import {
  type ComponentPropsWithRef,
  type FocusEvent,
  type FormEvent,
  useCallback,
  useEffect,
  useRef,
} from 'react';
import type { Address } from '../frame/address.ts';
import { useWords } from '../frame/words.ts';
import { askToDiscard } from './dialogs/confirm.tsx';
import { type Draft, isLeft, isTyped, textFieldOf } from './draft.ts';

/** The forms on the screen: one that is left speaks for all that are left with it. */
const drafts = new Set<Draft>();

interface GuardedFormProps extends ComponentPropsWithRef<'form'> {
  /** Meanwhile it may be left. */
  isSending: boolean;
  /** How often it was sent with success: what it says then is saved. */
  saved?: number;
}

/** A form that asks once before the page or drawer around it is left with text that was typed and not sent. */
export function GuardedForm({ isSending, saved = 0, ...props }: GuardedFormProps) {
  const { t } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const draft = useRef<Draft>(null);
  useEffect(() => {
    if (!form.current) return;
    const own: Draft = { form: form.current, before: new Map(), isSending: false };
    draft.current = own;
    drafts.add(own);
    return () => void drafts.delete(own);
  }, []);
  useEffect(() => {
    if (draft.current) draft.current.isSending = isSending;
  }, [isSending]);
  useEffect(() => {
    const before = draft.current?.before;
    if (saved > 0 && before) for (const field of before.keys()) before.set(field, field.value);
  }, [saved]);
  const shouldBlockFn = useCallback(
    async ({ current, next }: Record<'current' | 'next', { pathname: string; search: Address }>) => {
      const left = [...drafts].filter((each) => isTyped(each) && isLeft(each.form, current, next));
      if (left.length === 0 || left[0] !== draft.current) return false;
      const discards = await askToDiscard(t);
      if (discards) for (const { before } of left) before.clear();
      return !discards;
    },
    [t],
  );
  const enableBeforeUnload = useCallback(() => draft.current !== null && isTyped(draft.current), []);
  useBlocker({ shouldBlockFn, enableBeforeUnload });
  const remember = ({ target }: FocusEvent) => {
    const field = textFieldOf(target);
    const before = draft.current?.before;
    if (field && before && !before.has(field)) before.set(field, field.value);
  };
  const stay = (event: FormEvent) => event.preventDefault();
  return <form onSubmit={stay} {...props} ref={form} onFocus={remember} />;
}
