import { board } from './portal/board.ts';
import { frame } from './portal/frame.ts';
import { news } from './portal/news.ts';
import { search } from './portal/search.ts';
import { today } from './portal/today.ts';

/** What staff read in the portal. Each area has a file; all keys share one space, so a file starts its own with its name. */
export const portal = {
  ...board,
  ...frame,
  ...news,
  ...search,
  ...today,
} as const;
