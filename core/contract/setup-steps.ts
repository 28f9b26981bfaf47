/** What a new owner does from the first sign-in to a live widget, in order. Plain data: the portal's first page reads it. */
export const setupSteps = [
  'organization',
  'venue',
  'team',
  'stripe',
  'activity',
  'schedule',
  'look',
  'sale',
  'embed',
  'booking',
] as const;

/** Steps that an owner may settle without doing them: the organization by confirming it, the others by skipping. */
export const settleableSteps = ['organization', 'team', 'stripe', 'look', 'embed'] as const;

export type SetupStep = (typeof setupSteps)[number];
export type SettleableStep = (typeof settleableSteps)[number];

/** The step that has to be done before this one. */
export const stepBefore: Readonly<Partial<Record<SetupStep, SetupStep>>> = {
  activity: 'venue',
  schedule: 'activity',
  look: 'venue',
  sale: 'schedule',
  embed: 'sale',
  booking: 'sale',
};
