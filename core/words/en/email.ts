/** What guests read in emails; a text is found under the email, or the part of emails, that it belongs to. */
export const guestEmail = {
  greeting: 'Hello {name},',
  activity: 'What',
  when: 'When',
  localTime: 'Local time at the venue ({zone})',
  arriveBy: 'Please arrive by {time}',
  where: 'Where',
  map: 'Show on a map',
  reference: 'Booking reference',
  manage: 'View your booking',
  again: 'Find another time',
  contact: 'Questions? Reply to this email, or reach {venue}: {ways}.',
  why: 'You get this email because you booked at {venue}.',

  'cancelled.subject': 'Cancelled: {activity}, {date}',
  'cancelled.preview': 'Booking {reference} is cancelled. Here is what happens to your money.',
  'cancelled.title': 'Your booking is cancelled',
  'cancelled.lead': 'Your booking of {activity} at {venue} is cancelled.',
  'cancelled.closedSubject': 'We’re sorry: {activity} will not take place, {date}',
  'cancelled.closedTitle': 'We’re sorry',
  'cancelled.closed': '{venue} had to close this session of {activity}, so your booking is cancelled.',
  'cancelled.nothingBack':
    'Under the cancellation terms that you booked with, the {paid} that you paid is not returned.',
  'cancelled.partBack':
    'Under the cancellation terms that you booked with, {kept} of what you paid is not returned.',
  'cancelled.nothingPaid': 'You had not paid anything, so nothing is owed on either side.',

  'confirmed.subject': 'You’re booked: {activity}, {date}',
  'confirmed.preview': '{date}, {times}. Everything you need for the day is in here.',
  'confirmed.title': 'You’re booked',
  'confirmed.lead': '{activity} at {venue} is yours. We look forward to seeing you.',
  'confirmed.groupLead': 'Your places for {activity} at {venue} are booked. We look forward to seeing you.',

  'waiver.title': 'Waivers',
  'waiver.count': '{signed} of {of} have signed',
  'waiver.share': 'Each person who takes part signs before the visit. Forward this link to your party.',
  'waiver.sign': 'Sign the waiver',
  'entry.calendarTitle': 'Your calendar',
  'entry.calendarNew': 'Open the attached file to put it in your calendar.',
  'entry.calendarMoved': 'Open the attached file to update the entry in your calendar.',
  'entry.calendarGone': 'Open the attached file to take the entry out of your calendar.',
  'entry.codeAlt': 'QR code of booking {reference}',
  'entry.codeCaption':
    'Show this code when you arrive. It opens your booking, so share it only with your party.',

  'giftCard.code': 'Code of the gift card',
  'giftCard.worth': 'Worth {amount}',
  'giftCard.howTitle': 'How to use it',
  'giftCard.how':
    'Choose an activity and a time on the venue’s page, and enter the code before you pay. Any remaining balance stays on the card.',
  'giftCard.alsoAt': 'You can also use the card at {venues}.',
  'giftCard.keep': 'Anyone with the code can spend it, so keep it to yourself.',
  'giftCard.choose': 'Choose an activity',
  'giftCard.line': 'Gift card',
  'giftCard.paid': 'Paid',
  'giftCard.given.subject': '{buyer} has given you a gift card for {venue}',
  'giftCard.given.title': 'A gift card for you',
  'giftCard.given.lead': '{buyer} has given you a gift card worth {amount} for {venue}.',
  'giftCard.given.why': 'You get this email because {buyer} bought you a gift card at {venue}.',
  'giftCard.bought.subject': 'Your gift card for {venue}',
  'giftCard.bought.title': 'Thank you for your purchase',
  'giftCard.bought.own': 'Your gift card worth {amount} for {venue} is paid for and ready to be spent.',
  'giftCard.bought.sent':
    'Your gift card worth {amount} for {venue} is paid for. We have sent it to {name} at {email}.',
  'giftCard.bought.why': 'You get this email because you bought a gift card at {venue}.',
  'giftCard.credit.subject': '{amount} for your next visit to {venue}',
  'giftCard.credit.title': 'Your credit',
  'giftCard.credit.lead': 'In place of a refund, {venue} has given you a gift card worth {amount}.',

  'moneyBack.title': 'Coming back to you',
  'moneyBack.card': '{amount} to the card or account that you paid with',
  'moneyBack.venue': '{amount} from {venue}, the way you paid there',
  'moneyBack.credit': '{amount} as a gift card, in an email of its own',
  'moneyBack.giftCard': '{amount} to your gift card, ready to be spent',
  'moneyBack.banks': 'Banks usually take 5 to 10 days to show it. There is nothing you need to do.',

  'paymentRequested.subject': 'Your payment for {activity}, {date}',
  'paymentRequested.preview': 'Your places are kept until {until}.',
  'paymentRequested.title': 'Your places are waiting',
  'paymentRequested.lead':
    '{venue} has set places for {activity} aside for you. They are yours as soon as you have paid.',
  'paymentRequested.deadline': 'Please pay by',
  'paymentRequested.pay': 'Pay {amount}',
  'paymentRequested.finish': 'Finish your booking',
  'paymentRequested.otherwise':
    'If no payment comes by then, the places are given to others and you owe nothing.',
  'paymentRequested.why': 'You get this email because {venue} is keeping places for you.',

  'balanceRequested.subject': '{amount} left to pay for {activity}, {date}',
  'balanceRequested.preview': 'You can pay the {amount} that is left online now.',
  'balanceRequested.title': '{amount} left to pay',
  'balanceRequested.lead':
    'Your booking for {activity} at {venue} is confirmed. You can pay what is left online before you come.',

  'price.title': 'Price',
  'price.wholeSession': 'The whole session',
  'price.promoCode': 'Promo code {code}',
  'price.discount': 'Discount',
  'price.giftCard': 'Gift card ending in {ending}',
  'price.bookingFee': 'Booking fee',
  'price.cardFee': 'Card fee',
  'price.cancellationFee': 'Cancellation fee',
  'price.total': 'Total',
  'price.free': 'Nothing to pay',
  'price.paid': 'Paid',
  'price.payNow': 'To pay now',
  'price.payAtVenue': 'To pay at the venue',
  'price.leftToPay': 'Left to pay',
  'price.included': '{tax}, included',

  'refundNews.amount': 'Refund',
  'refundNews.made.subject': 'Your refund for {activity} is on its way',
  'refundNews.made.title': 'Your refund is on its way',
  'refundNews.made.lead':
    '{amount} for your booking of {activity} at {venue} is now on its way to the card or account that you paid with.',
  'refundNews.made.after': 'Banks usually take 5 to 10 days to show it. There is nothing you need to do.',
  'refundNews.failed.subject': 'We couldn’t pay back your refund for {activity}',
  'refundNews.failed.title': 'Your refund didn’t go through',
  'refundNews.failed.lead':
    'We tried to pay back {amount} for your booking of {activity} at {venue}, but your bank didn’t accept it. The card may have expired or been replaced.',
  'refundNews.failed.after':
    'The money is still yours. The venue has been told and will pay it back in another way. To speed this up, reply to this email.',
  'refundNews.settled.subject': 'Your refund for {activity} has been settled',
  'refundNews.settled.title': 'Your refund has been settled',
  'refundNews.settled.lead':
    'Your bank didn’t accept the refund of {amount} for your booking of {activity}, so {venue} has paid it back in another way.',
  'refundNews.settled.after': 'If you haven’t received it, reply to this email.',

  'refunded.preview': 'We are refunding {amount} to you.',
  'refunded.tooLate.subject': 'We’re sorry: no seats for {activity}, and a full refund',
  'refunded.tooLate.title': 'We’re sorry',
  'refunded.tooLate.lead':
    'Your payment for {activity} on {date} reached us after the time for which we could hold your seats, and by then they were gone. Your booking could not be confirmed. We are refunding your payment in full.',
  'refunded.tooLate.after':
    'We know that this is not the news you hoped for. We would still love to see you another time.',
  'refunded.ended.subject': 'We are refunding your payment for {activity}',
  'refunded.ended.title': 'Your payment is being refunded',
  'refunded.ended.lead':
    'Your payment for {activity} at {venue} on {date} reached us when the booking had been cancelled. We are refunding it in full.',
  'refunded.ended.after': 'The booking stays cancelled. We would love to see you another time.',
  'refunded.duplicate.subject': 'You paid twice for {activity}: we are refunding the second payment',
  'refunded.duplicate.title': 'Your second payment is being refunded',
  'refunded.duplicate.lead':
    'We received two payments for your booking of {activity} at {venue} on {date}. One was enough, so we are refunding the other in full.',
  'refunded.duplicate.after': 'Nothing else about your booking changes.',
  'refunded.mismatch.subject': 'We are refunding your payment for {activity}',
  'refunded.mismatch.title': 'Your payment is being refunded',
  'refunded.mismatch.lead':
    'The amount that reached us for {activity} at {venue} on {date} was not the one that was due, so we could not accept it. We are refunding all of it.',
  'refunded.mismatch.after':
    'Your booking is not confirmed by this payment. Reply to this email if you would like help.',
  'refunded.goodwill.subject': 'Refund for {activity}',
  'refunded.goodwill.title': 'A refund for you',
  'refunded.goodwill.lead': '{venue} is giving you money back for your booking of {activity} on {date}.',

  'rescheduled.subject': 'New time: {activity}, {date}',
  'rescheduled.title': 'Your booking has a new time',
  'rescheduled.lead': 'Your booking of {activity} at {venue} has moved. Your places are reserved.',
  'rescheduled.newTime': 'Your new time',
  'rescheduled.oldTime': 'It was',
  'rescheduled.changedSubject': 'Changed: {activity}, {date}',
  'rescheduled.changedTitle': 'Your booking has changed',
  'rescheduled.changed': 'Your booking of {activity} at {venue} was updated.',
  'rescheduled.due': '{amount} is left to pay. You can pay it through your booking, or when you come.',
  'rescheduled.pay': 'Pay {amount}',

  'seatsOffered.subject': 'Places for you: {activity}, {date}',
  'seatsOffered.preview': 'We hold them for you until {until}.',
  'seatsOffered.title': 'Places have opened up',
  'seatsOffered.lead':
    'You are on the waitlist for {activity} at {venue}. Places have opened up, and we are holding them for you.',
  'seatsOffered.deadline': 'Held for you until',
  'seatsOffered.finish': 'Finish your booking',
  'seatsOffered.otherwise':
    'After that they are offered to the next in line. If you no longer want them, do nothing.',
  'seatsOffered.why': 'You get this email because you joined a waitlist at {venue}.',

  'terms.title': 'If your plans change',
  'terms.until': 'until {date}',

  'timeOffered.subject': 'Please choose another time for {activity}',
  'timeOffered.preview': 'Your seats were gone when your payment came. Choose another time until {until}.',
  'timeOffered.title': 'Please choose another time',
  'timeOffered.lead':
    'We’re sorry: your payment for {activity} on {date} reached us after the time for which we could hold your seats, and by then they were gone.',
  'timeOffered.offer': 'Your {paid} can go towards another time, which you can choose now.',
  'timeOffered.deadline': 'Choose until',
  'timeOffered.choose': 'Choose another time',
  'timeOffered.missed': 'The time that is gone',
  'timeOffered.otherwise':
    'If you do not choose one, {paid} goes back the way you paid it, by itself and in full.',

  'waitlistJoined.subject': 'Confirm your place on the waitlist: {activity}, {date}',
  'waitlistJoined.preview': 'Confirm by {until}, or your place lapses.',
  'waitlistJoined.title': 'Confirm your place on the waitlist',
  'waitlistJoined.lead':
    'You asked to be notified when places open up for {activity} at {venue}. Confirm your email address to keep your place in line.',
  'waitlistJoined.deadline': 'Confirm by',
  'waitlistJoined.confirm': 'Confirm or leave',
  'waitlistJoined.otherwise': 'If you do not confirm in time, your place lapses and we delete your request.',
  'waitlistJoined.next':
    'When places open up, we hold them for you and email you. You pay nothing until you book.',
  'waitlistJoined.leave': 'Changed your plans? You can leave the waitlist with the same link at any time.',
  'waitlistJoined.notYou':
    'If this wasn’t you, ignore this email. Nothing happens without your confirmation.',
  'waitlistJoined.why': 'You get this email because your address was used to join a waitlist at {venue}.',
} as const;
