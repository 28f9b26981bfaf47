import type { PlainPortalKey } from '../../../frame/words.ts';

/** The steps from a name to an activity on sale, in order. Each has a part of the address: `?step=schedule`. */
export const steps = [
  'basics',
  'prices',
  'details',
  'pictures',
  'schedule',
  'payment',
  'embed',
  'review',
] as const;

export type Step = (typeof steps)[number];

export const stepTitles = {
  basics: 'activities.step.basics',
  prices: 'activities.step.prices',
  details: 'activities.step.details',
  pictures: 'activities.step.pictures',
  schedule: 'activities.step.schedule',
  payment: 'activities.step.payment',
  embed: 'activities.step.embed',
  review: 'activities.step.review',
} as const satisfies Record<Step, PlainPortalKey>;

export function isStep(name: string | null | undefined): name is Step {
  return steps.some((step) => step === name);
}

/** The step after this one; the last has none. */
export function stepAfter(step: Step): Step | undefined {
  return steps[steps.indexOf(step) + 1];
}

export function stepBefore(step: Step): Step | undefined {
  return steps[steps.indexOf(step) - 1];
}

const stepOfField: Readonly<Record<string, Step>> = {
  name: 'basics',
  tagline: 'basics',
  description: 'basics',
  category: 'basics',
  activityType: 'basics',
  eventType: 'prices',
  capacity: 'prices',
  minPlayers: 'prices',
  maxPlayers: 'prices',
  priceList: 'prices',
  addOns: 'prices',
  imageUrl: 'pictures',
  gallery: 'pictures',
  duration: 'schedule',
  setupMinutes: 'schedule',
  cleanupMinutes: 'schedule',
  schedule: 'schedule',
  bookingWindow: 'schedule',
  resourceIds: 'schedule',
  paymentTerms: 'payment',
  cancellation: 'payment',
};

/** Where a field is edited: `priceList.units.0.price` -> `prices`. */
export function stepOf(field: string): Step {
  return stepOfField[field.split('.')[0] ?? ''] ?? 'details';
}
