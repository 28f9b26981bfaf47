/** Signing in, the own account, the team, and organizations for operators. */
export const people = {
  'people.sessionEnded': 'Your session ended. Sign in to pick up where you left off.',
  'people.rule.length': 'At least 12 characters',
  'people.rule.lower': 'A lower-case letter',
  'people.rule.upper': 'An upper-case letter',
  'people.rule.digit': 'A digit',
  'people.rule.symbol': 'A symbol such as ! or -',
  'people.status': 'Status',
  'people.addedOn': 'Added on {date}',
  'people.access': 'Access',
  'people.noVenueChoice':
    'Managers and staff work at a venue, and there is none yet. For now, you can invite administrators.',
  'people.noVenueOwner':
    'Your organization has no venue yet. Once it has one, this page shows its day. In the meantime, you can invite administrators.',
  'people.toStaff': 'Go to Staff',
  'people.organization': 'Organization',
  'people.owner': 'Owner',
  'people.open': 'Open',
  'people.plan': 'Plan',
  'people.sessions': 'Upcoming sessions',
  'people.sessionsNone': 'No sessions assigned.',
  'people.sessionsMore': 'Show more',
} as const;
