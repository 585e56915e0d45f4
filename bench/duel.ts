import { Session } from "./client/session";
import type { SizeName } from "./generate/study";
import { type Contestant, failure, type Outcome, takeTurns } from "./measure/turns";
import type { Options } from "./options";
import type { Server } from "./peers/servers";
import type { Results } from "./results";
import { live } from "./scenarios/all";
import type { Desk } from "./scenarios/desk";
import { type Material, open } from "./scenarios/opening";
import { type OpenProject, openProject, type Project } from "./scenarios/project";

const STARTS = 20;
const OPENINGS: Record<SizeName, number> = { S: 10, M: 10, L: 7, XL: 5 };
const PROJECT_EDITS = 40;

type Tell = (progress: string) => void;

/** One server of a pair, with what it works on. */
class Side {
  readonly material: Material;
  desk: Desk | undefined;
  /** Why it does not go on. */
  note: string | undefined;

  constructor(material: Material) {
    this.material = material;
  }

  get server(): Server {
    return this.material.server;
  }

  /** Opens the study in a new process. @returns milliseconds to its findings */
  async reopen(timeout: number): Promise<number> {
    await this.close();
    const { desk, opening } = await open(this.material, timeout);
    this.desk = desk;
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
 */
export async function duel(
  materials: readonly Material[],
  options: Options,
  results: Results,
  tell: Tell,
): Promise<void> {
  const sides = materials.map((material) => new Side(material));
  const pair = materials.at(-1)!.server.name;
  const note = (scenario: string, outcomes: readonly Outcome[]) => {
    outcomes.forEach((outcome, i) => {
      const { server, size } = sides[i]!.material;
      results.rows.push({ size, scenario, server: server.name, pair, ...outcome });
    });
  };
  try {
    tell("opening");
    const opened = await takeTurns(
      sides.map(opener(options)),
      counts(options, OPENINGS[sizeOf(sides)], 0),
      options,
    );
    opened.forEach((outcome, i) => {
      sides[i]!.note = outcome.note;
    });
    if (options.scenarios.has("opening")) note("opening", opened);
    if (options.scenarios.has("start")) {
      tell("start");
      note("start", await takeTurns(sides.map(starter(options)), counts(options, STARTS, 1), options));
    }
    for (const scenario of live.filter(({ name }) => options.scenarios.has(name))) {
      tell(scenario.name);
      for (const side of sides) await recover(side, options.timeout);
      const contestants = sides.map(({ desk }): Contestant => {
        const round = desk && scenario.of(desk);
        return { round, ...(desk && { pid: desk.session.client.pid }) };
      });
      const outcomes = await takeTurns(
        contestants,
        counts(options, scenario.samples, scenario.warmUp),
        options,
      );
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

/** Measures an edit in one file of a project by the findings of another. */
export async function projectDuel(
  projects: readonly Project[],
  size: SizeName,
  options: Options,
  results: Results,
  tell: Tell,
): Promise<void> {
  const pair = projects.at(-1)!.server.name;
  const opened: (OpenProject | undefined)[] = [];
  try {
    tell("project");
    for (const project of projects) {
      const row = { size, scenario: "project-opening", server: project.server.name, pair };
      try {
        const open = await openProject(project, options.timeout);
        opened.push(open);
        results.rows.push({ ...row, samples: [open.opening] });
      } catch (error) {
        opened.push(undefined);
        results.rows.push({ ...row, samples: [], ...failure(error) });
      }
    }
    const contestants = opened.map((open): Contestant => ({ round: open?.round }));
    const outcomes = await takeTurns(contestants, counts(options, PROJECT_EDITS, 2), options);
    outcomes.forEach((outcome, i) => {
      const { server } = projects[i]!;
      results.rows.push({ size, scenario: "project", server: server.name, pair, ...outcome });
    });
  } finally {
    for (const open of opened) await open?.session.stop();
  }
}

/** A server that failed in the scenario before gets a new process; one that cannot open the study goes no further. */
async function recover(side: Side, timeout: number): Promise<void> {
  if (side.desk || side.note !== undefined) return;
  try {
    await side.reopen(timeout);
  } catch (error) {
    side.note = failure(error).note;
  }
}

function opener({ timeout }: Options): (side: Side) => Contestant {
  return (side) => ({ round: async () => [await side.reopen(timeout)] });
}

function starter({ timeout }: Options): (side: Side) => Contestant {
  return ({ server }) => ({
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

function sizeOf([side]: readonly Side[]): SizeName {
  return side!.material.size;
}
