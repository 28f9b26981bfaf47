import { MultiSelect, Paper } from '@mantine/core';
import type * as z from 'zod';
import type { ActivityId } from '../../../../../../core/contract/model/ids.ts';
import type { venueSettings } from '../../../../../../core/contract/schemas/venue/venues.ts';
import { useWords } from '../../../../frame/words.ts';
import { OrderButtons } from '../../../../kit/fields/entry-buttons.tsx';
import { QuestionInputs } from '../../../../kit/fields/question-inputs.tsx';
import type { ContractForm } from '../../../../kit/form.tsx';

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
  const name = t('venues.question', { number: index + 1 });
  const at = `widget.questions.${index}` as const;
  const { watch, setValue } = form.form;
  const [kind, options = [], chosen = []] = watch([`${at}.kind`, `${at}.options`, `${at}.activityIds`]);
  return (
    <Paper withBorder p="sm" role="group" aria-label={name}>
      <QuestionInputs
        field={(part) => form.field(`${at}.${part}`)}
        kind={kind}
        options={options}
        onOptions={(values) => setValue(`${at}.options`, values)}
        buttons={
          <OrderButtons
            labels={{
              up: t('venues.moveUp', { name }),
              down: t('venues.moveDown', { name }),
              remove: t('venues.removeRow', { number: index + 1 }),
            }}
            index={index}
            count={count}
            onMove={onMove}
            onRemove={onRemove}
          />
        }
      >
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
      </QuestionInputs>
    </Paper>
  );
}
