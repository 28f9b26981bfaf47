import { useMutation, useQuery } from '@tanstack/preact-query';
import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import { api } from './api.ts';
import { firstRoom } from './next-page.ts';

/** The organizations that somebody works for; none while they are being looked up. */
export function useOrganizations() {
  const { data } = useQuery({
    queryKey: ['organizations'],
    queryFn: ({ signal }) => api('listOrganizations', { signal }),
    staleTime: 60_000,
  });
  return data?.organizations ?? [];
}

/** Goes on in another organization, by a full page load so that nothing of this one stays in memory. */
export function useSwitch() {
  return useMutation({
    mutationFn: (organizationId: OrganizationId) => api('switchOrganization', { body: { organizationId } }),
    onSuccess: () => window.location.assign(firstRoom),
  });
}
