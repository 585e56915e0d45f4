import { type Beginning, choicesFor, newCodebook } from "./features/study/newCodebook";
import { problemsByStage } from "./features/study/problems";
import { studyOf } from "./features/study/study";
import { unplacedIn } from "./features/study/unplaced";
import type { Services } from "./requests";

/** What an editor says of a document, any of the study that it asks about. */
interface About {
  uri: string;
}

/**
 * Answers what an editor may ask about a study as a whole. The requests are this server's own:
 *
 * | request | parameters | answer |
 * |---|---|---|
 * | `gt/study` | `{ uri }` | how the study stands that the document is part of (`Study`), or null |
 * | `gt/problems` | `{ uri }` | what is found in it by the stages of the work (`StageProblems[]`) |
 * | `gt/unplaced` | `{ uri }` | what has no place in its theory yet (`Unplaced[]`) |
 * | `gt/counts` | `{ uri }` | its numbers as plain text, as `gt stats` has them, or null |
 * | `gt/choices` | none | languages and paradigms for a new codebook (`Choices`) |
 * | `gt/newCodebook` | `Beginning` | the id and the text of a new codebook |
 */
export function registerStudying({ connection, workspace, answering, settings }: Services): void {
  connection.onRequest(
    "gt/study",
    answering(({ uri }: About) => studyOf(workspace, uri, settings())),
  );
  connection.onRequest(
    "gt/problems",
    answering(({ uri }: About) => problemsByStage(workspace, uri, settings().language), []),
  );
  connection.onRequest(
    "gt/unplaced",
    answering(({ uri }: About) => unplacedIn(workspace, uri, settings()), []),
  );
  connection.onRequest(
    "gt/counts",
    answering(
      function* ({ uri }: About, { statsOf, statsText }) {
        const project = workspace.projectsOf(uri)[0];
        return project ? statsText(yield* statsOf(project.codebook)) : null;
      },
      null,
      // How wide letters are in a terminal takes long to get ready, and is needed here alone.
      async () => ({ ...(await import("./analysis/stats")), ...(await import("./cli/statsText")) }),
    ),
  );
  connection.onRequest("gt/choices", () => choicesFor(settings().language));
  connection.onRequest(
    "gt/newCodebook",
    answering((beginning: Beginning) => newCodebook(beginning)),
  );
}
