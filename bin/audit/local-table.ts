import * as z from 'zod';

const info = z.object({ tableName: z.string(), awsEndpoint: z.url() });
const clock = z.object({ now: z.iso.datetime() });

/** The table of the system on this machine, and that system's present time. */
export async function localTable(port: string) {
  const ask = async (path: string) => (await fetch(`http://localhost:${port}/__local/${path}`)).json();
  const { tableName, awsEndpoint } = info.parse(await ask('info'));
  const { now } = clock.parse(await ask('clock'));
  const credentials = { accessKeyId: 'root', secretAccessKey: 'root' };
  return {
    name: tableName,
    now: new Date(now),
    client: { endpoint: awsEndpoint, region: 'us-east-1', credentials },
  };
}
