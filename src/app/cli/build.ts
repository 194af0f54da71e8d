/** `npm run build`: what Workers load instead of a knowledge folder. */
import { parseArgs } from 'node:util';
import { buildAssets } from '../build/assets.ts';
import { KnowledgeFolderError } from '../node/knowledge-folder.ts';
import { knowledgeDir } from '../node/open-library.ts';

const HELP = `npm run build [-- --out FOLDER]

Makes of the knowledge folder (KNOWLEDGE_DIR, default ./knowledge) what Cloudflare Workers load: the
library, its index, and the pages' files. Default folder: dist/assets, which wrangler.toml names.

  --out  a folder that is new, empty, or holds nothing but what was built there before, which is
         replaced; any other is refused and left as it is`;

try {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', short: 'h' },
      out: { type: 'string', default: 'dist/assets' },
    },
  });
  if (values.help === true) console.log(HELP);
  else for (const line of buildAssets(knowledgeDir(process.env), values.out)) console.log(line);
} catch (error) {
  if (!(error instanceof KnowledgeFolderError) && !(error instanceof TypeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
