/** The order in which vitest starts the test files. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Projects whose files take long come first, so that no long file is left for the end. */
const PROJECTS = ['e2e', 'browser', 'code', 'workers'];

/** Files of more than half a minute. A fresh checkout has no times of an earlier run to sort by. */
const LONGEST_FILES = [
  'test/workers/isolates.test.ts',
  'test/evaluate/evaluate.test.ts',
  'test/e2e/graceful-shutdown.test.ts',
  'test/e2e/reload.test.ts',
  'test/browser/pages.test.ts',
];

/**
 * Sorts the files by project, the longest first. A process that runs files of one project is used
 * again only while the next file is of the same project.
 */
export class ByProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort(
      (one, other) =>
        projectAt(one) - projectAt(other) || Number(isLong(other)) - Number(isLong(one)),
    );
  }
}

const projectAt = ({ project }: TestSpecification): number => PROJECTS.indexOf(project.name);
const isLong = ({ moduleId }: TestSpecification): boolean =>
  LONGEST_FILES.some((file) => moduleId.endsWith(`/${file}`));
