import { sumFigures } from '../../../core/domain/platform/add-up.ts';
import { figures } from '../../data/platform/figures.ts';
import type { Table } from '../../data/table.ts';

/** Organizations as they are now; venues, activities, bookings and money as counted last night. */
export async function getPlatformMetrics(table: Table) {
  return sumFigures(await figures(table).list());
}
