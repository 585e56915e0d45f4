import { finds, isClean } from "../support/finds";

describe("unknown-role", () => {
  it("finds a role that the paradigm does not have, and names its roles", () =>
    finds(`
      category g
        role: ⟦chief⟧
      concept k
        category: g
      code c
        concept: k
        quote I01: We talk.
      source I01
      === findings
      unknown-role error "chief"
        says The paradigm “strauss-corbin” has no role “chief”
        says Write one of causal, phenomenon, context, intervening, strategy, consequence.
    `));

  it("says which role is nearest, in any language, and writes its id", () =>
    finds(`
      category g
        role: ⟦casual⟧
      category h
        role: ⟦Casual conditons⟧
      category i
        role: ⟦شرایط زمینهء⟧
      concept k
        category: g, h, i
      code c
        concept: k
        quote I01: We talk.
      source I01
      === findings
      unknown-role error "casual"
        instead causal
        says Did you mean “causal”?
      unknown-role error "Casual conditons"
        instead causal
        says Did you mean “causal”?
      unknown-role error "شرایط زمینهء"
        instead context
    `));

  it("finds a role of another paradigm", () =>
    finds(`
      codebook s
        paradigm: corbin-strauss
      category core
        role: phenomenon
      category g
        role: ⟦covariance⟧
      category h
        role: condition
      category i
        role: action
      category j
        role: consequence
      concept k
        category: g, h, i, j
      code c
        concept: k
        quote I01: We talk.
      source I01
      === findings
      unknown-role error "covariance"
        says The paradigm “corbin-strauss” has no role “covariance”
    `));

  it("takes a role by its id, its label and its aliases, in any case and language", () =>
    isClean(`
      category a
        role: causal
      category b
        role: Causal conditions
      category c
        role: CAUSES
      category d
        role: علی
      category e
        role: علّی
      category f
        role: شرايط علي
      category g
        role: عوامل مداخله‌گر
      category h
        role: عوامل مداخله گر
      category i
        role: intervening  conditions
      category j
        role: الظروف السببية
      category k
        role: action/interaction
      concept z
        category: a, b, c, d, e, f, g, h, i, j, k
      code y
        concept: z
        quote I01: We talk.
      source I01
    `));

  it("is silent where the study has no paradigm", () =>
    isClean(`
      codebook s
        paradigm: none
      category g
        role: chief
      concept k
        category: g
      code c
        concept: k
        quote I01: We talk.
      source I01
    `));
});

describe("category-cycle", () => {
  it("finds each category of a cycle, on its parent", () =>
    finds(`
      category a "A"
        parent: ⟦b⟧
      category b "B"
        parent: ⟦c⟧
      category c "C"
        parent: ⟦a⟧
      category d "D"
        parent: a
      category e "E"
        role: causal
        parent: ⟦e⟧
      concept k
        category: a, b, c, d, e
      code l
        concept: k
        quote I01: We talk.
      source I01
      === findings
      category-cycle error "b"
        says “A” is a part of itself (a → b → c → a)
      category-cycle error "c"
      category-cycle error "a"
      category-cycle error "e"
        says “E” is a part of itself (e → e)
    `));

  it("lets a category be a part of a part", () =>
    isClean(`
      category a
        role: causal
      category b
        parent: a
      category c
        parent: b
      concept k
        category: c
      code l
        concept: k
        quote I01: We talk.
      source I01
    `));
});

describe("category-without-role", () => {
  it("finds a category without a role, and names the paradigm's roles", () =>
    finds(`
      category ⟦g⟧ "Leadership"
      category ⟦h⟧
        role:
      concept k
        category: g, h
      code c
        concept: k
        quote I01: We talk.
      source I01
      === findings
      category-without-role warning "g"
        says The category “Leadership” has no role in the paradigm
        says causal, phenomenon, context, intervening, strategy, consequence
      category-without-role warning "h"
    `));

  it("does not find a part of another category, which has its role, or lacks it there", () =>
    finds(`
      category ⟦g⟧
      category h
        parent: g
      concept k
        category: g, h
      code c
        concept: k
        quote I01: We talk.
      source I01
      === findings
      category-without-role warning "g"
    `));

  it("is silent where the study has no paradigm", () =>
    isClean(`
      codebook s
        paradigm: none
      category g
      concept k
        category: g
      code c
        concept: k
        quote I01: We talk.
      source I01
    `));
});
