import type { Table } from '../../../lambdas/data/table.ts';

/** What a process that dies throws in this test. */
export class Died extends Error {}

/** Counts the outside calls of a process, and crashes it before or after the given one. */
export function fate() {
  let count = 0;
  let fatal: { step: number; when: 'before' | 'after' } | null = null;
  const dead = () => fatal !== null && count > fatal.step;
  return {
    /** Runs one step; once dead, nothing is done any more. */
    async step<T>(work: () => Promise<T>): Promise<T> {
      const own = count++;
      if (dead() && own !== fatal?.step) throw new Died();
      if (fatal?.step === own && fatal.when === 'before') throw new Died();
      const result = await work();
      if (fatal?.step === own) throw new Died();
      return result;
    },
    steps: () => count,
    /** Whether it came to its end; what was thrown then may be wrapped in anything. */
    hasEnded: () => fatal !== null && count > fatal.step,
    /** Begins a life that ends at this step, or one without an end. */
    begin(end: { step: number; when: 'before' | 'after' } | null) {
      count = 0;
      fatal = end;
    },
  };
}

export type Fate = ReturnType<typeof fate>;

const writes = ['PutCommand', 'UpdateCommand', 'DeleteCommand', 'TransactWriteCommand', 'BatchWriteCommand'];

/** The table; each write is a step of the process. */
export function mortalTable(table: Table, life: Fate): Table {
  const send = table.client.send.bind(table.client) as (command: object) => Promise<unknown>;
  const client = new Proxy(table.client, {
    get: (target, name) =>
      name === 'send'
        ? (command: object) =>
            writes.includes(command.constructor.name) ? life.step(() => send(command)) : send(command)
        : Reflect.get(target, name),
  });
  return { ...table, client };
}

/** A gateway whose every call is a step, whatever it is called: new ones are not forgotten. */
export function mortalGateway<T extends object>(gateway: T, life: Fate): T {
  return new Proxy(gateway, {
    get: (target, name) => {
      const found: unknown = Reflect.get(target, name);
      if (typeof found !== 'function') return found;
      return (...args: unknown[]) => life.step(async () => Reflect.apply(found, target, args));
    },
  });
}
