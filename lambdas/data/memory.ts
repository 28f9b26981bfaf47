/**
 * What a function has read a moment ago of items that seldom change: a venue, its organization, an activity. Every
 * guest asks for the same few, so most of them are read once in a while and not once a request.
 */
export interface Memory {
  /** What is remembered under the key, else what `read` finds. What does not exist is looked for anew each time. */
  recall(key: string, read: () => Promise<Item | null>): Promise<Item | null>;
}

type Item = Record<string, unknown>;

/** As late as this, in milliseconds, a guest may see an edit; what a sale depends on is checked as it is written. */
const usefulFor = 3000;

/** A function that has served more venues than this forgets them all and begins anew. */
const most = 2000;

export function createMemory(now: () => number = Date.now): Memory {
  const known = new Map<string, { readonly item: Promise<Item | null>; readonly until: number }>();
  return {
    async recall(key, read) {
      const found = known.get(key);
      if (found && found.until > now()) return found.item;
      const forget = () => known.delete(key);
      const item = read();
      if (known.size >= most) known.clear();
      known.set(key, { item, until: now() + usefulFor });
      item.then((read) => read ?? forget(), forget);
      return item;
    },
  };
}
