/** `npm run build`: the files that Workers load instead of a knowledge folder. */
import { buildAssets } from '../build/assets.ts';
import { readVariable } from '../env.ts';
import { dataFolderOf } from '../node/data-folder.ts';
import { openCachedLibrary } from '../node/library-cache.ts';
import { defineCommand } from './define-command.ts';

export const buildCommand = defineCommand({
  name: 'build',
  usage: ['[-- --out FOLDER]'],
  description: `Builds from the knowledge folder what Cloudflare Workers load: the library, its index, and the files
of the pages.`,
  options: {
    out: {
      type: 'string',
      value: 'FOLDER',
      default: 'dist/assets',
      description:
        'a folder that is new, empty, or holds only files of an earlier build, which are replaced; any other folder is refused. wrangler.toml names the default',
    },
  },
  variables: ['KNOWLEDGE_DIR', 'DATA_DIR'],
  run: ({ env, values, print }) => {
    for (const line of buildAssets(readVariable(env, 'KNOWLEDGE_DIR'), values.out, (...given) =>
      openCachedLibrary(dataFolderOf(env), ...given),
    ))
      print(line);
    return 0;
  },
});
