import { expect, test } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { appOf } from './support/stacks.ts';

test("production breaks none of cdk-nag's or CDK's own rules, with a name of its own; a careless resource is named", () => {
  const certificateArn =
    'arn:aws:acm:us-east-1:111122223333:certificate/0a1b2c3d-0000-4000-8000-000000000000';
  const app = appOf({ check: true, config: { certificateArn } });
  new Bucket(new Stack(app, 'Careless'), 'Open');
  expect(() => app.synth()).toThrow(/^(?!.*production-).*Careless\/Open/s);
});
