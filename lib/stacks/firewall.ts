import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { paths } from '../../core/contract/paths.ts';
import type { RoutePath } from '../../core/contract/routing/route-path.ts';
import type { StageConfig } from '../config/stage.ts';

export interface FirewallStackProps extends StackProps {
  readonly config: StageConfig;
}

/**
 * The firewall in front of CloudFront. It must be in us-east-1, so it is a stack of its own. Its output goes
 * into the stage's configuration (`firewallArn`), as the certificate does.
 */
export class FirewallStack extends Stack {
  constructor(scope: Construct, id: string, { config, ...props }: FirewallStackProps) {
    super(scope, id, props);
    const rules = [
      managed('AWSManagedRulesAmazonIpReputationList'),
      managed('AWSManagedRulesKnownBadInputsRuleSet'),
      // Guests and staff enter any text into notes and answers, so apparent attacks are only counted.
      managed('AWSManagedRulesCommonRuleSet', 'count'),
      rate('Everything', 3000),
      // As many as the functions answer in five minutes: the firewall stops the rest.
      rate('SignIn', 5 * config.perMinute['sign-ins'], anyOf(signingIn)),
      rate('Guests', 600, beginsWith('/api/public/')),
    ];
    const firewall = new CfnWebACL(this, 'Firewall', {
      name: `bookingtms-${config.stage}`,
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: visible('Firewall'),
      rules: rules.map((rule, priority) => ({ ...rule, priority })),
    });
    new CfnOutput(this, 'FirewallArn', { value: firewall.attrArn });
  }
}

/** The routes that ask for passwords and codes. Signed-in people call other routes with every page. */
const signingIn = Object.values<RoutePath>(paths)
  .filter(({ limit }) => limit === 'sign-ins')
  .map(({ path }) => path);

type Rule = Omit<CfnWebACL.RuleProperty, 'priority'>;

/** A set of rules that AWS keeps up to date. */
function managed(name: string, action: 'none' | 'count' = 'none'): Rule {
  return {
    name,
    statement: { managedRuleGroupStatement: { vendorName: 'AWS', name } },
    overrideAction: { [action]: {} },
    visibilityConfig: visible(name),
  };
}

/** The number of such requests that one address may make in five minutes; more are refused. */
function rate(name: string, limit: number, counted?: CfnWebACL.StatementProperty): Rule {
  return {
    name,
    statement: {
      rateBasedStatement: {
        limit,
        aggregateKeyType: 'IP',
        evaluationWindowSec: 300,
        ...(counted !== undefined && { scopeDownStatement: counted }),
      },
    },
    action: { block: { customResponse: { responseCode: 429 } } },
    visibilityConfig: visible(name),
  };
}

function anyOf(wholePaths: readonly string[]): CfnWebACL.StatementProperty {
  return { orStatement: { statements: wholePaths.map((path) => matches(path, 'EXACTLY')) } };
}

function beginsWith(path: string): CfnWebACL.StatementProperty {
  return matches(path, 'STARTS_WITH');
}

function matches(path: string, how: 'EXACTLY' | 'STARTS_WITH'): CfnWebACL.StatementProperty {
  return {
    byteMatchStatement: {
      fieldToMatch: { uriPath: {} },
      positionalConstraint: how,
      searchString: path,
      textTransformations: [{ priority: 0, type: 'NORMALIZE_PATH' }],
    },
  };
}

function visible(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false };
}
