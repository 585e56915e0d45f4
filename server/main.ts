import { setFlagsFromString } from "node:v8";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { keepHeapSmall, workGoesOn } from "./heap";
import { nodeFiles } from "./nodeFiles";
import { startServer } from "./server";

keepHeapSmall();
// A codebook is read by many small functions. Put into one another they would run a little faster, but it takes V8 longer
// to compile them than it takes to open a large codebook.
setFlagsFromString("--max-inlined-bytecode-size-cumulative=200");

// How the editor is reached (--stdio, --node-ipc, --socket, --pipe) is read from the command line.
startServer(createConnection(ProposedFeatures.all), nodeFiles, workGoesOn);
