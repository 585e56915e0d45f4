import { finds, isClean } from "../support/finds";

describe("duplicate-label", () => {
  it("finds the later of two of one kind, on the label, and leads to the first", () =>
    finds(`
      participant P01 ⟪"A manager"⟫
      participant P02 ⟦“A  manager”⟧
      === findings
      duplicate-label warning "“A manager”"
        says The participant “P01” has the label “A  manager” too
        related “P01” has the same label.
    `));

  it("takes a byte order mark within a label for white space, beside letters of several marks too", () =>
    finds(`
      participant P01 ⟪"Cafe\u0323\u0301 talk"⟫
      participant P02 ⟦"Cafe\u0323\u0301\ufefftalk"⟧
      === findings
      duplicate-label warning ""Cafe\u0323\u0301 talk""
    `));

  it("takes an id for the label that is left out", () =>
    finds(`
      participant ⟪sales-manager⟫
      participant P02 ⟦"sales manager"⟧
      === findings
      duplicate-label warning ""sales manager""
    `));

  it("compares labels within a language, the working language being the head's", () =>
    finds(`
      codebook s
        paradigm: none
        language: en, fa
      participant P01 ⟪"Manager"⟫
        label fa: ⟪مدیر⟫
      participant P02 "Boss"
        label en: ⟦Manager⟧
      participant P03 "مدیر"
        label fa: رئیس
      participant P04 "Chief"
        label fa: ⟦مدیر⟧
      === findings
      duplicate-label warning "Manager"
      duplicate-label warning "مدیر"
    `));

  it("lets things of different kinds have one label", () =>
    isClean(`
      codebook s
        paradigm: none
      category g "Trust"
      concept k "Trust"
        category: g
      code c "Trust"
        concept: k
        quote I01: We talk.
      source I01 "Trust"
    `));

  it("finds two categories of one label in one role only", () =>
    finds(`
      codebook s
        paradigm: corbin-strauss
      category core
        role: phenomenon
      category a ⟪"Intra-organizational"⟫
        role: condition
      category b "Intra-organizational"
        role: consequence
      category c ⟦"Intra-organizational"⟧
        parent: a
      category d "The rest"
        role: action
      concept k
        category: a, b, c, d
      code l
        concept: k
        quote I01: We talk.
      source I01
      === findings
      duplicate-label warning ""Intra-organizational""
    `));

  it("is the only finding where two have one id as well", () =>
    finds(`
      participant ⟪P01⟫ "A manager"
      participant ⟦P01⟧ "A manager"
      === findings
      duplicate-id error "P01"
    `));
});

describe("confusable-names", () => {
  it("finds ids that differ in capital letters", () =>
    finds(`
      participant ⟪trust⟫
      participant ⟦Trust⟧
      === findings
      confusable-names warning "Trust"
        instead trust
        says “Trust” looks like “trust” but is written differently (capital and small letters)
        related “trust” is written here.
    `));

  it("finds Arabic letters among Persian ones", () =>
    finds(`
      participant ⟪علی⟫
      participant ⟦علي⟧
      participant P03 ⟪"کارمند"⟫
      participant P04 ⟦"كارمند"⟧
      === findings
      confusable-names warning "علي"
        instead علی
        says (Arabic and Persian letters)
      confusable-names warning ""كارمند""
        instead کارمند
    `));

  it("finds a lost zero-width non-joiner", () =>
    finds(`
      participant ⟪می\u200cروم⟫
      participant ⟦میروم⟧
      === findings
      confusable-names warning "میروم"
        says (a lost zero-width non-joiner)
    `));

  it("finds wide letters, other digits and other scripts' letters", () =>
    finds(`
      participant ⟪P01⟫
      participant ⟦Ｐ01⟧
      participant ⟪trust⟫
      participant ⟦trus\u0442⟧
      participant ⟪گروه-1⟫
      participant ⟦گروه-۱⟧
      === findings
      confusable-names warning "Ｐ01"
        says (wide and narrow letters)
      confusable-names warning "trus\u0442"
        says (letters of another script)
      confusable-names warning "گروه-۱"
    `));

  it("finds what can't be seen in a label", () =>
    finds(`
      participant P01 ⟪"A manager"⟫
      participant P02 ⟦"A man\u00adager"⟧
      participant P03 ⟦"A \u202amanager\u202c"⟧
      === findings
      confusable-names warning ""A man\u00adager""
        says (characters that can't be seen)
      confusable-names warning ""A \u202amanager\u202c""
    `));

  it("finds ids that look alike once, though their labels do too", () =>
    finds(`
      participant ⟪trust⟫ "Trust"
      participant ⟦Trust⟧ "Trust"
      === findings
      confusable-names warning "Trust"
    `));

  it("lets names of different kinds look alike, and names that merely resemble", () =>
    isClean(`
      codebook s
        paradigm: none
      category Trust
      concept trust
        category: Trust
      code trust-1
        concept: trust
        quote I01: We talk.
      code trust-2
        concept: trust
        quote I01: We go.
      source I01
      source I10
    `));

  it("lets two categories' labels look alike in different roles, but not their ids", () =>
    finds(`
      category a "Organizational"
        role: causal
      category b "organizational"
        role: strategy
      category ⟪setting⟫
        role: causal
      category ⟦Setting⟧ "The other setting"
        role: strategy
      concept k
        category: a, b, setting, Setting
      code l
        concept: k
        quote I01: We talk.
      source I01
      === findings
      confusable-names warning "Setting"
    `));
});
