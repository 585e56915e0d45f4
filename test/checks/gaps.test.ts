import { finds, isClean } from "../support/finds";

describe("concept-without-category", () => {
  it("finds a concept without one, on its id", () =>
    finds(`
      concept ⟦self-doubt⟧ "Doubting oneself"
      code c
        concept: self-doubt
        quote I01: I doubt it.
      source I01
      === findings
      concept-without-category warning "self-doubt"
        says The concept “Doubting oneself” has no category, so it has no place in the theory yet. Add “category: …”.
    `));

  it("finds one whose field is empty", () =>
    finds(`
      concept ⟦self-doubt⟧
        category:
      code c
        concept: self-doubt
        quote I01: I doubt it.
      source I01
      === findings
      concept-without-category warning "self-doubt"
        says The concept “self doubt” has no category
    `));

  it("says which category is closest: the one of its name, or the nearest", () =>
    finds(`
      concept ⟦trust⟧
      concept ⟦leader⟧
      concept k
        category: trust, leaders
      category trust
        role: causal
      category leaders
        role: causal
      code c
        concept: k, trust, leader
        quote I01: We talk.
      source I01
      === findings
      concept-without-category warning "trust"
        instead trust
        says Add “category: …”; the closest is “trust”.
      concept-without-category warning "leader"
        instead leaders
    `));

  it("is silent where a category is named, though it be unresolved", () =>
    finds(`
      concept self-doubt
        category: ⟦nowhere⟧
      code c
        concept: self-doubt
        quote I01: I doubt it.
      source I01
      === findings
      unresolved-reference error "nowhere"
    `));
});

describe("category-without-concepts", () => {
  it("finds a category that no concept names", () =>
    finds(`
      category ⟦g⟧ "Leadership"
        role: causal
      === findings
      category-without-concepts warning "g"
        says No concept belongs to the category “Leadership”
        says “category: g”
    `));

  it("does not ask for concepts of the core category, nor of one that has parts", () =>
    finds(`
      category core
        role: phenomenon
      category whole
        role: causal
      category ⟦part⟧
        parent: whole
      category ⟦empty⟧
        role: strategy
      === findings
      category-without-concepts warning "part"
      category-without-concepts warning "empty"
    `));

  it("takes a concept of another file of the project", () =>
    isClean(`
      codebook s
        paradigm: none
        include: a.gt
      category g
      === a.gt
      concept k
        category: g
      code c
        concept: k
        quote I01: We talk.
      source I01
    `));

  it("does not take a memo or a relation for a concept", () =>
    finds(`
      category ⟦g⟧
        role: causal
      memo m
        about: g
        text: On [[g]].
      === findings
      category-without-concepts warning "g"
    `));
});

describe("code-without-concept", () => {
  it("finds a code without one, and says which is closest", () =>
    finds(`
      code ⟦guarding-hours⟧ "Guarding two hours"
        quote I01: I guard them.
      code ⟦hope⟧
        quote I01: I hope.
        concept:
      code other
        concept: hope
        quote I01: I go.
      concept hope
        category: g
      category g
        role: causal
      source I01
      === findings
      code-without-concept information "guarding-hours"
        says The code “Guarding two hours” belongs to no concept yet
        says Add “concept: …”.
      code-without-concept information "hope"
        instead hope
    `));

  it("is silent where a concept is named, though it be unresolved", () =>
    finds(`
      code hope
        concept: ⟦nowhere⟧
        quote I01: I hope.
      source I01
      === findings
      unresolved-reference error "nowhere"
    `));
});

describe("code-without-quote", () => {
  it("finds a code without a passage", () =>
    finds(`
      code ⟦hope⟧ "Hoping"
        concept: k
      code ⟦fear⟧
        concept: k
        quote I01:
      concept k
        category: g
      category g
        role: causal
      source I01
      === findings
      code-without-quote information "hope"
        says No passage shows what the code “Hoping” stands for
      code-without-quote information "fear"
    `));

  it("is silent where the passage's source is unresolved", () =>
    finds(`
      code hope
        concept: k
        quote ⟦I02⟧: I hope.
      concept k
        category: g
      category g
        role: causal
      source I11
      === findings
      unresolved-reference error "I02"
    `));
});

describe("concept-without-codes", () => {
  it("finds a concept that no code names", () =>
    finds(`
      concept ⟦k⟧ "Scarce time"
        category: g
      category g
        role: causal
      memo m
        about: k
        text: On [[k]].
      === findings
      concept-without-codes information "k"
        says No code belongs to the concept “Scarce time”
        says “concept: k”
    `));
});

describe("category-not-in-storyline", () => {
  it("finds a category that the storyline does not name", () =>
    finds(`
      storyline t
        text: It is told of [[g]] and of [[category:h|the other]].
      category g
        role: causal
      category h
        role: causal
      category ⟦i⟧ "The third"
        role: causal
      concept k
        category: g, h, i
      code c
        concept: k
        quote I01: We talk.
      source I01
      === findings
      category-not-in-storyline information "i"
        says The storyline doesn't mention the category “The third”
        says [[i]]
    `));

  it("takes what any of several storylines names", () =>
    isClean(`
      storyline t
        text: It is told of [[g]].
      storyline u
        text: And of [[h]].
      category g
        role: causal
      category h
        role: causal
      concept k
        category: g, h
      code c
        concept: k
        quote I01: We talk.
      source I01
    `));

  it("is silent where there is no storyline", () =>
    isClean(`
      category g
        role: causal
      concept k
        category: g
      code c
        concept: k
        quote I01: We talk.
      source I01
      memo m
        text: Nothing is told of it.
    `));
});

describe("missing-definition", () => {
  const settings = { "missing-definition": "information" };

  const study = `codebook s
        paradigm: none
      concept l
        category: g
        definition: What they say of trust.
      code d
        concept: k, l
        definition fa: آنچه می‌گویند
        quote I01: We go.
      source I01`;

  it("finds codes, concepts and categories without one", () =>
    finds(
      `
      ${study}
      category ⟦g⟧ "Leadership"
      concept ⟦k⟧
        category: g
      code ⟦c⟧
        concept: k
        quote I01: We talk.
      === findings
      missing-definition information "g"
        says The category “Leadership” has no definition
      missing-definition information "k"
      missing-definition information "c"
    `,
      { settings },
    ));

  it("leaves one that says nothing to the check of values", () =>
    finds(
      `
      ${study}
      category g
        ⟦definition⟧:
      concept k
        category: g
        definition: As [[g]]
      === findings
      invalid-value error "definition"
    `,
      { settings },
    ));

  it("is off by default", () =>
    isClean(`
      ${study}
      category g
      concept k
        category: g
    `));
});
