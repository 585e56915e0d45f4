import assert from "node:assert/strict";
import { say } from "../../server/model/speech";
import { finds, isClean } from "../support/finds";

describe("unresolved-reference", () => {
  it("finds an id that is declared nowhere, and says which is nearest", () =>
    finds(`
      concept trust-building
        category: ⟦leadrship⟧
      code c
        concept: trust-building, ⟦trust-bulding⟧
        quote ⟦I1⟧@12: We talk.
      category leadership
        role: causal
      concept openness
        category: leadership
      code d
        concept: openness
        quote I01: We talk.
      source I01
        participant: ⟦P01⟧
      === findings
      unresolved-reference error "leadrship"
        instead leadership
        says There is no category “leadrship” in this codebook
        says Did you mean “leadership”?
      unresolved-reference error "trust-bulding"
        instead trust-building
      unresolved-reference error "I1"
        instead I01
      unresolved-reference error "P01"
        says Correct the id, or declare: participant P01.
    `));

  it("takes what a text names for a concept, where it is nothing yet", () =>
    finds(`
      category g
        role: core
        definition: More in [[⟦lateness⟧]].
      === findings
      unresolved-reference error "lateness"
        says or declare: concept lateness.
    `));

  it("finds it in every field that refers to something", () =>
    finds(`
      relation r
        from: ⟦one⟧
        to: ⟦two⟧
        evidence: ⟦three⟧
      category ⟦g⟧
        role: causal
        parent: ⟦four⟧
      memo m
        about: ⟦five⟧
        text: T
      reliability y
        counts ⟦six⟧: 12 codes, 5 agreements, 2 disagreements
      === findings
      unresolved-reference error "one"
        says There is no category or concept “one”
      unresolved-reference error "two"
      unresolved-reference error "three"
        says There is no code “three”
      category-without-concepts warning "g"
      unresolved-reference error "four"
      unresolved-reference error "five"
        says There is no declaration “five”
      unresolved-reference error "six"
        says There is no source “six”
    `));

  it("says what an id is that another kind has", () =>
    finds(`
      concept k
        category: ⟦trust⟧
      code ⟪trust⟫
        concept: k
        quote I01: We talk.
      source I01
      === findings
      unresolved-reference error "trust"
        says “trust” is a code, and “category” takes a category.
        related “code:trust” is declared here.
    `));

  it("says which id a label stands for, in any language", () =>
    finds(`
      concept k
        category: ⟦Intra-organizational causes⟧
      concept l
        category: ⟦عوامل درون‌سازمانی⟧
      category internal-causes "Intra-organizational causes"
        label fa: عوامل درون‌سازمانی
        role: causal
      concept m
        category: internal-causes
      code c
        concept: k, l, m
        quote I01: We talk.
      source I01
      === findings
      unresolved-reference error "Intra-organizational causes"
        instead internal-causes
        says is a label; a reference is an id
      unresolved-reference error "عوامل درون‌سازمانی"
        instead internal-causes
    `));

  it("says that ids are separated by commas where several words stand", () =>
    finds(`
      memo m
        about: ⟦k1 k2⟧, k1
        text: T
      concept ⟦k1⟧
        category: g
      concept ⟦k2⟧
        category: g
      category g
        role: causal
      code c
        concept: ⟦k1; k2⟧
        quote I01: We talk.
      source I01
      === findings
      unresolved-reference error "k1 k2"
        says Separate several ids with commas.
      concept-without-codes information "k1"
      concept-without-codes information "k2"
      unresolved-reference error "k1; k2"
    `));

  it("says in one line what stands in several", () =>
    assert.equal(
      say("checks/checks/unresolved-reference/messages/several-words", { id: "k1\n    k2", suggestion: "" }),
      "A reference is an id, and “k1 k2” is none. Separate several ids with commas.",
    ));

  it("finds a kind before the colon that the field does not take, or that has no such id", () =>
    finds(`
      relation r
        from: code:⟦k⟧
        to: concept:⟦g⟧
        evidence: concept:⟦k⟧
      memo m
        about: code:⟦k⟧
        text: On [[category:⟦k⟧]].
      concept ⟪k⟫
        category: g
      category ⟪g⟫
        role: causal
      code c
        concept: k
        quote I01: We talk.
      source I01
      === findings
      unresolved-reference error "k"
        says “k” is a concept, and not of the kind that stands before the colon. Write concept:k.
      unresolved-reference error "g"
        says Write category:g.
      unresolved-reference error "k"
        says “k” is a concept, and “evidence” takes a code.
      unresolved-reference error "k"
        says Write concept:k.
      unresolved-reference error "k"
    `));

  it("reads lists with commas of either script, over several lines", () =>
    isClean(`
      memo m
        about: P01، P02,
          P03,

          P04 ، participant:P05
          ,
        text: T
      participant P01
      participant P02
      participant P03
      participant P04
      participant P05
    `));
});

describe("ambiguous-reference", () => {
  it("finds an id that two of the field's kinds have, and says what to write", () =>
    finds(`
      memo m
        about: ⟦trust⟧
        text: On [[⟦trust⟧|it]].
      relation r
        from: ⟦trust⟧
        to: concept:trust
      concept ⟪trust⟫
        category: trust
      category ⟪trust⟫
        role: causal
      code c
        concept: trust
        quote I01: We talk.
      source I01
      === findings
      ambiguous-reference error "trust"
        says Say which: concept:trust or category:trust.
        related “concept:trust” is declared here.
        related “category:trust” is declared here.
      ambiguous-reference error "trust"
      ambiguous-reference error "trust"
        says “trust” is a category and a concept
    `));

  it("is silent where the field takes one of the kinds, or the kind is named", () =>
    isClean(`
      concept trust
        category: trust
      category trust
        role: causal
      code c
        concept: trust
        quote I01: We talk.
      source I01
      memo m
        about: concept:trust, category : trust
        text: On [[concept:trust]] and [[category: trust |it]].
      relation r
        from: category:trust
        to: concept:trust
    `));
});

describe("a reference in a text", () => {
  it("is checked in every field of text, and in each of its lines", () =>
    finds(`
      memo m
        text:
          On [[trust]], [[⟦turst⟧]] and [[concept:⟦trut⟧|what they call truth]].

          And [[ ⟦nothing⟧ ]].
        definition: [[⟦a⟧]]
      concept trust
        category: g
        definition: As [[⟦b⟧]]
        definition fa: مثل [[⟦ب⟧]]
        use-when: As [[⟦c⟧]]
        avoid-when: As [[⟦d⟧]]
        example: As [[⟦e⟧]]
      category g
        role: causal
      code k
        concept: trust
        quote I01: We [[do not]] talk.
      source I01
      === findings
      unresolved-reference error "turst"
        instead trust
      unresolved-reference error "trut"
        instead trust
      unresolved-reference error "nothing"
      unresolved-reference error "a"
      unresolved-reference error "b"
      unresolved-reference error "ب"
      unresolved-reference error "c"
      unresolved-reference error "d"
      unresolved-reference error "e"
    `));

  it("is none where brackets are not closed, are empty, or stand in a text without references", () =>
    isClean(`
      memo m
        text: On [[trust] and [[ ]] and [[]] and [trust] and [[|shown]] and [[trust
          ]].
      participant P01
        attribute work: [[sales]]
    `));
});
