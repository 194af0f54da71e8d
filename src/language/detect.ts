/**
 * Which of the two languages a question is in. Vietnamese unless it shows that it is English.
 */
import { fold } from './fold.ts';
import { tokenize } from './tokens.ts';

/** Words that English questions are built with and that are no Vietnamese syllable typed bare. */
const ENGLISH = new Set(
  (
    'what which who whom whose when where why how does did is are was were the of about issued ' +
    'resolution resolutions decree decrees decision decisions law laws plan plans document documents ' +
    'directive circular programme program still force valid replaced replaces replace amended amends ' +
    'implement implements list show tell me please newest latest target targets goal goals percent ' +
    'covers cover says say digital government reform administrative transformation for from by and ' +
    'hello thanks thank you help signed compare between many much'
  ).split(' '),
);
/** Of those, the ones that are also bare Vietnamese syllables and prove nothing alone. */
const SHARED = new Set([
  'the',
  'me',
  'show',
  'plan',
  'list',
  'for',
  'is',
  'by',
  'law',
  'say',
  'you',
  'and',
  'of',
]);

/** `en` where enough of the words are English and none carries a Vietnamese mark. */
export function detectLanguage(text: string): 'vi' | 'en' {
  const tokens = tokenize(text).filter((token) => !/\d/u.test(token.text));
  if (tokens.length === 0) return 'vi';
  const english = tokens.filter((token) => ENGLISH.has(token.text));
  const telling = english.filter((token) => !SHARED.has(token.text));
  const marked = tokens.filter((token) => token.text !== fold(token.text));
  if (marked.length > tokens.length / 3) return 'vi';
  return telling.length > 0 && english.length * 3 >= tokens.length - marked.length ? 'en' : 'vi';
}
