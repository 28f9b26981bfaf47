import * as z from 'zod';
import type { Connections } from './api/connections.ts';
import { createHttpApi } from './api/http-api.ts';
import { readApis } from './api/model.ts';
import { createWebSocketApi } from './api/websocket-api.ts';
import type { HostClock } from './clock.ts';
import type { DataFolder } from './data-folder.ts';
import { type CloudFront, createCloudFront } from './edge/cloudfront.ts';
import { createCognito } from './engines/cognito.ts';
import type { Engine } from './engines/dynamodb.ts';
import { dropIntoInbox } from './engines/inbox.ts';
import { prepareTables, tableKeys } from './engines/tables.ts';
import { createAsyncQueue } from './events/async-queue.ts';
import { eventsService } from './events/bus.ts';
import { createDeadLetters, type DeadLetters } from './events/dead-letters.ts';
import { createQueues } from './events/queues.ts';
import { createScheduler } from './events/scheduler.ts';
import { createStreams } from './events/streams.ts';
import { createCallers, rootKey } from './front-door/callers.ts';
import { cognitoService } from './front-door/cognito.ts';
import { connectionsService } from './front-door/connections.ts';
import { dynamodbService } from './front-door/dynamodb.ts';
import { createFrontDoor } from './front-door/front-door.ts';
import { lambdaService } from './front-door/lambda.ts';
import { createSecrets, type GivenSecret } from './front-door/secrets.ts';
import { sesService } from './front-door/ses.ts';
import { createSessions } from './front-door/sts.ts';
import { accessSecret, functionEnvironment, sdkEnvironment } from './functions/environment.ts';
import { readFunctions } from './functions/model.ts';
import { createPool } from './functions/pool.ts';
import { createFunctions, failureLine } from './functions/registry.ts';
import { readPermissions, readRoles } from './iam/roles.ts';
import { close, listen, type ReservedPort } from './ports.ts';
import { browserUploads, isBrowserUpload } from './s3/browser.ts';
import { createBuckets } from './s3/buckets.ts';
import { createObjects } from './s3/objects.ts';
import { objectsService } from './s3/signed.ts';
import { createDeployment, type Deployment } from './stack/deployment.ts';
import type { Template } from './stack/template.ts';
import type { Work } from './work.ts';

export interface Surroundings {
  readonly data: DataFolder;
  readonly clock: HostClock;
  readonly work: Work;
  readonly engine: Engine;
  readonly frontDoorPort: ReservedPort;
  readonly inboxUrl: string;
  /** Folder that functions' source files are relative to. */
  readonly root: URL;
  readonly secrets: GivenSecret;
  report(message: string): void;
}

