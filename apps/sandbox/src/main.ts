import { startSandbox } from './index.ts';
import { HELP, optionsFromWords } from './options.ts';
import { tidyMemory } from './tidy-memory.ts';

await main(process.argv.slice(2));

async function main(words: string[]): Promise<void> {
  if (words.includes('--help')) return console.log(HELP);
  try {
    const sandbox = await startSandbox(optionsFromWords(words));
    const close = () => void sandbox.stop().then(() => process.exit(0));
    process.once('SIGINT', close);
    process.once('SIGTERM', close);
    tidyMemory();
    console.log(`The rehearsal town is open at ${sandbox.origin}

  App key      ${sandbox.appKey}
  App secret   ${sandbox.appSecret}
  Service id   ${sandbox.serviceId}
  Authorize    ${sandbox.authorizeUrl}

  ${sandbox.control.town.orders.size} orders in ${sandbox.control.town.shops.length} shops. Ctrl+C closes it.`);
  } catch (error) {
    console.error(reasonOf(error));
    process.exitCode = 1;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') return 'The port is in use. Choose another one with --port.';
  return error.message;
}
