/** The JSON of what the library covers (`docs/contracts.md`). */
import type * as v from 'valibot';
import type { LibraryCoverage } from '../../library/coverage.ts';
import type { STATUS } from './schemas.ts';

/** Returns `coverage` of `GET /api/status`. */
export function toCoverageJson(
  coverage: LibraryCoverage,
): v.InferOutput<typeof STATUS>['coverage'] {
  const { documents, terms, newest, levels, years, depths, statusKnown } = coverage;
  return {
    documents,
    terms,
    newest:
      newest === null
        ? null
        : {
            id: newest.id,
            number: newest.number,
            title: newest.title,
            dateDocument: newest.dateDocument,
          },
    levels: [...levels],
    years: [...years],
    depths: { ...depths },
    status: { known: statusKnown, unknown: documents - statusKnown },
  };
}
