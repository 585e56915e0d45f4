import { finds, isClean } from "../support/finds";

// These words are told apart by nothing but their letters: their fingerprints are the same.
describe("ids with one fingerprint", () => {
  it("are no duplicates, and each is referred to by its own name", () =>
    isClean(`
      codebook s
        paradigm: none
      category liquid
      concept costarring
        category: liquid
      code liquid
        concept: costarring
        quote macallums: We talk.
      code costarring
        concept: costarring
        quote declinate: We talk.
      source declinate
      source macallums
    `));

  it("are no answer to a reference to the other one", () =>
    finds(`
      code talk
        concept: ⟦costarring⟧
        quote I01: We talk.
      concept ⟦liquid⟧
      source I01
      === findings
      unresolved-reference error "costarring"
      concept-without-category warning "liquid"
      concept-without-codes information "liquid"
    `));
});

describe("duplicate-id", () => {
  it("finds the later of two, and leads to the first", () =>
    finds(`
      participant ⟪P01⟫ "A manager"
      participant ⟦P01⟧ "An owner"
      participant ⟦P01⟧ "A clerk"
      === findings
      duplicate-id error "P01"
        says There is a participant “P01” already
        related “P01” is declared here first.
      duplicate-id error "P01"
    `));

  it("compares ids however their letters are composed", () =>
    finds(`
      participant ⟪Fu\u0308hrung⟫
      participant ⟦F\u00fchrung⟧
      === findings
      duplicate-id error "F\u00fchrung"
    `));

  it("finds it over the files of a project", () =>
    finds(`
      codebook s
        paradigm: none
        include: people/*.gt
      participant ⟪P01⟫
      === people/a.gt
      participant ⟦P01⟧ "An owner"
      === findings
      people/a.gt: duplicate-id error "P01"
        related declared here first
    `));

  it("lets each kind have its own names", () =>
    isClean(`
      code trust
        concept: trust
        quote trust: We trust him.
      concept trust
        category: trust
      category trust
        role: causal
      source trust
      participant trust
      memo trust
        about: code:trust, concept:trust, category:trust, source:trust, participant:trust, memo:trust
        text: T
    `));
});
