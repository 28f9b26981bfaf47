import type { EngineName } from '../../local/interpreter/engines/programs.ts';

/** The database engine that the run tests on: `npm run test:dynamodb-local` names AWS's own; null is the default one. */
export const engineUnderTest: EngineName | null =
  process.env.BOOKINGTMS_ENGINE === 'dynamodb-local' ? 'dynamodb-local' : null;
