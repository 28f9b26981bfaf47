import { useSyncExternalStore } from 'react';
import { type SetupStep, setupSteps } from '../../../../../core/contract/setup-steps.ts';

/** Where this tab keeps the step of the checklist that its user went to do: also over a visit to Stripe. */
const stored = 'bookingtms-setup-step';

const listeners = new Set<() => void>();

/** Goes with the user to the pages of a step; null stops. */
export function followStep(step: SetupStep | null): void {
  if (step) sessionStorage.setItem(stored, step);
  else sessionStorage.removeItem(stored);
  for (const listener of listeners) listener();
}

/** The step that this tab follows. */
export function useFollowedStep(): SetupStep | null {
  const name = useSyncExternalStore(subscribe, () => sessionStorage.getItem(stored));
  return setupSteps.find((step) => step === name) ?? null;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
