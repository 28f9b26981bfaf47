import type { SignInStep } from '../../../../../core/contract/schemas/people/sign-in.ts';

/** Where somebody stands who signs in: at a step that the API asks for, or at one of the page's own. */
export type Stage =
  | Exclude<SignInStep, { next: 'signed-in' }>
  | { readonly next: 'forgotten' }
  | { readonly next: 'reset' };

/** What is said above a stage: why one is here again, or what has been done. */
export interface Remark {
  readonly tone: 'warning' | 'success';
  readonly text: string;
}

/** What stages know of each other, and how they lead on. */
export interface Flow {
  readonly email: string;
  readonly remark: Remark | null;
  readonly enterEmail: (email: string) => void;
  readonly go: (stage: Stage, remark?: Remark) => void;
  /** To what the API asks for, or into the portal. */
  readonly proceed: (step: SignInStep) => void;
}
