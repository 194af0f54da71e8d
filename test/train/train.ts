import { writeFileSync } from 'node:fs';
import { createAssistant } from '../../src/answer/ask.ts';
import { FEATURE_NAMES } from '../../src/answer/retrieve/line-features.ts';
import { loadLibrary } from '../../src/library/load-library.ts';
import { nodeFolder } from '../../src/app/node/folder.ts';
