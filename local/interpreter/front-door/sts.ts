import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { accessSecret } from '../functions/environment.ts';
import { textResponse } from '../http/exchange.ts';
import type { Check } from '../iam/evaluate.ts';
import type { Roles } from '../iam/roles.ts';
import { accessDenied, sessionArn } from './callers.ts';
import { type AwsRequest, type Credential, type Principal, Refusal, type Service } from './request.ts';

/** A session in a role, until it expires. */
interface Session extends Principal {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export interface Sessions {
  readonly service: Service;
  /** The principal of a temporary access key; null for an unknown key. @throws Refusal once it has expired */
  find(credential: Credential): Principal | null;
}

const tagText = z.string().regex(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u);

const assumeRole = z.object({
  Action: z.literal('AssumeRole'),
  RoleArn: z.string().min(20).max(2048),
  RoleSessionName: z.string().regex(/^[\w+=,.@-]{2,64}$/),
  /** Seconds; from one role to the next never more than an hour. */
  DurationSeconds: z.coerce.number().int().min(900).max(3600).default(3600),
  tags: z.record(tagText.min(1).max(128), tagText.max(256)),
});

type AssumeRole = z.infer<typeof assumeRole>;

/**
 * The Security Token Service: gives a role's temporary keys to callers that the role trusts. They end with
 * this host.
 */
export function createSessions(roles: Roles, now: () => number): Sessions {
  const sessions = new Map<string, Session>();

  function begin({ RoleArn: roleArn, RoleSessionName: sessionName, tags, DurationSeconds }: AssumeRole) {
    for (const [id, { expiresAt }] of sessions) if (expiresAt <= now()) sessions.delete(id);
    const accessKey = `ASIA${randomBytes(8).toString('hex').toUpperCase()}`;
    const expiresAt = now() + DurationSeconds * 1000;
    const session = { roleArn, sessionName, tags, token: randomBytes(24).toString('base64url'), expiresAt };
    sessions.set(accessKey, session);
    return { accessKey, session };
  }

  return {
    async service(request) {
      const asked = parse(request);
      demandTrust(roles, request, asked);
      const { accessKey, session } = begin(asked);
      return textResponse(200, answerTo(accessKey, session), 'text/xml');
    },
    find({ id, token }) {
      const session = sessions.get(id);
      if (!session || session.token !== token) return null;
      if (session.expiresAt > now()) return session;
      throw new Refusal('ExpiredToken', 'The security token included in the request is expired');
    },
  };
}

function parse({ body }: AwsRequest): AssumeRole {
  const form = new URLSearchParams(body.toString());
  const tags = [...form].flatMap(([name, value]) => {
    const [, number] = /^Tags\.member\.(\d+)\.Key$/.exec(name) ?? [];
    return number ? [[value, form.get(`Tags.member.${number}.Value`) ?? '']] : [];
  });
  const parsed = assumeRole.safeParse({ ...Object.fromEntries(form), tags: Object.fromEntries(tags) });
  if (parsed.success) return parsed.data;
  throw new Refusal('ValidationError', z.prettifyError(parsed.error));
}

/** Both sides must agree: the caller's own policies, and the role's trust policy. */
function demandTrust(roles: Roles, { caller }: AwsRequest, asked: AssumeRole): void {
  const principal = caller?.principal;
  if (!caller || !principal) {
    throw new Refusal('AccessDenied', 'Roles may not be assumed by root accounts.');
  }
  for (const check of checksOf(asked)) {
    caller.authorize([check]);
    const decision = roles.trusts(asked.RoleArn, principal.roleArn, check);
    if (decision !== 'allowed') throw accessDenied(principal, check, decision);
  }
}

function checksOf({ RoleArn: resource, RoleSessionName, tags }: AssumeRole): Check[] {
  const entries = Object.entries(tags);
  const context = {
    'sts:RoleSessionName': [RoleSessionName],
    'aws:TagKeys': Object.keys(tags),
    ...Object.fromEntries(entries.map(([key, value]) => [`aws:RequestTag/${key}`, [value]])),
  };
  const actions = entries.length > 0 ? ['sts:AssumeRole', 'sts:TagSession'] : ['sts:AssumeRole'];
  return actions.map((action) => ({ action, resource, context }));
}

function answerTo(accessKey: string, session: Session): string {
  const { sessionName, token, expiresAt } = session;
  return `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
<AssumedRoleUser><AssumedRoleId>AROALOCAL:${sessionName}</AssumedRoleId><Arn>${sessionArn(session)}</Arn></AssumedRoleUser>
<Credentials><AccessKeyId>${accessKey}</AccessKeyId><SecretAccessKey>${accessSecret}</SecretAccessKey>
<SessionToken>${token}</SessionToken><Expiration>${new Date(expiresAt).toISOString()}</Expiration></Credentials>
</AssumeRoleResult></AssumeRoleResponse>`;
}
