import type { Look } from '../../../../../core/contract/model/look.ts';
import { standardColor } from '../../../../../core/domain/catalogue/look.ts';
import { useApi } from '../../../frame/data/use-api.ts';

/** The colour and logo of venues that have none of their own. */
export function useOrganizationLook(): Look & { readonly color: string } {
  const { data } = useApi('getOrganization', {});
  return { ...data?.look, color: data?.look.color ?? standardColor };
}
