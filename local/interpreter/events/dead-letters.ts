import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Letter } from './letters.ts';

const letter = z.object({ queue: z.string(), at: z.string(), reason: z.string(), message: z.unknown() });

export type DeadLetter = z.infer<typeof letter>;

/** Work that failed every retry, kept for a person to look at. */
export interface DeadLetters {
  /**
   * `queueArn` undefined: no queue is declared, and AWS would drop the message. `letter` is what AWS would
   * put into the queue.
   */
  keep(queueArn: string | undefined, reason: string, message: unknown, letter: Letter): void;
  all(): DeadLetter[];
}

export function createDeadLetters(
  folder: string,
  now: () => number,
  report: (message: string) => void,
  send: (queueArn: string, letter: Letter) => void,
): DeadLetters {
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/dead-letters.jsonl`;
  return {
    keep(queueArn, reason, message, given) {
      const queue = queueArn?.split(':').at(-1) ?? 'nowhere';
      report(
        queueArn
          ? `To dead-letter queue ${queue}: ${reason}`
          : `Lost, for want of a dead-letter queue: ${reason}`,
      );
      const entry: DeadLetter = { queue, at: new Date(now()).toISOString(), reason, message };
      appendFileSync(file, `${JSON.stringify(entry)}\n`);
      if (queueArn) send(queueArn, given);
    },
    all() {
      if (!existsSync(file)) return [];
      const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
      return lines.map((line) => letter.parse(JSON.parse(line)));
    },
  };
}
