import { commands, type Disposable, Uri } from "vscode";
import type { Location, Position } from "vscode-languageclient";
import type { LanguageClient } from "vscode-languageclient/node";

/** Lists places beside the words that they are about: what a code lens of the server does when it is clicked. */
export function registerShowPlaces(client: LanguageClient): Disposable {
  const { protocol2CodeConverter: converter } = client;
  return commands.registerCommand(
    "gt.showPlaces",
    async (uri: string, position: Position, places: Location[]) =>
      commands.executeCommand(
        "editor.action.showReferences",
        Uri.parse(uri),
        converter.asPosition(position),
        places.map((place) => converter.asLocation(place)),
      ),
  );
}
