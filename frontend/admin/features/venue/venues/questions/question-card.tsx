import {
  ActionIcon,
  Checkbox,
  Group,
  MultiSelect,
  NativeSelect,
  Paper,
  Stack,
  TagsInput,
  TextInput,
} from '@mantine/core';
import type * as z from 'zod';
import type { ActivityId } from '../../../../../../core/contract/model/ids.ts';
import { question } from '../../../../../../core/contract/model/question.ts';
import type { venueSettings } from '../../../../../../core/contract/schemas/venue/venues.ts';
import { useWords } from '../../../../frame/words.ts';
import type { ContractForm } from '../../../../kit/form.tsx';
import { IconArrowDown, IconArrowUp, IconTrash } from '../../../../kit/icons.ts';

interface QuestionCardProps {
  index: number;
  count: number;
  form: ContractForm<
    Pick<z.input<typeof venueSettings>, 'widget'>,
    Pick<z.output<typeof venueSettings>, 'widget'>
  >;
  activities: readonly { readonly id: ActivityId; readonly name: string }[];
  onMove: (by: number) => void;
  onRemove: () => void;
}

/** One question: its words, how it is answered, and for which activities it is asked. */
export function QuestionCard({ index, count, form, activities, onMove, onRemove }: QuestionCardProps) {
  const { t } = useWords();
  const at = `widget.questions.${index}` as const;
  const { watch, setValue } = form.form;
  const [kind, options = [], chosen = []] = watch([`${at}.kind`, `${at}.options`, `${at}.activityIds`]);
  return (
    <Paper withBorder p="sm" role="group" aria-label={t('venues.question', { number: index + 1 })}>
      <Stack gap="xs">
        <Group align="flex-start" gap="xs">
          <TextInput label={t('venues.questionLabel')} flex="1 1 14rem" {...form.field(`${at}.label`)} />
          <NativeSelect
            label={t('venues.questionKind')}
            data={question.shape.kind.options.map((value) => ({ value, label: t(`venues.kind.${value}`) }))}
            {...form.field(`${at}.kind`)}
          />
        </Group>
        {kind?.endsWith('select') && (
          <TagsInput
            label={t('venues.options')}
            description={t('venues.optionsHint')}
            value={options}
            onChange={(values) => setValue(`${at}.options`, values)}
            error={form.field(`${at}.options`).error}
          />
        )}
        <MultiSelect
          label={t('venues.askedFor')}
          placeholder={chosen.length === 0 ? t('venues.allActivities') : undefined}
          data={activities.map(({ id, name }) => ({ value: id, label: name }))}
          value={[...chosen]}
          onChange={(values) =>
            setValue(
              `${at}.activityIds`,
              activities.map(({ id }) => id).filter((id) => values.includes(id)),
            )
          }
          clearable
          clearButtonProps={{ 'aria-label': t('venues.allActivities') }}
        />
        <Group justify="space-between">
          <Checkbox label={t('venues.required')} {...form.field(`${at}.required`)} />
          <Group gap={4}>
            <ActionIcon
              variant="default"
              aria-label={t('venues.moveUp', { name: t('venues.question', { number: index + 1 }) })}
              disabled={index === 0}
              onClick={() => onMove(-1)}
            >
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              aria-label={t('venues.moveDown', { name: t('venues.question', { number: index + 1 }) })}
              disabled={index === count - 1}
              onClick={() => onMove(1)}
            >
              <IconArrowDown size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              aria-label={t('venues.removeRow', { number: index + 1 })}
              onClick={onRemove}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        </Group>
      </Stack>
    </Paper>
  );
}
