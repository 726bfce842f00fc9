import { defineConfig } from 'vitest/config';

/**
 * The tests that a mutated verdict or programme has to get past. Not those that start processes, nor those that generate
 * their cases: a mutation is to be found by an example that stays the same.
 */
export default defineConfig({
  test: {
    include: ['test/unit/domain/{programme,verdict}/**/*.test.ts'],
    exclude: ['**/command.test.ts', '**/*-properties.test.ts'],
  },
});
