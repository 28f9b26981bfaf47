import { limitedKind } from '../../../../../core/contract/model/platform/plan.ts';

/** What a plan counts, in the order in which people meet it. */
export const limitedKinds = limitedKind.options;

/** The parts of the product that can be switched off. */
export const flagNames = ['waitlist', 'giftCards', 'promoCodes', 'integrations'] as const;
