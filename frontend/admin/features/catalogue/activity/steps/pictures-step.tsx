import { Text } from '@mantine/core';
import type { StepProps } from './step-props.ts';
export function PicturesStep({ activity }: StepProps) {
  return <Text>{activity.name}</Text>;
}