/** The stacks, running. */
export interface Running {
  readonly cloudFront: CloudFront;
  readonly awsEndpoint: string;
  readonly deadLetters: DeadLetters;
  /** Every route of every API, and the source file of the function behind it. */
  readonly routes: readonly { protocol: 'HTTP' | 'WEBSOCKET'; key: string; entry: string }[];
  /** The environment of every function, by its name. */
  readonly functions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Environment that gives the AWS SDK all rights. */
  readonly rootEnvironment: Readonly<Record<string, string>>;
  readonly names: {
    tableName: string;
    busName: string;
    userPoolId: string;
    userPoolClientId: string;
    mediaBucket: string;
  };
  /** The text of the first secret whose logical id contains `part`. */
  secret(part: string): string;
  fireSchedules(): void;
  /** Starts with streams and queues. Consumers do not get what was written to new tables before. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds. AWS waits longer, which would slow development. */
const firstRetry = 200;

/** Starts what the templates declare. It knows CloudFormation's types, but nothing about the application. */
export async function interpret(templates: readonly Template[], around: Surroundings): Promise<Running> {
  const { data, clock, work, engine, report } = around;
  const deployment = createDeployment(templates);
  const roles = readRoles(deployment);
  const mayInvoke = readPermissions(deployment);
  const apis = readApis(deployment);
  const lambdas = readFunctions(deployment);
  const tables = await prepareTables(deployment, engine, data);
  const awsEndpoint = `http://127.0.0.1:${around.frontDoorPort.number}`;
  const webSocketStage = apis.find(({ protocol }) => protocol === 'WEBSOCKET')?.stage ?? null;
  const surroundings = { region: deployment.region, awsEndpoint, webSocketStage };
  const now = () => Math.floor(clock.now());

  const pool = createPool({
    root: around.root,
    logFolder: data.path('logs'),
    clockOffset: clock.offset,
    environment: (fn) => functionEnvironment(fn, surroundings),
  });
  const functions = createFunctions(lambdas, pool, (fn, outcome) => report(failureLine(fn, outcome)));
  const fed = { deployment, functions, roles, work, folder: data.path('sqs'), firstRetry, now };
  const queues = createQueues(fed);
  const deadLetters = createDeadLetters(data.path(), now, report, queues.send);
  const queue = createAsyncQueue({ functions, deadLetters, work, folder: data.path('queue'), firstRetry });
  const connections: Connections = new Map();
  const gateway = { functions, mayInvoke, now, report, connections, work };
  const httpApis = new Map(apis.map((api) => [api, createHttpApi(api, gateway)]));
  const webSocketApis = new Map(apis.map((api) => [api, createWebSocketApi(api, gateway)]));
  const secrets = createSecrets(deployment, data.state, around.secrets, clock);
  const objects = createObjects(data.path('s3'), now);
  const origins = { objects, apis, http: found(httpApis), webSocket: found(webSocketApis) };
  const cloudFront = createCloudFront(deployment, origins, secrets.byArn);

  const cognito = await createCognito({
    deployment,
    folder: data.path('cognito'),
    clock,
    issuerOrigin: awsEndpoint,
    post: (letter) => dropIntoInbox(around.inboxUrl, letter),
  });
  const scheduler = createScheduler({ deployment, functions, roles, queue, state: data.state, now });
  const consumers = { deployment, tables, functions, roles, state: data.state, deadLetters, firstRetry };
  const streams = createStreams({ ...around, ...consumers });
  const people = cognitoService(deployment, cognito);
  const arnPrefix = `arn:aws:dynamodb:${deployment.region}:${deployment.account}:table/`;
  const sessions = createSessions(roles, now);
  const callerOf = createCallers({ functions: lambdas, roles, temporary: sessions.find, onDenied: report });
  const stored = { buckets: createBuckets(deployment), objects };
  const uploads = browserUploads({ ...stored, callerOf, secret: accessSecret, now });
  const frontDoor = createFrontDoor({
    callerOf,
    unsigned: (request) => (isBrowserUpload(request) ? uploads(request) : people(request)),
    report,
    services: {
      dynamodb: dynamodbService(engine, tableKeys(tables, arnPrefix), streams.poke),
      lambda: lambdaService(functions, queue),
      events: eventsService({ deployment, functions, mayInvoke, queue, deadLetters, now }),
      secretsmanager: secrets.service,
      s3: objectsService(stored),
      sts: sessions.service,
      'cognito-idp': people,
      ses: sesService(deployment, around.inboxUrl),
      'execute-api': connectionsService(connections, apis),
    },
  });
  await listen(frontDoor, around.frontDoorPort);

  return {
    cloudFront,
    awsEndpoint,
    deadLetters,
    routes: apis.flatMap(({ protocol, routes }) =>
      routes.map(({ key, functionArn }) => ({ protocol, key, entry: functions.byArn(functionArn).entry })),
    ),
    functions: Object.fromEntries(lambdas.map((fn) => [fn.name, functionEnvironment(fn, surroundings)])),
    rootEnvironment: sdkEnvironment(surroundings, rootKey),
    names: namesOf(deployment),
    secret: secrets.text,
    fireSchedules: scheduler.fireDue,
    async start() {
      await streams.start();
      queue.resume();
      queues.resume();
    },
    async close() {
      streams.close();
      queue.close();
      queues.close();
      for (const { socket } of connections.values()) socket.terminate();
      await pool.close();
      await close(frontDoor);
    },
  };
}

function found<K, V>(map: ReadonlyMap<K, V>): (key: K) => V {
  return (key) => {
    const value = map.get(key);
    if (value === undefined) throw new Error('No such API');
    return value;
  };
}

function namesOf(deployment: Deployment): Running['names'] {
  const first = (...types: string[]) =>
    types.flatMap((type) => deployment.all(type, z.unknown())).map(({ ref }) => ref)[0] ?? '';
  return {
    tableName: first('AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table'),
    busName: first('AWS::Events::EventBus'),
    userPoolId: first('AWS::Cognito::UserPool'),
    userPoolClientId: first('AWS::Cognito::UserPoolClient'),
    mediaBucket: mediaBucketOf(deployment),
  };
}

/** The one bucket that pages upload to. */
function mediaBucketOf(deployment: Deployment): string {
  const buckets = deployment.all('AWS::S3::Bucket', z.object({ CorsConfiguration: z.unknown().optional() }));
  return buckets.find(({ props }) => props.CorsConfiguration !== undefined)?.ref ?? '';
}
