import { type ApiKeyId, apiKeyId, type OrganizationId, organizationId } from '../../contract/model/ids.ts';

export interface ApiToken {
  readonly organizationId: OrganizationId;
  readonly keyId: ApiKeyId;
  readonly secret: string;
}

/**
 * A key as it is handed out: `bkt_<organization>.<key>_<secret>`, the ids without their own prefixes. It names its
 * organization, so that nothing has to be looked up outside of it; scanners know it by how it begins.
 */
export function writeApiToken({ organizationId: org, keyId, secret }: ApiToken): string {
  return `bkt_${bare(org)}.${bare(keyId)}_${secret}`;
}

const shape = /^bkt_([a-z0-9]+)\.([a-z0-9]+)_([\w-]{43})$/;

/** The parts of a token, not verified yet; null for malformed input. */
export function readApiToken(token: string): ApiToken | null {
  const [, org, key, secret] = shape.exec(token) ?? [];
  const owner = organizationId.safeParse(`org_${org}`);
  const id = apiKeyId.safeParse(`key_${key}`);
  if (!owner.success || !id.success || secret === undefined) return null;
  return { organizationId: owner.data, keyId: id.data, secret };
}

function bare(id: string): string {
  return id.slice(id.indexOf('_') + 1);
}
