import type { Words } from '../catalogue.ts';
import type { portal as english } from '../en/portal.ts';
import { board } from './portal/board.ts';
import { frame } from './portal/frame.ts';
import { news } from './portal/news.ts';
import { search } from './portal/search.ts';
import { today } from './portal/today.ts';

export const portal: Words<typeof english> = {
  ...board,
  ...frame,
  ...news,
  ...search,
  ...today,
};
