import type { Arrow } from './arrows.ts';
import { rooms } from './rooms.ts';

/** The rooms as a table: what each holds, and which rooms it imports from. */
export function renderRooms(arrows: readonly Arrow[]): string {
  const rows = Object.entries(rooms).map(([room, holds]) => {
    const used = Object.keys(rooms).filter((other) =>
      arrows.some(({ from, to }) => from === room && to === other),
    );
    return `| \`${room}\` | ${holds} | ${used.map((each) => `\`${each}\``).join(', ')} |`;
  });
  return ['| room | holds | imports from |', '|---|---|---|', ...rows].join('\n');
}

const [begin, end] = ['<!-- rooms: npm run structure -- --write -->', '<!-- end of rooms -->'];

/** The page with the table of rooms in its place. @throws when the page has no place for it */
export function withRooms(page: string, table: string): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The page has no ${begin} ... ${end}.`);
  return `${page.slice(0, from + begin.length)}\n${table}\n${page.slice(to)}`;
}
