/** `GET /`: one page that says how to ask. */
import { Hono } from 'hono';
import { html } from 'hono/html';
import { QUESTION_LIMIT } from '../answer/question.ts';
import { webLocaleOf } from './locales/choose.ts';

export function homeRoutes(): Hono {
  const routes = new Hono();
  routes.get('/', (c) => {
    const { language, home } = webLocaleOf(c.req.header('accept-language'));
    return c.html(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${home.title}</title>
</head>
<body>
<main>
<h1>${home.title}</h1>
<form action="/api/ask">
<label for="q">${home.label}</label>
<input id="q" name="q" type="search" required maxlength="${QUESTION_LIMIT}">
<button>${home.button}</button>
</form>
<p>${home.hint} <code>GET /api/ask?q=…</code>, <code>GET /api/search?q=…</code></p>
</main>
</body>
</html>
`);
  });
  return routes;
}
