import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { keepHeapSmall, workGoesOn } from "./heap";
import { nodeFiles } from "./nodeFiles";
import { startServer } from "./server";

keepHeapSmall();

// How the editor is reached (--stdio, --node-ipc, --socket, --pipe) is read from the command line.
startServer(createConnection(ProposedFeatures.all), nodeFiles, workGoesOn);
