import { finds, isClean } from "../support/finds";

/** What each part of a study needs so that nothing else is found in it. */
const rest = `concept k
        category: g
      category g
        role: causal
      code c
        concept: k
        quote I01: We talk.
      source I01`;

describe("one fault, one finding", () => {
  it("a category named but unresolved is not also missing", () =>
    finds(`
      concept l
        category: ⟦leaders⟧
      code d
        concept: l, ⟦nothing⟧
        quote ⟦I99⟧: We go.
      ${rest}
      === findings
      unresolved-reference error "leaders"
      unresolved-reference error "nothing"
      unresolved-reference error "I99"
    `));

  it("what stands under an unknown kind is not checked, and does not count as declared", () =>
    finds(`
      ⟦catgory⟧ h
        role: chief
        parent: nowhere
        nonsense
      concept l
        category: ⟦h⟧
      code d
        concept: l
        quote I01: We go.
      ${rest}
      === findings
      unknown-kind error "catgory"
        instead category
      unresolved-reference error "h"
    `));

  it("a category on a cycle is not also without a role", () =>
    finds(`
      category h
        parent: ⟦i⟧
      category i
        parent: ⟦h⟧
      concept l
        category: h, i
      code d
        concept: l
        quote I01: We go.
      ${rest}
      === findings
      category-cycle error "i"
      category-cycle error "h"
    `));

  it("a category whose role is unknown is not also without one, nor its parts", () =>
    finds(`
      category h
        role: ⟦chief⟧
      category i
        parent: h
      concept l
        category: h, i
      code d
        concept: l
        quote I01: We go.
      ${rest}
      === findings
      unknown-role error "chief"
    `));

  it("a core category whose role is misspelt is not asked for concepts", () =>
    finds(`
      category core
        role: ⟦phenomenom⟧
      ${rest}
      === findings
      unknown-role error "phenomenom"
        instead phenomenon
    `));

  it("a part of a category that is not there is not also without a role", () =>
    finds(`
      category h
        parent: ⟦nowhere⟧
      concept l
        category: h
      code d
        concept: l
        quote I01: We go.
      ${rest}
      === findings
      unresolved-reference error "nowhere"
    `));

  it("a core category needs no concepts, nor does one that is another's parent", () =>
    isClean(`
      category core
        role: phenomenon
      category whole
        role: strategy
      category part
        parent: whole
      concept l
        category: part
      code d
        concept: l
        quote I01: We go.
      ${rest}
    `));

  it("a study without a core category is not also told that its role is empty", () =>
    finds(`
      codebook ⟦s⟧
      ${rest}
      category h
        role: context
      category i
        role: intervening
      category j
        role: strategy
      category m
        role: consequence
      concept l
        category: h, i, j, m
      code d
        concept: l
        quote I01: We go.
      === findings
      no-core-category warning "s"
    `));

  it("a paradigm that there is not is one finding, and no role is asked for", () =>
    finds(`
      codebook s
        paradigm: ⟦strauss⟧
      ${rest}
      category h
        role: chief
      category i
      concept l
        category: h, i
      code d
        concept: l
        quote I01: We go.
      === findings
      invalid-value error "strauss"
        says There is no paradigm “strauss”
        says Write one of strauss-corbin, corbin-strauss, six-cs, none.
    `));

  it("a paradigm of a slip of the hand says which is meant", () =>
    finds(`
      codebook s
        paradigm: ⟦straus-corbin⟧
      === findings
      invalid-value error "straus-corbin"
        instead strauss-corbin
    `));

  it("two codebooks of one id are one finding", () =>
    finds(`
      codebook ⟪s⟫ "One"
        paradigm: none
      codebook ⟦s⟧ "Two"
      === findings
      duplicate-id error "s"
    `));

  it("a declaration without an id lacks nothing else", () =>
    finds(`
      ⟦memo⟧
      ⟦relation⟧ "Trust leads to sharing"
      ⟦concept⟧ "Trust"
      ⟦code⟧ "Trusting"
      ⟦category⟧
      ⟦codebook⟧
      ${rest}
      === findings
      syntax error "memo"
      syntax error "relation"
      syntax error "concept"
      syntax error "code"
      syntax error "category"
      syntax error "codebook"
    `));

  it("an id that can't be read is not also missing", () =>
    finds(`
      concept l⟦/⟧m
        category: g
      ${rest}
      === findings
      syntax error "/"
    `));

  it("a locator that is none does not leave the passage unresolved", () =>
    finds(`
      code d
        concept: k
        quote I01@⟦page 12⟧: We go.
      ${rest}
      === findings
      invalid-value error "page 12"
    `));

  it("a quote without a source is not also missing", () =>
    finds(`
      code d
        concept: k
        ⟦quote⟧: We go.
      ${rest}
      === findings
      invalid-value error "quote"
    `));

  it("a quote from a transcript that is not there is not also wrong", () =>
    finds(`
      code d
        concept: k
        quote I02: We go.
      source I02
        file: ⟦i02.txt⟧
      ${rest}
      === findings
      missing-file warning "i02.txt"
    `));

  it("a role written twice is read once", () =>
    finds(`
      category h
        ⟪role⟫: causal
        ⟦role⟧: chief
      concept l
        category: h
      code d
        concept: l
        quote I01: We go.
      ${rest}
      === findings
      repeated-field error "role"
    `));
});
