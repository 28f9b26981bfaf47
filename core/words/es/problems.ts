import type { Words } from '../catalogue.ts';
import type { problems as english } from '../en/problems.ts';

export const problems = {
  internal: 'Algo ha fallado por nuestra parte. Inténtelo de nuevo en un momento.',
} as const satisfies Words<typeof english>;
