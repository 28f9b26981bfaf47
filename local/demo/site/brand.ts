/** How a venue's own website looks and speaks: nothing to do with BookingTMS, as in life. */
export interface Brand {
  readonly className: string;
  /** The widget's colour, so that it fits in. */
  readonly color: string;
  readonly theme: 'light' | 'dark';
  readonly kicker: string;
  readonly heading: string;
  readonly lead: string;
}

const brass: Brand = {
  className: 'brass',
  color: '#d9a441',
  theme: 'dark',
  kicker: 'Vaults, wards and flying axes',
  heading: 'Every lock has a story.',
  lead: 'Real drawers, real mechanisms, and no padlock where a secret door would do. Bring people you trust, leave your phones at the desk and see what you notice when the clock is running.',
};

const paper: Brand = {
  className: 'paper',
  color: '#1f5c4d',
  theme: 'light',
  kicker: 'Rooms, riddles and good company',
  heading: 'An hour you will talk about for a year.',
  lead: 'We write our games the way others write short stories: a place, a question and a twist you could have seen coming. First-timers welcome. Our hosts are patient, and they have heard worse guesses than yours.',
};

const coast: Brand = {
  className: 'coast',
  color: '#0b5fa5',
  theme: 'light',
  kicker: 'Adventures by the water',
  heading: 'Leave the map at home.',
  lead: 'Puzzles with salt on them: tide tables, signal flags and a lighthouse keeper who wrote everything down except the important part. Come as you are, rain or shine.',
};

const brands = [brass, paper, coast] as const;

/** Neighbours in the list look different. */
export function brandOf(index: number): Brand {
  return brands[index % brands.length] ?? brass;
}
