import { finds, isClean } from "../support/finds";

describe("missing-field", () => {
  it("finds a relation without its ends, and a memo and a storyline without text", () =>
    finds(`
      relation ⟦r⟧
      relation ⟦q⟧ "Trust leads to sharing"
        from: g
      memo ⟦m⟧
      storyline ⟦t⟧
        label fa: د
      category ⟦g⟧
        role: causal
      concept k
        category: g
      code c
        concept: k
        quote I01: We talk.
      source I01
      === findings
      missing-field error "r"
        says The relation “r” has no “from”
      missing-field error "r"
        says has no “to”
      missing-field error "q"
        says The relation “Trust leads to sharing” has no “to”
      missing-field error "m"
        says The memo “m” has no “text”: the memo. Add
      missing-field error "t"
      category-not-in-storyline information "g"
    `));

  it("finds a field that is there but says nothing", () =>
    finds(`
      memo ⟦m⟧
        text:
      === findings
      missing-field error "m"
    `));

  it("is silent where the field's name is misspelt, or the declaration has no id", () =>
    finds(`
      memo m
        ⟦txet⟧: We met.
      ⟦memo⟧
      === findings
      unknown-field error "txet"
        instead text
      syntax error "memo"
    `));
});

describe("repeated-field", () => {
  it("finds the later of two, and leads to the first", () =>
    finds(`
      source I01
        ⟪date⟫: 2024-05-31
        type: interview
        ⟦date⟧: 2024-06-01
      === findings
      repeated-field error "date"
        says “date” is written twice here, and only the first is read
        related “date”
    `));

  it("finds each further one", () =>
    finds(`
      memo m
        ⟪text⟫: One
        ⟦text⟧: Two
        ⟦text⟧: Three
      === findings
      repeated-field error "text"
      repeated-field error "text"
    `));

  it("finds two of one qualifier, in whatever case", () =>
    finds(`
      participant P01
        ⟪label⟫ pt-BR: A
        ⟦label⟧ pt-br: B
        ⟪attribute⟫ work: sales
        ⟦attribute⟧ work: finance
        ⟪definition⟫ fa: A
        ⟦definition⟧ fa: B
      === findings
      repeated-field error "label"
        related “label pt-br”
      repeated-field error "attribute"
      repeated-field error "definition"
    `));

  it("finds one passage quoted twice", () =>
    finds(`
      code c
        concept: k
        ⟪quote⟫ I01@12: We talk.
        ⟦quote⟧ I01@12: We talk a lot.
        ⟪quote⟫ I01: We go.
        ⟦quote⟧ I01: We   go.
        ⟪quote⟫ I01@12 [fa]: حرف
        ⟦quote⟧ I01@12 [fa]: حرف دیگر
      concept k
        category: g
      category g
        role: causal
      source I01
      === findings
      repeated-field error "quote"
      repeated-field error "quote"
      repeated-field error "quote"
    `));

  it("lets fields that repeat repeat, and different qualifiers stand beside one another", () =>
    isClean(`
      codebook s
        paradigm: none
        author: A
        author: B
        question: C?
        question: D?
        definition: E
        definition fa: F
        reports codes: 1
        reports concepts: 1
      participant P01
        attribute work: sales
        attribute years: 4
        label fa: الف
        label ar: ب
      code c
        concept: k
        example: One
        example: Two
        quote I01: We talk.
        quote I01: We go.
        quote I01@12: We talk.
        quote I01@12 [fa]: حرف
        quote I01@12 [ar]: كلام
      concept k
        category: g
        property strength: weak – strong
        property duration: short – long
      category g
      source I01
    `));
});
