import type { Region } from '../../../domain/roster/rows.ts';

/** What the technician has in front of them. */
export type Presentation =
  | {
      readonly by: 'card';
      readonly number: string;
      /** As printed, or null when it can't be told. */
      readonly region: Region | null;
      readonly shown: boolean;
      /** ISO date as printed, or null. */
      readonly expires: string | null;
      readonly level: string | null;
      /** Name as printed, when written down. */
      readonly name: string | null;
    }
  | {
      readonly by: 'member';
      readonly region: Region;
      readonly memberNumber: string;
      readonly shown: boolean;
    };
