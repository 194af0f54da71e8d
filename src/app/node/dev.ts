/**
 * `npm run dev`: the server, which also loads a changed knowledge file at once. Variables are set here
 * because the shells of Windows and Unix set them differently.
 */
process.env.WATCH_KNOWLEDGE ??= '1';
await import('./main.ts');
