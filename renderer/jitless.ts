/**
 * Imported before any schema is made: the page's policy forbids code from strings, and Zod would try to compile
 * its schemas into some.
 */
import { z } from 'zod';

z.config({ jitless: true });
