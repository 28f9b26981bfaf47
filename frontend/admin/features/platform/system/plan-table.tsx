import { Paper, Table } from '@mantine/core';
import { plan as planOf } from '../../../../../core/contract/model/platform/plan.ts';
import { plans } from '../../../../../core/domain/plans.ts';
import { useWords } from '../../../frame/words.ts';
import { limitedKinds } from '../plan/limited-kinds.ts';
import classes from './system.module.css';

/** What each plan allows. */
export function PlanTable() {
  const { t } = useWords();
  return (
    <Paper withBorder>
      <Table.ScrollContainer minWidth={0}>
        <Table aria-label={t('platform.plans')} className={classes.numbers} horizontalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('platform.limit')}</Table.Th>
              {planOf.options.map((plan) => (
                <Table.Th key={plan}>{t(`platform.plan.${plan}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {limitedKinds.map((kind) => (
              <Table.Tr key={kind}>
                <Table.Th scope="row">{t(`platform.limit.${kind}`)}</Table.Th>
                {planOf.options.map((plan) => (
                  <Table.Td key={plan}>{plans[plan][kind]}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
