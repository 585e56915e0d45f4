import { at, reference, within } from "./questions";
import { expect, type Scenario } from "./scenario";

/** While a server goes through all there is, one reads on: the longest that one waits for a hover meanwhile. */
export const meanwhile: Scenario = {
  name: "meanwhile",
  title: "the longest wait for a hover while the whole study is formatted",
  samples: 12,
  warmUp: 2,
  of: (desk) => {
    const { session } = desk;
    const takesLong = session.offers("documentFormattingProvider");
    if (!takesLong || !session.offers("hoverProvider") || session.server.lacks?.includes("hover"))
      return undefined;
    return async (round) => {
      const place = at(desk, within(reference(desk, round), 0.5));
      const options = { tabSize: 2, insertSpaces: true };
      let isFormatted = false;
      const formatting = session
        .request("textDocument/formatting", { textDocument: { uri: desk.uri }, options })
        .finally(() => {
          isFormatted = true;
        });
      let longest = 0;
      do {
        const asked = performance.now();
        const { result, arrived } = await session.request<Hover | null>("textDocument/hover", place);
        expect(Boolean(result?.contents), "the hover is empty");
        longest = Math.max(longest, arrived - asked);
      } while (!isFormatted);
      const { result } = await formatting;
      expect(Array.isArray(result), "the study was not formatted");
      return [longest];
    };
  },
};

interface Hover {
  readonly contents?: unknown;
}
