/** How a venue's own website looks and speaks: nothing to do with BookingTMS, as in life. */
export interface Brand {
  readonly className: string;
  /** What the widget is told, so that it fits in. */
  readonly color: string;
  readonly theme: 'light' | 'dark';
  readonly kicker: string;
  readonly heading: string;
  readonly lead: string;
  readonly blurbs: readonly string[];
}

const brass: Brand = {
  className: 'brass',
  color: '#d9a441',
  theme: 'dark',
  kicker: 'Escape rooms, built by hand',
  heading: 'Every lock has a story.',
  lead: 'Real drawers, real mechanisms, no padlock where a secret door would do. Bring people you trust, leave your phones at the desk and see what you notice when the clock is running.',
  blurbs: [
    'It starts with one object that should not be there. It ends when the whole room makes sense.',
    'Quiet at first. Then somebody finds the second key, and nobody sits down again.',
    'Our oldest build and still the one that our own staff argue about.',
  ],
};

const paper: Brand = {
  className: 'paper',
  color: '#1f5c4d',
  theme: 'light',
  kicker: 'Rooms, riddles and good company',
  heading: 'An hour you will talk about for a year.',
  lead: 'We write our games the way others write short stories: a place, a question and a twist you could have seen coming. First-timers welcome. Our hosts are patient, and they have heard worse guesses than yours.',
  blurbs: [
    'Nothing to know beforehand. Everything to notice.',
    'Works best with somebody who disagrees with you.',
    'A story in four acts, and you open the curtain on each of them.',
  ],
};

const coast: Brand = {
  className: 'coast',
  color: '#0b5fa5',
  theme: 'light',
  kicker: 'Adventures by the water',
  heading: 'Leave the map at home.',
  lead: 'Puzzles with salt on them: tide tables, signal flags and a lighthouse keeper who wrote everything down except the important part. Come as you are, rain or shine.',
  blurbs: [
    'For people who read the small print on charts.',
    'The tide turns once while you play. Be ready.',
    'Half riddle, half expedition, and biscuits at the end.',
  ],
};

const brands = [brass, paper, coast] as const;

/** Neighbours in the list look different. */
export function brandOf(index: number): Brand {
  return brands[index % brands.length] ?? brass;
}
