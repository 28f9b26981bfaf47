/** What is added to the address of the page that a guest left for payment, when they come back to it. */
export const returnParameters = {
  /** The booking's signed token. */
  booking: 'bookingtms_booking',
  /** Set to `abandoned` when the guest turned back on the payment page. */
  payment: 'bookingtms_payment',
  /** The signed token of the gift card that was paid for. */
  giftCard: 'bookingtms_gift_card',
} as const;

/** Set in the address of a frame that takes the place of one that was on the same page before it was loaded anew. */
export const remountParameter = 'remount';

/** Which of several widgets on a page sent the guest to pay. */
export const widgetParameter = 'bookingtms_widget';
