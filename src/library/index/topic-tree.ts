/** The topics of a library as a tree: `broader` is stored, everything else is derived here. */
import { lazily } from '../../shared/lazily.ts';
import type { Topic } from '../library.ts';

export interface TopicTree {
  readonly byId: ReadonlyMap<string, Topic>;
  /** Ids of a topic and of every topic below it. An unknown id stands for itself alone. */
  narrower(id: string): ReadonlySet<string>;
  /** Ids of these topics and of every topic above them. Unknown ids are kept. */
  broader(ids: readonly string[]): ReadonlySet<string>;
}

/** Builds the tree. A circle of broader topics is followed once, so it cannot hang. */
export function createTopicTree(topics: readonly Topic[]): TopicTree {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const children = lazily(() => groupByBroader(topics));
  const known = new Map<string, ReadonlySet<string>>();
  return {
    byId,
    narrower: (root) => {
      const before = known.get(root);
      if (before !== undefined) return before;
      const found = new Set<string>();
      const visit = (id: string): void => {
        if (found.has(id)) return;
        found.add(id);
        for (const child of children().get(id) ?? []) visit(child);
      };
      visit(root);
      // A library has few topics, but any id may be asked for.
      if (byId.has(root)) known.set(root, found);
      return found;
    },
    broader: (ids) => {
      const found = new Set<string>();
      for (const id of ids) {
        let at: string | null = id;
        while (at !== null && !found.has(at)) {
          found.add(at);
          at = byId.get(at)?.broader ?? null;
        }
      }
      return found;
    },
  };
}

/** The ids of the topics directly below each topic. */
function groupByBroader(topics: readonly Topic[]): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const { id, broader } of topics) {
    if (broader === null) continue;
    const siblings = children.get(broader);
    if (siblings === undefined) children.set(broader, [id]);
    else siblings.push(id);
  }
  return children;
}
