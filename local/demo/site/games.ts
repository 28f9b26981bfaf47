import { activitySlug, type DemoActivity } from './venue.ts';

/** A website's text about a game, in the venue's style. */
export interface Game {
  readonly blurb: string;
  readonly story: string;
  /** Its place among the drawings. */
  readonly drawing: number;
}

const games: Readonly<Record<string, Game>> = {
  'the-last-heist': {
    blurb: 'A bank that closes for ever tonight, and a box that nobody has opened yet.',
    story:
      'The night guard has a bad knee and a long round. You have until he is back. Bring somebody who can count, somebody who can listen, and somebody who touches everything.',
    drawing: 0,
  },
  'zombie-ward': {
    blurb: 'Fridays after dark: an empty ward that is not as empty as it should be.',
    story:
      'Our loudest hour. There are actors in it, and they stay in character. Say “lights” at any moment and the lights go up, no questions asked.',
    drawing: 4,
  },
  'axe-night': {
    blurb: 'Two lanes, one coach and a house record that has stood since spring.',
    story:
      'Nobody arrives knowing how, and everybody leaves with a favourite axe. A coach is with you on the lane throughout. Closed shoes, please.',
    drawing: 3,
  },
  'moriartys-study': {
    blurb: 'A locked study, a low lamp and a letter with your name on it.',
    story:
      'The hardest thing that we have built. Two parties in three do not finish, and most of those come back. Read everything twice, the wallpaper included.',
    drawing: 1,
  },
  'tube-station-zero': {
    blurb: 'A shared puzzle hunt through a station that is on no map.',
    story:
      'You board with strangers and get off with friends: the puzzles are made so that no party can solve them alone. Good with children, better with grandparents.',
    drawing: 5,
  },
  'open-house': {
    blurb: 'Never played? One small box, a game master at your side, and it costs nothing.',
    story:
      'Twenty minutes, no costume, no pressure. If you like it, you know where to find us. If not, you have still opened a rather good box.',
    drawing: 4,
  },
  'lagoon-mystery-walk': {
    blurb: 'A walk among the pines, a keeper’s diary and a lens that went missing.',
    story:
      'Part riddle, part stroll, all of it outdoors. We go in light rain and turn back for heavy. Sturdy shoes and a hat; we bring the tide table.',
    drawing: 2,
  },
  'wreck-of-the-favourite': {
    blurb: 'Below deck in 1865: tilted floors, real rope and orders left in knots.',
    story:
      'The floor leans by four degrees and so, after a while, do you. No water, no swimming, plenty of salt. Somebody in your party should know a bowline.',
    drawing: 3,
  },
};

/** For games that came after the website was written. */
const unwritten: readonly Game[] = [
  'It starts with one object that should not be there.',
  'Quiet at first. Then somebody finds the second key.',
  'Nothing to know beforehand. Everything to notice.',
].map((blurb, drawing) => ({
  blurb,
  story: 'A host is with you from beginning to end, and gives as many hints as you like, or none.',
  drawing,
}));

/** `place`: the activity's position in its venue's list. */
export function gameOf(activity: DemoActivity, place: number): Game {
  const written = games[activitySlug(activity)] ?? unwritten[place % unwritten.length];
  if (written === undefined) throw new Error(`Nothing is written about ${activity.name}.`);
  return written;
}
