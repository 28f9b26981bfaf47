import path from 'node:path';
import {
  type Acknowledgment,
  CfnResource,
  type Duration,
  RemovalPolicy,
  Stack,
  Validations,
} from 'aws-cdk-lib';
import { type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Environment } from '../../core/contract/settings.ts';
import { usualPeriod } from './alarms.ts';
import { addFiles, bundling, projectRoot } from './bundling.ts';
import { logRetention, type StackContext } from './stack-context.ts';
import { TenantRole } from './tenant-role.ts';

/**
 * One resource that a function may use: the variables that name it, and the statements that allow its use.
 */
export interface Need {
  readonly environment: Environment;
  readonly statements: readonly PolicyStatement[];
  /** What it may do for one organization, with a separate role that is limited to that organization. */
  readonly tenantStatements?: readonly PolicyStatement[];
  /** For a statement that cannot name its resource exactly: cdk-nag's finding, and the reason. */
  readonly acknowledge?: Acknowledgment;
}

export interface AlarmedFunctionProps {
  readonly context: StackContext;
  /** The file that exports `handler`, from the root of the repository. */
  readonly entry: string;
  /** What a guest or a venue notices when this function fails, as a sentence. */
  readonly impact: string;
  readonly needs: readonly Need[];
  readonly timeout: Duration;
  /** Megabytes; 1024 by default. */
  readonly memory?: number;
  /** Files of packages that the code reads, by package: they are uploaded with it. */
  readonly packageFiles?: readonly string[];
}

/**
 * A function with its own role, logs with a retention period, traces, and an alarm that says what stops
 * working.
 */
export class AlarmedFunction extends Construct {
  readonly fn: NodejsFunction;
  readonly functionName: string;

  constructor(scope: Construct, id: string, props: AlarmedFunctionProps) {
    super(scope, id);
    const logGroup = this.logs(props.context);
    const role = this.role(props.needs, logGroup);
    this.functionName = `bookingtms-${props.context.config.stage}-${id}`;
    this.fn = new NodejsFunction(this, 'Function', {
      ...codeOf(this, props),
      functionName: this.functionName,
      description: `When it fails: ${props.impact}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memory ?? 1024,
      timeout: props.timeout,
      tracing: Tracing.ACTIVE,
      role,
      logGroup,
      environment: Object.assign(
        { NODE_OPTIONS: '--enable-source-maps' },
        this.tenantRole(role, props.needs),
        ...props.needs.map((need) => need.environment),
      ),
    });
    this.describe(id, props.entry);
    props.context.alarms.raise(this, 'Errors', {
      metric: this.fn.metricErrors({ period: usualPeriod }),
      impact: props.impact,
    });
  }

  private role(needs: readonly Need[], logGroup: LogGroup): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    for (const { statements, acknowledge } of needs) {
      for (const statement of statements) role.addToPolicy(statement);
      if (acknowledge) Validations.of(role).acknowledge(acknowledge);
    }
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray takes traces by account: its two actions cannot be held to a resource.',
    });
    return role;
  }

  /** For a function that acts for one organization at a time: the variable that names its role for that. */
  private tenantRole(role: Role, needs: readonly Need[]): Environment {
    const statements = needs.flatMap(({ tenantStatements = [] }) => tenantStatements);
    if (statements.length === 0) return {};
    const tenant = new TenantRole(this, 'TenantRole', role);
    for (const statement of statements) tenant.addToPolicy(statement);
    return { TENANT_ROLE_ARN: tenant.roleArn };
  }

  private logs(context: StackContext): LogGroup {
    return new LogGroup(this, 'Logs', {
      retention: logRetention(context.config),
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }

  /** Tells readers of the template, such as the local host, which file contains the function. */
  private describe(id: string, entry: string): void {
    const resource = this.fn.node.defaultChild;
    if (!CfnResource.isCfnResource(resource)) throw new Error(`${id} is not a CloudFormation resource.`);
    resource.addMetadata('bookingtms:function', id);
    resource.addMetadata('bookingtms:entry', entry);
  }
}

/**
 * Without bundling (in tests and on the local host) no code is uploaded either: a placeholder replaces it.
 */
function codeOf(scope: Construct, { entry, packageFiles }: AlarmedFunctionProps) {
  if (!Stack.of(scope).bundlingRequired) {
    return { code: Code.fromInline('export {};'), handler: 'index.handler' };
  }
  return {
    entry: path.join(projectRoot, entry),
    projectRoot,
    depsLockFilePath: path.join(projectRoot, 'package-lock.json'),
    bundling: packageFiles ? { ...bundling, commandHooks: addFiles(packageFiles) } : bundling,
  };
}
