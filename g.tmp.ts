import { growLibrary } from './test/bench/grow-library.ts';
console.log(growLibrary('/work/shared/samples/fulltext', process.argv[2]!, Number(process.argv[3])));
