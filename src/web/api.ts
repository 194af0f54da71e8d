/** The JSON API, version 1: `/api/ask`, `/api/search`, `/api/documents/:id`. */
import { Hono } from 'hono';
import { answerJson } from '../answer/json.ts';
import type { WebDependencies } from './dependencies.ts';
import { problem } from './problem.ts';
import { readQuestion, readSearchOptions } from './query.ts';

/** @throws QueryFault, which the app answers with 400 */
export function apiRoutes({ ask, searchPassages, library }: WebDependencies): Hono {
  const api = new Hono();
  api.use(async (c, next) => {
    // Answers depend on the day and on the library.
    c.header('cache-control', 'no-store');
    await next();
  });

  api.get('/ask', (c) => c.json(answerJson(ask(readQuestion(c.req.query()), null))));

  api.get('/search', (c) => {
    const parameters = c.req.query();
    const query = readQuestion(parameters);
    return c.json({ query, hits: searchPassages(query, readSearchOptions(parameters)) });
  });

  api.get('/documents/:id', (c) => {
    const id = c.req.param('id');
    const entry = library.entries.get(id);
    if (entry === undefined) return problem(c, 404, (problems) => problems.documentNotFound(id));
    return c.json(entry);
  });
  return api;
}
