/** Rules that say which calls fail and how. The newest matching rule wins. */
import type { Behaviour, Matcher, RecordedCall, RuleOptions } from './types.ts';

interface Rule {
  readonly matches: (call: RecordedCall) => boolean;
  readonly behaviour: Behaviour;
  left: number;
}

export class Rules {
  #rules: Rule[] = [];

  add(matcher: Matcher, behaviour: Behaviour, options: RuleOptions = {}): () => void {
    const rule: Rule = {
      matches: predicate(matcher),
      behaviour,
      left: options.times ?? Number.POSITIVE_INFINITY,
    };
    this.#rules.unshift(rule);
    return () => {
      this.#rules = this.#rules.filter((other) => other !== rule);
    };
  }

  /** Returns the behaviour for a call and uses it up once; undefined when no rule matches. */
  take(call: RecordedCall): Behaviour | undefined {
    const rule = this.#rules.find(({ left, matches }) => left > 0 && matches(call));
    if (rule !== undefined) rule.left -= 1;
    return rule?.behaviour;
  }

  clear(): void {
    this.#rules = [];
  }
}

function predicate(matcher: Matcher): (call: RecordedCall) => boolean {
  if (typeof matcher === 'function') return matcher;
  if (typeof matcher === 'string') return (call) => call.method === matcher;
  const { method, chat } = matcher;
  return (call) =>
    (method === undefined || call.method === method) &&
    (chat === undefined || String(call.payload.chat_id) === String(chat));
}
