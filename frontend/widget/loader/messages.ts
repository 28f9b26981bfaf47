/** The range of heights that a frame may request, in CSS pixels. Our content stays far below the maximum. */
const least = 120;
const most = 6000;

/** What the widget tells the page around it. */
export type FrameMessage =
  | { type: 'ready' }
  /** The widget needs the present address of the page. */
  | { type: 'where' }
  | { type: 'close' }
  | { type: 'resize'; height: number }
  | { type: 'booking-complete'; reference: string }
  | { type: 'error'; code: string };

/** Reads a message of the frame; null for anything else that is sent about on a page. */
export function messageOf(data: unknown): FrameMessage | null {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null;
  switch (data.type) {
    case 'BOOKINGTMS_READY':
      return { type: 'ready' };
    case 'BOOKINGTMS_WHERE':
      return { type: 'where' };
    case 'BOOKINGTMS_CLOSE':
      return { type: 'close' };
    case 'BOOKINGTMS_RESIZE':
      return 'height' in data && typeof data.height === 'number' && data.height > 0
        ? { type: 'resize', height: Math.min(most, Math.max(least, Math.ceil(data.height))) }
        : null;
    case 'BOOKINGTMS_BOOKING_COMPLETE':
      return 'reference' in data && typeof data.reference === 'string'
        ? { type: 'booking-complete', reference: data.reference }
        : null;
    case 'BOOKINGTMS_ERROR':
      return 'code' in data && typeof data.code === 'string' ? { type: 'error', code: data.code } : null;
    default:
      return null;
  }
}
