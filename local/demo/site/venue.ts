/** A venue as its own website knows it. */
export interface DemoVenue {
  readonly organization: string;
  readonly name: string;
  readonly slug: string;
  readonly embedKey: string;
  readonly activities: readonly DemoActivity[];
  /** The origin that the widget comes from. */
  readonly siteUrl: string;
}

export interface DemoActivity {
  readonly id: string;
  readonly name: string;
}

/** The last part of an activity's address: its name in lower case and hyphens. */
export function activitySlug({ name }: DemoActivity): string {
  const plain = name.normalize('NFKD').replace(/[\u0300-\u036f'’]/g, '');
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
