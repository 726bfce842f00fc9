/** The technician decided where the verdict was `unknown`. `about` is the verdict. */
import { z } from 'zod';

export const decisionMade = z.strictObject({
  treatAs: z.enum(['priority', 'standard']),
  /** What the technician saw or was told. */
  because: z.string().max(500),
});
