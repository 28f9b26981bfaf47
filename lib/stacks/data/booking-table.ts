import type { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { tableKey } from './table-key.ts';

/** The indexes of the table. Their names are part of what a function is granted. */
export const indexes = {
  /** Bookings of a venue on a date. */
  byVenueDay: 'byVenueDay',
  /** Work of the platform, by when it is due: holds to expire, activities to roll. */
  byDue: 'byDue',
} as const;

export type IndexName = keyof typeof indexes;

export interface BookingTableProps {
  readonly keepData: boolean;
  readonly removalPolicy: RemovalPolicy;
}

/** The one table. `lambdas/data/keys.ts` defines its keys. */
export class BookingTable extends Table {
  constructor(scope: Construct, id: string, { keepData, removalPolicy }: BookingTableProps) {
    super(scope, id, {
      partitionKey: text('PK'),
      sortKey: text('SK'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: keepData,
      removalPolicy,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: tableKey(scope, `${id}Key`, removalPolicy),
      timeToLiveAttribute: 'ttl',
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
    });
    this.addGlobalSecondaryIndex({
      indexName: indexes.byVenueDay,
      partitionKey: text('GSI1PK'),
      sortKey: text('GSI1SK'),
      projectionType: ProjectionType.KEYS_ONLY,
    });
    this.addGlobalSecondaryIndex({
      indexName: indexes.byDue,
      partitionKey: text('GSI2PK'),
      sortKey: text('GSI2SK'),
      projectionType: ProjectionType.KEYS_ONLY,
    });
  }
}

function text(name: string) {
  return { name, type: AttributeType.STRING };
}
