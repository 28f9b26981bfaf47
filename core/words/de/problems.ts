import type { Words } from '../catalogue.ts';
import type { problems as english } from '../en/problems.ts';

export const problems = {
  internal: 'Bei uns ist etwas schiefgegangen. Versuchen Sie es gleich noch einmal.',
} as const satisfies Words<typeof english>;
