import type { ProblemMessages } from './problem-messages.ts';

export const en: ProblemMessages = {
  language: 'en',
  titles: {
    400: 'Bad request',
    401: 'Unauthorized',
    404: 'Not found',
    405: 'Method not allowed',
    413: 'Content too large',
    429: 'Too many requests',
    500: 'Internal server error',
    503: 'Service unavailable',
  },
  problems: {
    questionMissing: 'No question: send the parameter q, for example ?q=digital+transformation.',
    questionTooLong: (length, limit) =>
      `The question has ${length} characters; the limit is ${limit} characters. Please shorten it.`,
    parameter: (name, allowed) => `The parameter ${name} is not valid: expected ${allowed}.`,
    documentNotFound: (id) => `The library has no document with the id “${id}”.`,
    notFound: 'There is nothing at this address.',
    methodNotAllowed: (allowed) => `This address takes only ${allowed}.`,
    bodyTooLarge: (limit) => `The body may have at most ${limit} bytes.`,
    bodyMalformed: 'Expected a JSON object with an integer update_id.',
    internal: 'The server failed; the fault was recorded.',
    tooManyRequests: (seconds) =>
      `Too many requests from this address; try again in ${seconds} seconds.`,
  },
  allowed: {
    integer: (from, to) => `an integer from ${from} to ${to}`,
    oneOf: (values) => `one of ${values.join(', ')}`,
    text: (most) => `text of at most ${most} characters`,
  },
};
