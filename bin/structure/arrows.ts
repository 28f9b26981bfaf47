import { globSync } from 'node:fs';
import { importsOf } from './imports.ts';
import { type Room, roomFolders, roomOf, rooms } from './rooms.ts';

/** One import that crosses from one room into another. */
export interface Arrow {
  readonly from: Room;
  readonly to: Room;
  readonly importer: string;
  readonly imported: string;
}

/** Every import between rooms; each kind of code (use cases, data, ...) has its own. */
export function findArrows(): Arrow[] {
  const files = roomFolders.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`)).sort();
  return files.flatMap(importsOf).flatMap(({ from, to }) => {
    const [here, there] = [roomOf(from), roomOf(to)];
    if (!here || !there || here.folder !== there.folder || here.room === there.room) return [];
    return [{ from: here.room, to: there.room, importer: from, imported: to }];
  });
}

const order = Object.keys(rooms);

/** Arrows that point the wrong way: to a room further down the list. */
export function wrongWay(arrows: readonly Arrow[]): Arrow[] {
  return arrows.filter(({ from, to }) => order.indexOf(to) > order.indexOf(from));
}
