/** What a hub puts up with. */
export interface ServerLimits {
  /** How long the headers of a request may take to arrive, ms. */
  readonly headersMs: number;
  /** Headers and body. */
  readonly wholeMs: number;
  /** How often that is looked at. */
  readonly checkMs: number;
  /** Requests are counted over this time, ms. */
  readonly windowMs: number;
  /** Requests of one desk in that time. */
  readonly ofDesk: number;
  /** Requests of one address in that time, without a desk's token. */
  readonly ofAddress: number;
}

/**
 * Slow venue networks need time to send. A desk may ask many times as often as it takes to send or fetch 20,000 facts,
 * forty requests, or a whole roster, some hundred; a whole event may enrol, or be watched, from behind one address.
 */
export const usualLimits: ServerLimits = {
  headersMs: 20_000,
  wholeMs: 120_000,
  checkMs: 5000,
  windowMs: 10_000,
  ofDesk: 1000,
  ofAddress: 500,
};
