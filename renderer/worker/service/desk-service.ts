/** The one interface between the screens and the data side. The worker implements it; screens see nothing else. */
import type { AttachmentsService } from './attachments-service.ts';
import type { DeskStatus } from './desk-status.ts';
import type { DraftsService } from './drafts-service.ts';
import type { FlagsService } from './flags-service.ts';
import type { HandBackService } from './hand-back-service.ts';
import type { HandOverService } from './hand-over-service.ts';
import type { IntakesService } from './intakes-service.ts';
import type { LabelsService } from './labels-service.ts';
import type { LoansService } from './loans-service.ts';
import type { PoolService } from './pool-service.ts';
import type { QuarantineService } from './quarantine-service.ts';
import type { ReportService } from './report-service.ts';
import type { SettingsService } from './settings-service.ts';
import type { VerifyService } from './verify-service.ts';
import type { WorkshopService } from './workshop-service.ts';

export type DeskEvent =
  | { readonly type: 'status'; readonly status: DeskStatus }
  | { readonly type: 'intakes' }
  | { readonly type: 'loans' }
  | { readonly type: 'drafts' }
  /** Attachments came or went, or parts of them. */
  | { readonly type: 'attachments' };

export interface DeskService
  extends
    VerifyService,
    DraftsService,
    IntakesService,
    AttachmentsService,
    FlagsService,
    HandBackService,
    LabelsService,
    WorkshopService,
    LoansService,
    PoolService,
    QuarantineService,
    ReportService,
    SettingsService,
    HandOverService {
  /** Calls `listener` on every change until the page goes; at once with the current status. */
  subscribe(listener: (event: DeskEvent) => void): Promise<void>;

  newId(): Promise<string>;

  /** Somebody was told how the event has changed. */
  noteEventTold(): Promise<void>;

  /** Somebody pressed a key or clicked: a roster that arrives waits a moment, in which what comes of it is drawn. */
  giveWay(): Promise<void>;

  /** Asks the hub now instead of at the next turn. */
  syncNow(): Promise<void>;
}
