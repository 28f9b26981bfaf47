/** The bell: news of a venue's bookings. */
export const news = {
  'news.title': 'News',
  'news.open': 'News',
  'news.openUnread': 'News: {count} unread',
  'news.none': 'No news in the last 30 days',
  'news.allMuted': 'You’ve turned all news off',
  'news.new': 'New',
  'news.sound': 'Sound',
  'news.kind.booked': 'New booking',
  'news.kind.moved': 'Booking moved',
  'news.kind.cancelled': 'Booking cancelled',
  'news.kind.payment-failed': 'Payment failed',
  'news.kind.disputed': 'Payment disputed',
  'news.kind.dispute-lost': 'Dispute lost',
  'news.kind.refund-failed': 'Refund failed',
  'news.kind.seats-offered': 'Seats offered from the waitlist',
} as const;
