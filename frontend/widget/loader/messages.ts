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
  | { type: 'error'; code: string }
  /** A step of a sale, and where it goes: to an event of that name or, without a name, to the page's `dataLayer`. */
  | { type: 'conversion'; to: readonly (readonly [name: string, detail: object])[] };

/** Reads a message of the frame; null for anything else that is sent about on a page. */
export function messageOf(data: unknown): FrameMessage | null {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null;
  const type = typeOf(data.type);
  switch (type) {
    case 'ready':
    case 'where':
    case 'close':
      return { type };
    case 'resize':
      return 'height' in data && typeof data.height === 'number' && data.height > 0
        ? { type, height: Math.min(most, Math.max(least, Math.ceil(data.height))) }
        : null;
    case 'booking-complete':
      return 'reference' in data && typeof data.reference === 'string'
        ? { type, reference: data.reference }
        : null;
    case 'error':
      return 'code' in data && typeof data.code === 'string' ? { type, code: data.code } : null;
    case 'conversion':
      return 'to' in data && Array.isArray(data.to) ? { type, to: data.to } : null;
    default:
      return null;
  }
}

/** `BOOKINGTMS_BOOKING_COMPLETE` -> `booking-complete`. */
function typeOf(name: unknown): string {
  const [start, type = ''] = `${name}`.split('TMS_');
  return start === 'BOOKING' ? type.toLowerCase().replace('_', '-') : '';
}
