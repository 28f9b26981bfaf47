import { createRequire } from 'node:module';
import { dirname, relative, sep } from 'node:path';

type Library = typeof import('@jest/test-sequencer');
type Test = Parameters<Library['default']['prototype']['cacheResults']>[0][number];

// Its types describe the CommonJS half of the package.
const { default: Sequencer }: Library = createRequire(import.meta.url)('@jest/test-sequencer');

/** Folders whose files take long, the longest first. */
const long = ['http', 'browser', 'race', 'model', 'stream', 'cdk', 'local', 'data', 'customers'];

/**
 * What takes long begins first, or at the end one worker waits for the other: on a fresh clone Jest knows only how
 * large a file is, and the longest are not the largest. The projects take turns, so that rarely two ask much of the
 * host that they share.
 */
export default class LongestFirst extends Sequencer {
  override async sort(tests: Test[]): Promise<Test[]> {
    const sorted = (await super.sort(tests)).sort((a, b) => rank(a) - rank(b));
    const projects = Map.groupBy(sorted, ({ context }) => context.config.id);
    return inTurns([...projects.values()]);
  }
}

function rank({ path, context }: Test): number {
  const [, folder = ''] = relative(context.config.rootDir, dirname(path)).split(sep);
  const place = long.indexOf(folder);
  return place < 0 ? long.length : place;
}

function inTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}
