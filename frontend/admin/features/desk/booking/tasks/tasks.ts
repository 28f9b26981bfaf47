/** What staff fill in below a booking's buttons; the address names it, so that Back leaves it. */
export const tasks = ['pay', 'move', 'party', 'discount', 'refund', 'guest', 'cancel'] as const;

export type Task = (typeof tasks)[number];

export function taskOf(text: string | undefined): Task | undefined {
  return tasks.find((task) => task === text);
}
