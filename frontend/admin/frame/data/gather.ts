interface Gathering<T> {
  readonly add: (...items: readonly T[]) => void;
  /** What is not handed out by now never is. */
  readonly stop: () => void;
}

/** Hands out what was added within `pause` milliseconds of the first, all at once and each item once. */
export function gather<T>(handOut: (items: readonly T[]) => void, pause: number): Gathering<T> {
  const gathered = new Set<T>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const finish = () => {
    const items = [...gathered];
    gathered.clear();
    timer = undefined;
    handOut(items);
  };
  return {
    add: (...items) => {
      for (const item of items) gathered.add(item);
      timer ??= setTimeout(finish, pause);
    },
    stop: () => clearTimeout(timer),
  };
}
