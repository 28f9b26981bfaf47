import { ArnPrincipal, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

/**
 * The role of a function while it acts for one organization. Only that function may assume it, and only with
 * the session tag `organization`: its statements cover only the keys that the tag names.
 */
export class TenantRole extends Role {
  constructor(scope: Construct, id: string, owner: Role) {
    super(scope, id, {
      description: 'Acts for the one organization that its session is tagged with',
      assumedBy: new ArnPrincipal(owner.roleArn).withConditions(oneOrganization).withSessionTags(),
    });
    owner.addToPolicy(
      new PolicyStatement({ actions: ['sts:AssumeRole', 'sts:TagSession'], resources: [this.roleArn] }),
    );
  }
}

const oneOrganization = {
  StringLike: { 'aws:RequestTag/organization': 'org_*' },
  'ForAllValues:StringEquals': { 'aws:TagKeys': ['organization'] },
};
