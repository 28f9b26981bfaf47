/** What members and owners read in emails. */
export const staffEmail = {
  hello: 'Hello,',
  openPortal: 'Open the portal',
  openAgenda: 'Open the agenda',
  signIn: 'Sign in',
  signInAs: 'Sign in as',
  email: 'Email',
  firstPassword: 'First password',
  booking: 'Booking',
  refund: 'Refund',
  date: 'Date',
  lost: 'Lost',
  webhook: 'Webhook',
  name: 'Name',
  asOwner: 'You get this email because you own {organization} at BookingTMS.',
  asAccount: 'You get this email because you have an account at BookingTMS.',

  'role.super-admin': 'one of its owners',
  'role.org-admin': 'one of its owners',
  'role.admin': 'an administrator',
  'role.manager': 'a manager',
  'role.staff': 'a member of its staff',

  'invited.subject': '{inviter} invited you to {place}',
  'invited.preview': 'Your first password for {organization} is in this email.',
  'invited.title': 'Join {organization}',
  'invited.lead': 'Hello {name}, {inviter} has invited you to {organization} as {role}.',
  'invited.leadTeam': 'Hello {name}, {inviter} has invited you to its team as {role}.',
  'invited.how':
    'Sign in with this email address and first password. You then choose a password that only you know.',
  'invited.aboutTitle': 'About the first password',
  'invited.about':
    'It works for {days} days and replaces any earlier one. After that, ask {inviter} to send the invitation again.',
  'invited.mistake': 'Not expecting this? Ignore this email, or write to {email}.',
  'invited.why': 'You get this email because {inviter} added you to {organization} at BookingTMS.',

  'replaced.title': 'Your first password has changed',
  'replaced.preview': 'Sign in with the one in this email.',
  'replaced.lead':
    'Hello {name}, more than one organization uses your account, so the password that one of them gave you no longer works.',
  'replaced.questions': 'Questions? Write to {email}.',

  'added.subject': '{organization} has added you to its team',
  'added.preview': 'Sign in as before, and choose {organization}.',
  'added.title': 'You are on the team of {organization}',
  'added.lead': 'Hello {name}, {organization} has added you as {role}.',
  'added.how':
    'Your account and its password stay as they are. Sign in as you are used to, and choose {organization} among your organizations.',
  'added.mistake': 'Was it a mistake? Write to {email}: they can take you off the team.',

  'stopped.subject': 'Guests can’t pay at {organization}',
  'stopped.goneTitle': 'Connect Stripe again',
  'stopped.goneWhy':
    'BookingTMS was disconnected from the Stripe account of {organization}, so guests can’t pay by card.',
  'stopped.goneWhat':
    'Connect your Stripe account again. Until then, seats that guests hold stay held as usual, and refunds by card wait.',
  'stopped.goneAction': 'Reconnect Stripe',
  'stopped.title': 'Stripe needs something from you',
  'stopped.why': 'Stripe takes no payments for {organization} at the moment, so guests can’t pay by card.',
  'stopped.what':
    'Open your Stripe account and answer what Stripe asks for. Seats that guests hold stay held as usual.',

  'refund.subject': 'A refund of {amount} failed (booking {reference})',
  'refund.preview': 'The guest has been told that you will pay it back in another way.',
  'refund.title': 'A refund didn’t go through',
  'refund.why':
    'The bank of the guest of booking {reference} didn’t accept the refund of {amount}. The money is back on your Stripe account.',
  'refund.what':
    'The guest has been told that you will pay it back. Send the refund again, pay it in another way, or mark it as settled.',

  'dispute.subject': 'You lost a dispute of {amount} (booking {reference})',
  'dispute.preview': 'The guest still has the booking. Keep it or cancel it.',
  'dispute.title': 'A dispute was lost',
  'dispute.why':
    'The bank of the guest of booking {reference} took back {amount} for good. The guest still has the booking, but can’t move it, or cancel it for a refund.',
  'dispute.what': 'Open the booking in the agenda to keep it or cancel it.',

  'failing.subject': 'Your webhook isn’t receiving events',
  'failing.preview': 'We’ll switch it off if it doesn’t answer.',
  'failing.title': 'A webhook isn’t answering',
  'failing.why': 'No event has reached your webhook at {url} since {since}. We’re still trying.',
  'failing.what': 'If it doesn’t accept an event by {until}, we’ll switch it off.',

  'disabled.subject': 'Your webhook was switched off',
  'disabled.title': 'We switched off a webhook',
  'disabled.gone': 'It answered with 410 Gone, which means that it wants no more events.',
  'disabled.failing': 'It hasn’t accepted an event for four days.',
  'disabled.why': 'We no longer send events to {url}. {why}',
  'disabled.what':
    'Events from now on aren’t stored for it. Once it works again, switch it on and send the events that it missed from the list of deliveries.',
} as const;
