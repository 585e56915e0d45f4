import { passagesInParts } from "../../analysis/grounding";
import type { Codebook } from "../../model/codebook";
import { firstsOf } from "../../model/firsts";
import { inLanguage } from "../../model/paradigm";
import { nameIn } from "../../model/tongue";
import type { Block } from "../../syntax/block";
import { labelOfId } from "../../syntax/characters";
import type { InParts } from "../../syntax/parts";
import { foldedOf } from "../../syntax/tree";
import { isRightToLeft, isRightToLeftLanguage } from "../text/bidi";
import { elementOf } from "./element";
import type { CategoryModel, ConceptModel, FigureModel, Mark, RelationModel, ZoneModel } from "./figureModel";
import { shownText } from "./shownText";
import { wordsIn } from "./words";

/** What is to be read of a codebook. */
export interface Reading {
  /** Without one: the study's working language. */
  language?: string | undefined;
  direction?: "ltr" | "rtl" | undefined;
  /** Whether the passages that ground each concept are counted. */
  counts?: boolean;
  /** What is wrong with a declaration, where that is to be marked. */
  markOf?: ((block: Block) => Mark | undefined) | undefined;
}

/** Reads a figure's model from a codebook. Where an id is declared twice, the first declaration counts. */
export function modelOf(codebook: Codebook, reading: Reading = {}): InParts<FigureModel> {
  return new Reader(codebook, reading).model();
}

/** No figure has more levels of parts: what is deeper stands beside its category. */
const deepest = 30;

class Reader {
  private readonly codebook: Codebook;
  private readonly reading: Reading;
  private readonly language: string | undefined;
  private readonly conceptsOf = new Map<Block, ConceptModel[]>();
  private readonly partsOf = new Map<Block, Block[]>();

  constructor(codebook: Codebook, reading: Reading) {
    this.codebook = codebook;
    this.reading = reading;
    this.language = reading.language ?? codebook.workingLanguage;
  }

  *model(): InParts<FigureModel> {
    const { codebook, language } = this;
    const withoutCategory = yield* this.takeConcepts();
    const byRole = yield* this.categoriesByRole();
    const { paradigm, root } = codebook;
    const bearing = new Set(
      paradigm?.flows.filter(({ kind }) => kind === "bears-on").map(({ from }) => from),
    );
    const leading = new Set(
      paradigm?.flows.filter(({ kind }) => kind === "leads-to").map(({ from }) => from),
    );
    const zones = (paradigm?.roles ?? []).map(
      (role): ZoneModel => ({
        element: `zone-${role.id}`,
        role: role.id,
        label: shownText(inLanguage(role.label, language) ?? "", role.id),
        isCore: role === paradigm!.core,
        isCondition: bearing.has(role.id) && !leading.has(role.id),
        place: role.place,
        color: role.color,
        categories: byRole.get(role.id) ?? [],
      }),
    );
    const flows = (paradigm?.flows ?? []).map(({ from, to, kind, label }, index) => {
      const text = shownText(inLanguage(label, language) ?? "", "");
      return { element: `flow-${index}`, from, to, kind, ...(text !== "" && { label: text }) };
    });
    const withoutRole = byRole.get(undefined) ?? [];
    const relations = yield* this.relations();
    const title = root ? this.labelOf(root) : "";
    const model = { title, language, words: wordsIn(language), zones, flows, relations };
    return { ...model, rightToLeft: this.isRightToLeft(title), withoutRole, withoutCategory };
  }

  /** In a language without a tag, the title tells. */
  private isRightToLeft(title: string): boolean {
    const { direction } = this.reading;
    if (direction) return direction === "rtl";
    return this.language ? isRightToLeftLanguage(this.language) : isRightToLeft(title, false);
  }

  /** Puts each concept under the first of its categories, and gives those that have none. */
  private *takeConcepts(): InParts<ConceptModel[]> {
    const rest: ConceptModel[] = [];
    for (const block of yield* this.firsts("concept")) {
      yield;
      const [category] = this.codebook.targets(block, "category");
      const concepts = category ? (this.conceptsOf.get(category) ?? []) : rest;
      if (category) this.conceptsOf.set(category, concepts);
      const concept: ConceptModel = { ...this.named(block) };
      if (this.reading.counts)
        concept.passages = yield* passagesInParts(this.codebook.referrers(block, "code", "concept"));
      concepts.push(concept);
    }
    return rest;
  }

