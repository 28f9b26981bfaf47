/** Texts of the site's pages outside the widget. */
export const pages = {
  needsScript: 'Please turn on JavaScript to book.',
  loading: 'Loading…',
  about: 'About the activities',
  pictures: 'Pictures of the venue',
  languages: 'Languages',
  accessibility: 'Accessibility',
  waiver: 'What you sign before you take part',
  'entryCode.title': 'Your code for the door',
  'entryCode.alt': 'QR code of booking {reference}',
  'entryCode.text':
    'Show this code when you arrive. It opens your booking, so share it only with your party.',
  'noPage.title': 'This page does not exist',
  'noPage.text': 'The address may be mistyped, or the page has moved.',
  'noVenue.title': 'There is nothing to book here',
  'noVenue.text': 'The address may be mistyped, or the venue takes no bookings now.',
  'noActivity.title': 'This activity cannot be booked',
  'noActivity.text': 'It may have been renamed or taken off the programme.',
  'badLink.title': 'This link no longer works',
  'badLink.text':
    'It may have expired, or part of it is missing. Open it from the latest email about your booking.',
  'broken.title': 'Something went wrong',
  'broken.text': 'It is our fault, not yours. Please try again in a moment.',

  'waitlist.confirmTitle': 'Confirm your place on the waitlist',
  'waitlist.confirmText':
    'When places open up, we hold them for you and email you. You pay nothing until you book.',
  'waitlist.confirm': 'Confirm my place',
  'waitlist.confirmed': 'You’re on the waitlist',
  'waitlist.waitingTitle': 'You’re on the waitlist',
  'waitlist.waitingText': 'When places open up, we hold them for you and email you.',
  'waitlist.leave': 'Leave the waitlist',
  'waitlist.left': 'You’ve left the waitlist',
  'waitlist.expiredTitle': 'This place has lapsed',
  'waitlist.expiredText':
    'It wasn’t confirmed in time. You can join the waitlist again or pick another time.',
  'waitlist.otherTimes': 'See all times',
  'waitlist.failed': 'That didn’t work. Check your connection and try again.',
  'waitlist.needsScript': 'Turn on JavaScript to confirm or leave.',
} as const;
