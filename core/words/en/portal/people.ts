/** Signing in, and the first page of an organization without a venue. */
export const people = {
  'people.sessionEnded': 'Your session ended. Sign in to pick up where you left off.',
  'people.rule.length': 'At least 12 characters',
  'people.rule.lower': 'A lower-case letter',
  'people.rule.upper': 'An upper-case letter',
  'people.rule.digit': 'A digit',
  'people.rule.symbol': 'A symbol such as ! or -',
  'people.shifts': 'Shifts',
} as const;
