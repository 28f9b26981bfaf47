import type { EmailTexts } from './texts.ts';

export const en: EmailTexts = {
  greeting: (name) => `Hello ${name},`,
  activity: 'What',
  when: 'When',
  localTime: (zone) => `Local time at the venue (${zone})`,
  where: 'Where',
  map: 'Show on a map',
  reference: 'Booking reference',
  price: 'Price',
  total: 'Total',
  paid: 'Paid',
  free: 'Nothing to pay',
  policy: 'Cancellation policy',
  contact: (venue, phone, email) =>
    `Questions? Reply to this email, or reach ${venue}: ${[phone, email].filter(Boolean).join(', ')}.`,
  why: (venue) => `You get this email because you booked at ${venue}.`,
  confirmed: {
    subject: (activity, date) => `You’re booked: ${activity}, ${date}`,
    preview: (date, times) => `${date}, ${times}. Everything you need for the day is in here.`,
    title: 'You’re booked!',
    lead: (activity, venue) => `${activity} at ${venue} is yours. We look forward to seeing you.`,
    calendarTitle: 'Add to calendar',
    calendar: 'Open the attached file to put it in your calendar.',
    manage: 'View your booking',
    codeAlt: (reference) => `QR code of booking ${reference}`,
    codeCaption: 'Show this code when you arrive. It opens your booking, so share it only with your party.',
  },
  refunded: {
    subject: (activity) => `We’re sorry: no seats for ${activity}, and your money is on its way back`,
    preview: (amount) => `We are returning ${amount} in full.`,
    title: 'We’re sorry',
    lead: (activity, date) =>
      `Your payment for ${activity} on ${date} reached us after the time for which we could hold your seats, and by then they were gone. Your booking could not be confirmed.`,
    money: (amount) =>
      `Your money is on its way back: ${amount}, in full, to the card or account that you paid with. Banks usually take 5 to 10 days to show it. There is nothing you need to do.`,
    sorry: 'We know that this is not the news you hoped for. We would still love to see you another time.',
    amount: 'Coming back to you',
    again: 'Find another time',
  },
};
