import { Console } from "node:console";
import { setFlagsFromString } from "node:v8";
import {
  type Connection,
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { logFault } from "./faults";
import { Gate } from "./gate";
import { keepHeapSmall, workGoesOn } from "./heap";
import { messageEncoder } from "./longAnswers";
import { messageDecoder } from "./longMessages";
import { nodeFiles } from "./nodeFiles";
import { startServer } from "./server";
import { othersTurn } from "./turns";
import { warmUp, watchForMuch } from "./warming";

keepHeapSmall();
// A codebook is read by many small functions. Put into one another they would run a little faster, but it takes V8 longer
// to compile them than it takes to open a large codebook.
setFlagsFromString("--max-inlined-bytecode-size-cumulative=200");

// How the editor is reached (--stdio, --node-ipc, --socket, --pipe) is read from the command line.
const gate = new Gate();
const options = { messageStrategy: gate };
const isStdio = process.argv.includes("--stdio");
const connection = isStdio ? overStdio() : createConnection(ProposedFeatures.all, options);
startServer(connection, gate, nodeFiles, {
  inBetween: workGoesOn,
  ...(isStdio && { onReady: warmUpMeanwhile }),
});

/** What comes in is seen on standard input alone. */
function warmUpMeanwhile(isEmpty: () => boolean): void {
  const isQuiet = watchForMuch(process.stdin);
  warmUp(othersTurn, () => isEmpty() && isQuiet()).catch((error) => logFault(connection, error));
}

/** As the library connects, but for messages that are long (see `longMessages.ts`). */
function overStdio(): Connection {
  const { stdin, stdout, stderr } = process;
  const contentTypeDecoder = messageDecoder(othersTurn);
  const reader = new StreamMessageReader(stdin, { contentTypeDecoder });
  const contentTypeEncoder = messageEncoder(othersTurn);
  const writer = new StreamMessageWriter(stdout, { contentTypeEncoder });
  const stdio = createConnection(ProposedFeatures.all, reader, writer, options);
  // Only messages go where these go.
  globalThis.console = new Console(stderr);
  let isOver = false;
  stdio.onShutdown(() => {
    isOver = true;
  });
  // An editor that is gone takes its server with it.
  for (const end of ["end", "close"]) stdin.on(end, () => process.exit(isOver ? 0 : 1));
  return stdio;
}
