/** Whether an address can be a link in a message, a button or a file. */

/** Returns true for an http(s) address that `URL` can parse and that has no white space. */
export function isWebUrl(url: string | null): url is string {
  return url !== null && /^https?:\/\/\S+$/iu.test(url) && URL.canParse(url);
}
