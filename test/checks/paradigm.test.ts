import { finds, isClean } from "../support/finds";

/** A category with a concept for each role of Strauss and Corbin's paradigm but the core. */
const fiveRoles = `category causes "Causes"
        role: causal
      category setting "Setting"
        role: context
      category hindrances "Hindrances"
        role: intervening
      category answers "Answers"
        role: strategy
      category outcomes "Outcomes"
        role: consequence
      concept k
        category: causes, setting, hindrances, answers, outcomes
      code c
        concept: k
        quote I01: We talk.
      source I01`;

describe("several-core-categories", () => {
  it("finds each core category after the first, and leads to that", () =>
    finds(`
      category ⟪first⟫ "The first"
        role: phenomenon
      category second "The second"
        role: ⟦phenomenon⟧
      category third "The third"
        role: ⟦core category⟧
      category fourth
        role: causal
      concept k
        category: fourth
      code c
        concept: k
        quote I01: We talk.
      source I01
      === findings
      several-core-categories error "phenomenon"
        says “The second” is a second core category beside “The first”
        related “The first” is the core category already.
      several-core-categories error "core category"
    `));

  it("finds it over the files of a project, the root's category being the first", () =>
    finds(`
      codebook s
        include: a.gt
      category ⟪first⟫
        role: phenomenon
      ${fiveRoles}
      === a.gt
      category second
        role: ⟦phenomenon⟧
      === findings
      a.gt: several-core-categories error "phenomenon"
    `));

  it("does not take a part of the core category for a second one", () =>
    isClean(`
      category core
        role: phenomenon
      category part
        parent: core
      category part-of-part
        parent: part
      category other-part
        parent: core
        role: phenomenon
      concept k
        category: part, part-of-part, other-part
      code c
        concept: k
        quote I01: We talk.
      source I01
    `));
});

describe("no-core-category", () => {
  it("finds a study without one, on the codebook's id", () =>
    finds(`
      codebook ⟦s⟧ "A study"
      ${fiveRoles}
      === findings
      no-core-category warning "s"
        says No category is the central phenomenon
        says “role: phenomenon”
    `));

  it("is satisfied by a core category in any file of the project", () =>
    isClean(`
      codebook s
        include: a.gt
      ${fiveRoles}
      === a.gt
      category core
        role: پدیده محوری
    `));
});

describe("empty-role", () => {
  it("finds each role that no category holds, on the codebook's id", () =>
    finds(`
      codebook ⟦s⟧
      category core
        role: phenomenon
      category g
        role: causal
      category h
        role: strategy
      category i
        role: consequence
      concept k
        category: g, h, i
      code c
        concept: k
        quote I01: We talk.
      source I01
      === findings
      empty-role information "s"
        says No category holds the role “Contextual conditions” (context)
      empty-role information "s"
        says (intervening)
    `));

  it("counts what holds a role through its parent", () =>
    isClean(`
      codebook s
      category core
        role: phenomenon
      category causes
        role: causal
      category hindrances
        parent: causes
        role: intervening
      category answers
        role: strategy
      category outcomes
        parent: part
      category part
        parent: whole
      category whole
        role: consequence
      category place
        role: context
      concept k
        category: causes, hindrances, answers, outcomes, place
      code c
        concept: k
        quote I01: We talk.
      source I01
    `));

  it("is silent in a file without a codebook, and in a study without a paradigm", () =>
    isClean(`
      codebook s
        paradigm: none
    `));

  it("lets Glaser's Cs stay empty", () =>
    isClean(`
      codebook s
        paradigm: six-cs
      category core
        role: phenomenon
    `));
});

describe("relation-against-paradigm", () => {
  it("finds a relation that no flow of the paradigm follows, on what it leads to", () =>
    finds(`
      relation r
        from: outcomes
        to: ⟦causes⟧
      relation q
        from: l
        to: ⟦k⟧
      category outcomes "Outcomes"
        role: consequence
      category causes "Causes"
        role: causal
      concept k
        category: causes
      concept l
        category: outcomes
      code c
        concept: k, l
        quote I01: We talk.
      source I01
      === findings
      relation-against-paradigm information "causes"
        says “Outcomes” (Consequences) leads to “Causes” (Causal conditions), but in the paradigm “strauss-corbin” no flow
      relation-against-paradigm information "k"
    `));

  it("lets relations follow the flows and stay within a role", () =>
    isClean(`
      ${fiveRoles}
      category core
        role: phenomenon
      relation a
        from: causes
        to: core
      relation b
        from: core
        to: answers
      relation c
        from: setting
        to: answers
      relation d
        from: hindrances
        to: answers
      relation e
        from: answers
        to: outcomes
      relation f
        from: causes
        to: more-causes
      relation g
        from: k
        to: core
      relation h
        from: part
        to: core
      category part
        parent: causes
      category more-causes
        role: علی
      concept l
        category: part, more-causes
      code m
        concept: l
        quote I01: We go.
    `));

  it("is silent where the study has no paradigm", () =>
    isClean(`
      codebook s
        paradigm: none
      relation r
        from: outcomes
        to: causes
      category outcomes
        role: consequence
      category causes
        role: causal
      concept k
        category: causes, outcomes
      code c
        concept: k
        quote I01: We talk.
      source I01
    `));
});
