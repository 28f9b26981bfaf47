import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { httpFunctions } from '../../core/contract/http-functions.ts';
import { paths } from '../../core/contract/paths.ts';
import type { FunctionStart, FunctionStarts } from '../results.ts';
import { bundle } from '../support/bundle.ts';
import { deployedFunctions } from '../support/deployed-functions.ts';

interface Bundle extends FunctionStart {
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly starts: number[];
}

/** Every function of the stack and a bare one, started in turns in processes of their own. */
export async function measureStarts(rounds: number): Promise<FunctionStarts> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bookingtms-bench-'));
  try {
    const [bare, ...functions] = await bundles(folder);
    for (let round = 0; round < rounds; round++) {
      for (const each of [bare, ...functions]) each.starts.push(await start(each));
    }
    return { bare, functions };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bundles(folder: string): Promise<[Bundle, ...Bundle[]]> {
  const make = async (
    id: string,
    entry: string,
    environment: Bundle['environment'],
    plain = false,
  ): Promise<Bundle> => {
    const file = path.join(folder, `${id}.mjs`);
    const bytes = await bundle(entry, file, { plain });
    return { id, isPublic: publicFunctions.has(id), bytes, file, environment, starts: [] };
  };
  const bare = await make('bare', 'bench/support/bare-function.ts', {}, true);
  const deployed = await deployedFunctions();
  const functions = await Promise.all(
    deployed.map(({ entry, environment }) => make(idOf(entry), entry, environment)),
  );
  return [bare, ...functions];
}

/** The functions behind what guests open and call. */
const publicFunctions: ReadonlySet<string> = new Set(
  Object.values(paths)
    .filter(({ surface }) => surface === 'public' || surface === 'page')
    .map(({ function: name }) => idOf(`lambdas/handlers/http/${httpFunctions[name].callers}/${name}.ts`)),
);

/** `http-guests-booking`: the path of the file below the handlers. */
function idOf(entry: string): string {
  return entry.replace('lambdas/handlers/', '').replace('.ts', '').replaceAll('/', '-');
}

const script = `const begun = performance.now();
await import(process.argv[1]);
console.log(performance.now() - begun);
process.exit();`;

/** Milliseconds until a function could take its first event. */
async function start({ file, environment }: Bundle): Promise<number> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', script, pathToFileURL(file).href],
    { env: { AWS_REGION: 'us-east-1', AWS_LAMBDA_FUNCTION_NAME: 'bench', TZ: ':UTC', ...environment } },
  );
  return Number(stdout);
}
