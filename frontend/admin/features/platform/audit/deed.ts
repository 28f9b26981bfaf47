import { type AuditedAction, isAuditedAction } from '../../../../../core/contract/audited-actions.ts';
import type { PortalWords } from '../../../frame/words.ts';

/** What was done, as a sentence; the name itself of an action that exists no more. */
export function deedOf(action: string, t: PortalWords['t']): string {
  return isAuditedAction(action) ? sentenceOf(action, t) : action;
}

/** Every action by its sentence, in the order of the reader's alphabet. */
export function deedsByName(
  actions: readonly AuditedAction[],
  { t, language }: Pick<PortalWords, 't' | 'language'>,
): { value: AuditedAction; label: string }[] {
  return actions
    .map((value) => ({ value, label: sentenceOf(value, t) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}

function sentenceOf(action: AuditedAction, t: PortalWords['t']): string {
  return t(`did.${action}`);
}
