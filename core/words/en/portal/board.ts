/** What Today shares with the board. */
export const board = {
  'nav.board': 'Board',
  'board.session': 'Session',
  'board.free': 'Free',
  'board.taken': 'Taken',
  'board.held': 'In progress',
} as const;
