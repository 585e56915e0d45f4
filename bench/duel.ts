import { Session } from "./client/session";
import type { SizeName } from "./generate/study";
import { type Contestant, failure, type Outcome, Share, takeTurns } from "./measure/turns";
import type { Options } from "./options";
import type { Server, ServerName } from "./peers/servers";
import type { Results } from "./results";
import { live } from "./scenarios/all";
import type { Desk } from "./scenarios/desk";
import { type Material, open } from "./scenarios/opening";
import { type OpenProject, openProject, type Project } from "./scenarios/project";
import { firstCompletion } from "./scenarios/questions";

const STARTS = 20;
const OPENINGS = 5;
const PROJECT_EDITS = 40;

export type Tell = (progress: string) => void;

/** One server of a pair, with what it works on. */
class Side {
  readonly material: Material;
  /** Of the run's time; ours has no end of it. */
  readonly share: Share;
  /** What the first question took, at each opening. */
  readonly firsts: number[] = [];
  desk: Desk | undefined;
  /** Why it does not go on. */
  note: string | undefined;

  constructor(material: Material, share: Share) {
    this.material = material;
    this.share = share;
  }

  get server(): Server {
    return this.material.server;
  }

  /** Opens the study in a new process. @returns milliseconds to its findings */
  async reopen(timeout: number): Promise<number> {
    await this.close();
    const { desk, opening, first } = await open(this.material, timeout, {}, firstCompletion);
    this.desk = desk;
    if (first !== undefined) this.firsts.push(first);
    return opening;
  }

  async close(): Promise<void> {
    await this.desk?.session.stop();
    this.desk = undefined;
  }
}

/**
 * Measures two servers in turns: their start, the opening of a study, and all that one does with it.
 * @param materials ours and a peer's, or one alone
 * @param scenarios which of them, by name
 */
export async function duel(
  materials: readonly Material[],
  scenarios: readonly string[],
  options: Options,
  results: Results,
  tell: Tell,
): Promise<void> {
  const sides = materials.map((material) => new Side(material, shareOf(material.server, options)));
  const pair = materials.at(-1)!.server.name;
  const note = (scenario: string, outcomes: readonly Outcome[]) => {
    const rows = outcomes.map((outcome, i) => {
      const { server, size } = sides[i]!.material;
      return { size, scenario, server: server.name, pair, ...outcome };
    });
    results.add(rows);
  };
  try {
    if (scenarios.includes("opening") || scenarios.includes("first-completion")) {
      tell("opening");
      const opened = await takeTurns(sides.map(opener(options)), counts(options, OPENINGS, 0), options);
      for (const [i, side] of sides.entries()) side.note = opened[i]!.note;
      if (scenarios.includes("opening")) note("opening", opened);
      if (scenarios.includes("first-completion")) note("first-completion", sides.map(firstOf));
    }
    if (scenarios.includes("start")) {
      tell("start");
      note("start", await takeTurns(sides.map(starter(options)), counts(options, STARTS, 1), options));
    }
    for (const scenario of live.filter(({ name }) => scenarios.includes(name))) {
      tell(scenario.name);
      for (const side of sides) await recover(side, options.timeout);
      const contestants = sides.map(({ desk, share }): Contestant => {
        const round = desk && scenario.of(desk);
        return { round, share, ...(desk && { pid: desk.session.client.pid }) };
      });
      const wanted = counts(options, scenario.samples, scenario.warmUp);
      const outcomes = await takeTurns(contestants, wanted, options);
      for (const [i, side] of sides.entries()) {
        if (outcomes[i]!.note !== undefined && contestants[i]!.round) await side.close();
      }
      note(
        scenario.name,
        outcomes.map((outcome, i) => (sides[i]!.note ? { ...outcome, note: sides[i]!.note } : outcome)),
      );
    }
  } finally {
    for (const side of sides) await side.close();
  }
}

/** Measures an edit in one file of a project by the findings of another. Without files a server does not offer it. */
export async function projectDuel(
  projects: readonly Project[],
  size: SizeName,
  pair: ServerName,
  options: Options,
  results: Results,
  tell: Tell,
): Promise<void> {
  const opened: (OpenProject | undefined)[] = [];
  const note = (scenario: string, outcomes: readonly Outcome[]) =>
    results.add(
      outcomes.map((outcome, i) => ({ size, scenario, server: projects[i]!.server.name, pair, ...outcome })),
    );
  try {
    tell("project");
    const openings: Outcome[] = [];
    for (const project of projects) {
      try {
        const open = project.files.length > 0 ? await openProject(project, options.timeout) : undefined;
        opened.push(open);
        openings.push(open ? { samples: [open.opening] } : { samples: [], note: "not offered" });
      } catch (error) {
        opened.push(undefined);
        openings.push({ samples: [], ...failure(error) });
      }
    }
    note("project-opening", openings);
    const contestants = opened.map(
      (open, i): Contestant => ({
        round: open?.round,
        share: shareOf(projects[i]!.server, options),
      }),
    );
    const outcomes = await takeTurns(contestants, counts(options, PROJECT_EDITS, 2), options);
    note(
      "project",
      outcomes.map((outcome, i) => (opened[i] ? outcome : openings[i]!)),
    );
  } finally {
    for (const open of opened) await open?.session.stop();
  }
}

/**
 * A server that failed in the scenario before gets a new process; one that cannot open the study, or has no time left,
 * goes no further.
 */
async function recover(side: Side, timeout: number): Promise<void> {
  if (side.desk || side.note !== undefined) return;
  if (side.share.isUsedUp) {
    side.note = side.share.note;
    return;
  }
  const started = performance.now();
  try {
    await side.reopen(timeout);
  } catch (error) {
    side.note = failure(error).note;
  } finally {
    side.share.take(performance.now() - started);
  }
}

function shareOf({ name }: Server, { peerShare }: Options): Share {
  return new Share(name === "ours" ? undefined : peerShare);
}

function firstOf({ firsts, note }: Side): Outcome {
  if (note !== undefined) return { samples: firsts, note };
  return firsts.length > 0 ? { samples: firsts } : { samples: [], note: "not offered" };
}

function opener({ timeout }: Options): (side: Side) => Contestant {
  return (side) => ({ share: side.share, round: async () => [await side.reopen(timeout)] });
}

function starter({ timeout }: Options): (side: Side) => Contestant {
  return ({ server, share }) => ({
    share,
    round: async () => {
      const session = await Session.start(server, undefined, timeout);
      await session.stop();
      return [session.startTime];
    },
  });
}

function counts({ share }: Options, samples: number, warmUp: number): { samples: number; warmUp: number } {
  return { samples: Math.max(3, Math.round(samples * share)), warmUp: Math.ceil(warmUp * share) };
}
