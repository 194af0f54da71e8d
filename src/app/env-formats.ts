/** The formats of values of environment variables: schemas that check and convert a text. */
import * as v from 'valibot';

/** An http(s) address, without the slashes at its end. */
export const httpUrl = v.pipe(
  v.string(),
  v.check(
    (text) => /^https?:\/\/[^\s?#]+$/u.test(text) && URL.canParse(text),
    'is not an http(s) address without ? and #',
  ),
  v.transform((text) => text.replace(/\/+$/u, '')),
);
/** The pages link to addresses from the root of the host, so a path before them cannot work. */
export const rootUrl = v.pipe(
  httpUrl,
  v.check(
    (text) => URL.canParse(text) && new URL(text).pathname === '/',
    'has a path, and the server answers at the root of its host: give it a host name of its own',
  ),
);
/** A token that `Authorization: Bearer` can carry (RFC 6750, 2.1). */
export const bearerSecret = v.pipe(
  v.string(),
  v.minLength(16, 'is shorter than 16 characters'),
  v.regex(/^[\w.~+/-]+=*$/u, 'may only hold A-Z a-z 0-9 _ - . ~ + / and = at its end'),
);
/** A number whose digits match a pattern. */
export const wholeNumber = (pattern: RegExp, problem: string) =>
  v.pipe(v.string(), v.regex(pattern, problem), v.transform(Number));
/** 1 is true and 0 is false. */
export const flag = v.pipe(
  v.picklist(['0', '1'], 'is neither 0 nor 1'),
  v.transform((text) => text === '1'),
);

/** Posts leave the machine encrypted; a receiver on the same machine needs no encryption. */
export const webhookUrls = v.pipe(
  v.string(),
  v.transform((text): readonly string[] => text.split(/[\s,]+/u).filter((url) => url !== '')),
  v.check(
    (urls) =>
      urls.every(
        (url) =>
          /^(?:https:\/\/|http:\/\/(?:127\.0\.0\.1|localhost)[:/])/u.test(url) && URL.canParse(url),
      ),
    'is not a list of https addresses',
  ),
);
