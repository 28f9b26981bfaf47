import { auditedKind } from '../../../../../core/contract/model/platform/audit.ts';
import { localMonth } from '../../../../../core/contract/model/time.ts';
import type { Address } from '../../../frame/address.ts';

/** What the address asks of the audit log. The month is in UTC; the present one unless another is named. */
export function auditFilter({ month = '', kind, person, action, of }: Address, now: Date) {
  const known = auditedKind.safeParse(kind);
  return {
    month: localMonth.safeParse(month).success ? month : now.toISOString().slice(0, 7),
    ...(known.success && { kind: known.data }),
    ...(person && { userId: person }),
    ...(action && { action }),
    ...(of && { resourceId: of }),
  };
}
