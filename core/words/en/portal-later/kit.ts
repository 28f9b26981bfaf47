/** What forms, lists and dialogs of several pages say. */
export const kit = {
  'discard.title': 'Discard what you typed?',
  'discard.text': 'It has not been saved.',
  'discard.keep': 'Keep editing',
  'discard.confirm': 'Discard',
  showMore: 'Show more',
  email: 'Email',
  code: 'Code',
  name: 'Name',
  copy: 'Copy',
  copied: 'Copied',

  on: 'On',
  off: 'Off',
  arriveBy: 'Arrive by {time}',
  reference: 'Reference',
  phone: 'Phone',
  keptUntil: 'Seats held until',
  no: 'No',
} as const;
