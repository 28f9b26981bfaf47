/** Until when a guest may cancel or pick another time by themselves, and what cancelling costs. */
export const policy = {
  /** `ways`: some of `policyFree`, `policyFee` and `policyNothingBack`, or a bare limit where nothing was paid. */
  policyCancel: 'You can cancel by yourself {ways}; after that, ask the venue.',
  policyFree: 'free of charge {limit}',
  policyFee: '{limit} for a fee of {share} of what you paid',
  policyNothingBack: '{limit} without getting money back',
  policyOnlyVenue: 'Only the venue can cancel this booking: get in touch if you cannot come.',
  policyMove: 'You can pick another time {limit}.',
  policyBefore: 'until {time} before the start',
  policyStart: 'until the start',
} as const;
