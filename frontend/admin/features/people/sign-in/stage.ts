import type { SignInStep } from '../../../../../core/contract/schemas/people/sign-in.ts';

/** What the page asks for: a step of the API's, or one of the page's own. */
export type Stage = SignInStep | { readonly next: 'forgotten' } | { readonly next: 'reset' };

/** Said above a stage: why the person is here again, or what has been done. */
export interface Remark {
  readonly tone: 'warning' | 'success';
  readonly text: string;
}

/** What stages know of each other, and how they lead on. */
export interface Flow {
  /** The address as it was typed last. */
  readonly email: string;
  readonly remark: Remark | undefined;
  readonly go: (stage: Stage, change?: { readonly remark?: Remark; readonly email?: string }) => void;
}
