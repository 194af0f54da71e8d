/** The libraries that tests share, and where they are kept once built. */

/** The knowledge folders that many tests open, from the root of the project. */
export const BUILT_LIBRARIES = ['knowledge', 'test/fixtures/province'] as const;

/** The `DATA_DIR` of tests: where a program without a database file keeps its libraries. */
export const TEST_DATA_DIR = './data';
