import { type CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';

export type Outputs = Readonly<Record<string, string>>;

/** The outputs of a deployed stack; null when there is no such stack. */
export async function stackOutputs(
  client: Pick<CloudFormationClient, 'send'>,
  stackName: string,
): Promise<Outputs | null> {
  try {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: stackName }));
    const outputs = Stacks[0]?.Outputs ?? [];
    return Object.fromEntries(
      outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
    );
  } catch (error) {
    if (error instanceof Error && error.message.includes('does not exist')) return null;
    throw error;
  }
}

/** One output of a stack. @throws when the stack or the output is not there */
export async function outputOf(
  client: Pick<CloudFormationClient, 'send'>,
  stackName: string,
  name: string,
): Promise<string> {
  const value = (await stackOutputs(client, stackName))?.[name];
  if (value) return value;
  throw new Error(
    `The stack ${stackName} has no output ${name}. Is it deployed, and in this account and region?`,
  );
}
