import { bundle } from './src/dev/build.ts';
await bundle({ bot: 'src/dev/bench/bot.ts' }, process.argv[2]!);
