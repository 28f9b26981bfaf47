/** The board: rooms by time, moves by hand, a session’s drawer. */
export const board = {
  'nav.board': 'Board',
  'board.title': 'Board',
  'board.session': 'Session',
  'board.noSession': 'This session no longer exists.',
  'board.book': 'Book this slot',
  'board.sessionEmpty': 'No bookings yet.',
  'board.waitlist': 'Open waitlist',
  'board.close': 'Close session',
  'board.closeTitle': 'Close this session?',
  'board.closeText': 'The {time} session goes off sale. It has no guests. You can undo this.',
  'board.closeReason': 'Closed by the venue',
  'board.closedDone': 'The {time} session is closed.',
  'board.undo': 'Undo',
} as const;
