import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { House } from '../../constructs/house.ts';
import { knowSite, readSecret } from '../../constructs/needs.ts';
import type { DataStack } from '../data.ts';

/** What the functions are made of, named once. */
export function partsOf(scope: Construct, house: House, data: DataStack, widgetAssets: string) {
  return {
    house,
    table: data.table,
    bus: data.bus,
    people: data.people,
    linkSecret: readSecret('LINK_SECRET_ARN', data.secrets.link),
    stripeSecret: readSecret('STRIPE_SECRET_ARN', data.secrets.stripe),
    site: knowSite(house.config),
    sender: new EmailIdentity(scope, 'Sender', {
      identity: Identity.domain(domainOf(house.config.senderEmail)),
    }),
    widgetAssets,
  };
}

export type Parts = ReturnType<typeof partsOf>;

function domainOf(email: string): string {
  return email.slice(email.indexOf('@') + 1);
}
