import { defineConfig } from 'vitest/config';

/**
 * `core` (pure: files share what they import, nothing else), `unit` (the edges, each file on its own), `year` (a whole year of reviews)
 * and, after them, `e2e` (real browsers and offices, two files at a time).
 */
export default defineConfig({
  test: {
    // One process for each of two cores: left alone, vitest would keep one of them idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'core',
          include: ['test/{house,shared}/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          isolate: false,
        },
      },
      {
        test: {
          name: 'unit',
          include: ['test/{apps-script,extension}/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
        },
      },
      {
        // The longest of all; one browser against the stand-in, so that it may run beside the files of `unit`.
        test: {
          name: 'year',
          include: ['test/e2e/review-year.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: ['test/e2e/review-year.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