  private *categoriesByRole(): InParts<Map<string | undefined, CategoryModel[]>> {
    const tops = new Map<string | undefined, Block[]>();
    const categories = yield* this.firsts("category");
    const roles = this.codebook.rolesOf(categories);
    const circled = this.onCircles(categories);
    for (const block of categories) {
      yield;
      const role = roles.get(block)?.id;
      const parent = circled.has(block) ? undefined : this.parentOf(block);
      if (parent && roles.get(parent)?.id === role) addTo(this.partsOf, parent, block);
      else addTo(tops, role, block);
    }
    const byRole = new Map<string | undefined, CategoryModel[]>();
    for (const [role, blocks] of tops) {
      const models: CategoryModel[] = [];
      for (const block of blocks) {
        yield;
        models.push(this.category(block));
      }
      byRole.set(role, models);
    }
    return byRole;
  }

  private parentOf(category: Block): Block | undefined {
    return this.codebook.targets(category, "parent")[0];
  }

  /** The categories that are, by their parents, parts of themselves: such a circle would have no top. */
  private onCircles(categories: readonly Block[]): Set<Block> {
    const circled = new Set<Block>();
    const walkOf = new Map<Block, Block>();
    for (const start of categories) {
      let at: Block | undefined = start;
      for (; at && !walkOf.has(at); at = this.parentOf(at)) walkOf.set(at, start);
      // What comes to where it has been has gone around a circle; where another has been, that one saw to it.
      if (at && walkOf.get(at) === start)
        for (; at && !circled.has(at); at = this.parentOf(at)) circled.add(at);
    }
    return circled;
  }

  private category(block: Block, depth = 0): CategoryModel {
    const parts = this.partsOf.get(block) ?? [];
    const isDeep = depth >= deepest;
    const below = (part: Block) => this.category(part, depth + 1);
    return {
      ...this.alone(block),
      parts: isDeep ? this.allBelow(parts).map((part) => this.alone(part)) : parts.map(below),
    };
  }

  private alone(block: Block): CategoryModel {
    return { ...this.named(block), concepts: this.conceptsOf.get(block) ?? [], parts: [] };
  }

  private allBelow(parts: readonly Block[]): Block[] {
    const all = [...parts];
    for (let at = 0; at < all.length; at++) all.push(...(this.partsOf.get(all[at]!) ?? []));
    return all;
  }

  private *relations(): InParts<RelationModel[]> {
    const relations: RelationModel[] = [];
    for (const block of yield* this.firsts("relation")) {
      yield;
      const [from] = this.codebook.targets(block, "from");
      const [to] = this.codebook.targets(block, "to");
      if (!from || !to) continue;
      const field = block.tree.fields.find(({ name }) => name.text === "type");
      const type = field ? shownText(foldedOf(block.tree, field.value), "") : "";
      relations.push({
        element: elementOf(this.codebook, block),
        label: this.labelOf(block),
        from: elementOf(this.codebook, from),
        to: elementOf(this.codebook, to),
        ...(type !== "" && { type }),
      });
    }
    return relations;
  }

  private named(block: Block) {
    const named: Pick<ConceptModel, "element" | "label" | "color" | "mark"> = {
      element: elementOf(this.codebook, block),
      label: this.labelOf(block),
    };
    const color = block.tree.fields.find(({ name }) => name.text === "color");
    const hex = color && foldedOf(block.tree, color.value);
    if (hex && /^#[0-9a-f]{6}$/i.test(hex)) named.color = hex;
    const mark = this.reading.markOf?.(block);
    if (mark) named.mark = mark;
    return named;
  }

  private labelOf(block: Block): string {
    return shownText(nameIn(this.codebook, block, this.language), labelOfId(block.tree.head?.id?.text ?? ""));
  }

  /** The declarations of a kind, each id once, in the project's order. */
  private *firsts(kind: string): InParts<Block[]> {
    const { codebook } = this;
    return codebook.ordered(yield* firstsOf(codebook, codebook.all(kind)));
  }
}

function addTo<Key>(lists: Map<Key, Block[]>, key: Key, block: Block): void {
  const list = lists.get(key);
  if (list) list.push(block);
  else lists.set(key, [block]);
}
