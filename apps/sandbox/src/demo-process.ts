import { startSandbox } from './index.ts';
import { optionsFromWords } from './options.ts';
import { tidyMemory } from './tidy-memory.ts';

/**
 * The town as a child process of a server: `fork(demoProcess, words)` with the same words as the command line. Once it
 * is open it tells where, as an IPC message if there is a channel and as one line of JSON on stdout otherwise, and it
 * closes when its parent goes away.
 */
const sandbox = await startSandbox(optionsFromWords(process.argv.slice(2)));

const opened = {
  kind: 'sandbox opened',
  origin: sandbox.origin,
  appKey: sandbox.appKey,
  appSecret: sandbox.appSecret,
  serviceId: sandbox.serviceId,
  authorizeUrl: sandbox.authorizeUrl,
};

if (process.send) process.send(opened);
else process.stdout.write(`${JSON.stringify(opened)}\n`);

const close = () => void sandbox.stop().then(() => process.exit(0));
process.once('disconnect', close);
process.once('SIGTERM', close);
process.once('SIGINT', close);
tidyMemory();
