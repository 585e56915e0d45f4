import { setTimeout as pause } from "node:timers/promises";
import { insertion, rangeOf } from "../client/draft";
import { conceptOf, idOf, type Place } from "../formats/page";
import { furtherCodes, muchUsed, SEED, sizes } from "../generate/study";
import { clean, codeOf, type Desk, faultAt, shows, showsAll } from "./desk";
import type { Scenario } from "./scenario";

const KEYS = 20;
const BETWEEN_KEYS = 50;
const BETWEEN_SINGLE_KEYS = 10;
const PASTED_LINES = 5_000;
const LINES_A_CODE = 4;

/** One character breaks a reference; another key takes it away again. */
export const key: Scenario = {
  name: "key",
  title: "one typed character → findings",
  samples: 200,
  warmUp: 20,
  of: (desk) => async (round) => {
    const { session, uri, draft } = desk;
    const fault = faultAt(session.server.format, reference(desk, round));
    const planted = await session.edit(uri, draft, [fault.plant], shows(fault.range));
    await pause(BETWEEN_SINGLE_KEYS);
    return [planted, await session.edit(uri, draft, [fault.mend], clean)];
  },
};

/** Twenty characters, fifty milliseconds apart; measured is the last one's wait. */
export const burst: Scenario = {
  name: "burst",
  title: `${KEYS} keys ${BETWEEN_KEYS} ms apart → the last one's findings`,
  samples: 10,
  warmUp: 1,
  of: (desk) => async (round) => {
    const { session, uri, draft } = desk;
    const word = reference(desk, round);
    const { fault } = session.server.format;
    for (let i = 0; i < KEYS - 1; i++) {
      session.editOn(uri, draft, [insertion({ line: word.line, character: word.end + i }, fault)]);
      await pause(BETWEEN_KEYS);
    }
    const typed = faultAt(session.server.format, word, fault.repeat(KEYS));
    const last = insertion({ line: word.line, character: word.end + KEYS - 1 }, fault);
    const took = await session.edit(uri, draft, [last], shows(typed.range));
    await session.edit(uri, draft, [typed.mend], clean);
    return [took];
  },
};

/** Five thousand lines pasted into the middle; the last code's reference is broken. */
export const paste: Scenario = {
  name: "paste",
  title: "a paste of 5,000 lines → findings",
  samples: 10,
  warmUp: 1,
  of: (desk) => {
    const { plant, undo } = pasting(desk);
    return async () => {
      const took = await plant();
      await undo();
      return [took];
    };
  },
};

export const undo: Scenario = {
  name: "undo",
  title: "its undo → findings",
  samples: 10,
  warmUp: 1,
  of: (desk) => {
    const { plant, undo } = pasting(desk);
    return async () => {
      await plant();
      return [await undo()];
    };
  },
};

/** The id of a concept used all over the study gets a character more, and all that named it is broken. */
export const mistypedId: Scenario = {
  name: "mistyped-id",
  title: "one character in a much-used id → findings on its uses",
  samples: 20,
  warmUp: 2,
  of: (desk) => {
    const { session, uri, draft, study, file } = desk;
    if (!session.server.format.checksReferences) return undefined;
    const { concept } = muchUsed(study);
    const { plant, mend } = faultAt(session.server.format, file.page.place(idOf("concept", concept.id)));
    const uses = study.codes
      .filter((code) => code.concept === concept.id)
      .slice(0, session.server.mostFindings);
    const broken = showsAll(uses.map(({ id }) => rangeOf(file.page.place(conceptOf(id)))));
    return async () => {
      const took = await session.edit(uri, draft, [plant], broken);
      await session.edit(uri, draft, [mend], clean);
      return [took];
    };
  },
};

function reference(desk: Desk, round: number): Place {
  return desk.file.page.place(conceptOf(codeOf(desk, round)));
}

/** A paste and its undo: codes that are not there yet, set before one in the middle. */
function pasting(desk: Desk): { plant(): Promise<number>; undo(): Promise<number> } {
  const { session, uri, draft, study, file } = desk;
  const { format } = session.server;
  const codes = furtherCodes(study, sizes[desk.size], SEED, PASTED_LINES / LINES_A_CODE);
  const page = format.printCodes(codes);
  const { line } = file.page.place(idOf("code", codeOf(desk, 12)));
  const start = { line, character: 0 };
  const word = page.place(conceptOf(codes.at(-1)!.id));
  const fault = faultAt(session.server.format, word);
  page.lines[word.line] = spliced(page.lines[word.line]!, word.end, fault.plant.text);
  const shown = faultAt(session.server.format, { ...word, line: line + word.line }).range;
  const pasted = insertion(start, page.text());
  const removal = { range: { start, end: { line: line + page.lines.length, character: 0 } }, text: "" };
  return {
    plant: () => session.edit(uri, draft, [pasted], shows(shown)),
    undo: () => session.edit(uri, draft, [removal], clean),
  };
}

function spliced(text: string, at: number, added: string): string {
  return text.slice(0, at) + added + text.slice(at);
}
