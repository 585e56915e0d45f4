import { setFlagsFromString } from "node:v8";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { nodeFiles } from "./nodeFiles";
import { startServer } from "./server";

// A server stays for hours beside other programs: it is to collect its garbage sooner than a program that soon ends.
setFlagsFromString("--heap-growing-percent=20");

// How the editor is reached (--stdio, --node-ipc, --socket, --pipe) is read from the command line.
startServer(createConnection(ProposedFeatures.all), nodeFiles);
