import { finds, isClean } from "../support/finds";

describe("invalid-value", () => {
  it("finds a word that is none of a field's choices, and says which is nearest", () =>
    finds(`
      source I01
        type: ⟦interwiew⟧
      source I02
        type: ⟦diary⟧
      memo m
        type: ⟦Theoretical⟧
        text: T
      code c
        in-vivo: ⟦true⟧
        concept: k
        quote I01: We talk.
      concept k
        category: g
      category g
        role: causal
      reliability y
        method: ⟦intercoder⟧
      === findings
      invalid-value error "interwiew"
        instead interview
        says Did you mean “interview”?
      invalid-value error "diary"
        says Write one of interview, focus-group, observation, document, survey, other.
      invalid-value error "Theoretical"
        instead theoretical
      invalid-value error "true"
        says Write one of yes, no.
      invalid-value error "intercoder"
        instead inter-coder
    `));

  it("finds days that the calendar does not have", () =>
    finds(`
      source I01
        date: ⟦31.5.2024⟧
      source I02
        date: ⟦2024-02-30⟧
      source I03
        date: 2024-02-29
      === findings
      invalid-value error "31.5.2024"
        says Write a day of the calendar as “2024-05-31”
      invalid-value error "2024-02-30"
    `));

  it("finds what is no colour, no number, no DOI and no language", () =>
    finds(`
      codebook s
        paradigm: none
        language: en, ⟦persian language⟧, fa، ⟦deutschland⟧
        doi: ⟦smart.2021⟧
        reports codes: ⟦many⟧
        reports concepts: ⟦-3⟧
        reports categories: ⟦1.5⟧
        reports participants: 0
        label ⟦Farsi⟧: س
      category g
        color: ⟦blue⟧
      category h
        color: ⟦#12345⟧
        parent: g
      concept k
        category: g, h
      code c
        concept: k
        quote I01: We talk.
      source I01
      === findings
      invalid-value error "persian language"
        says a language's tag, such as “en”, “fa” or “pt-BR”
      invalid-value error "deutschland"
      invalid-value error "smart.2021"
        says a DOI, such as “10.1000/182”
      invalid-value error "many"
        says a whole number, such as “36”
      invalid-value error "-3"
      invalid-value error "1.5"
      invalid-value error "Farsi"
      invalid-value error "blue"
        says a colour as “#RRGGBB”
      invalid-value error "#12345"
    `));

  it("takes a DOI with its address, and Persian and Arabic digits for numbers", () =>
    isClean(`
      codebook s
        paradigm: none
        language: fa، en, ar
        doi: https://doi.org/10.22067/smart.2021
        reports participants: ۲
        reports sources: ١
        reports codes: 0
      participant P01
      participant P02
      source I01
    `));

  it("takes Persian and Arabic digits for digits in dates and locators", () =>
    isClean(
      `
      source I01
        date: ۲۰۲۴-۰۵-۰۱
      source I02
        date: ٢٠٢٤-٠٥-٠١
      concept trust
        category: g
      category g
        role: phenomenon
      code c
        concept: trust
        quote I01@۱۲-۱۴: We talk.
        quote I01@p٣: We do.
        quote I02@۰۰:۱۴:۰۵: We don't.
    `,
      { settings: { checks: { "empty-role": "off" } } },
    ));

  it("says which day a date of the Persian or the Islamic calendar is", () =>
    finds(`
      source I01
        date: ⟦1403-02-12⟧
      source I02
        date: ⟦۱۴۰۳-۰۲-۳۱⟧
      source I03
        date: ⟦1445-10-22⟧
      source I04
        date: ⟦1399-13-01⟧
      source I05
        date: 1979-02-11
      source I06
        date: ⟦1399-12-30⟧
      source I07
        date: ⟦1403-02-12⟧
      === findings
      invalid-value error "1403-02-12"
        instead 2024-05-01
        says A day of the Persian calendar
      invalid-value error "۱۴۰۳-۰۲-۳۱"
        instead 2024-05-20
      invalid-value error "1445-10-22"
        instead 2024-05-01
        says A day of the Islamic calendar
      invalid-value error "1399-13-01"
        says year, month, day
      invalid-value error "1399-12-30"
        instead 2021-03-20
      invalid-value error "1403-02-12"
        instead 2024-05-01
    `));

  it("takes one place, however its digits are written, for one", () =>
    finds(`
      source I01
      code c
        concept: trust
        ⟪quote⟫ I01@12: We talk.
        ⟦quote⟧ I01@۱۲: We talk.
      concept trust
        category: g
      category g
        role: phenomenon
      === findings
      repeated-field error "quote"
    `));

  it("finds a passage's locator and language that are none", () =>
    finds(`
      code c
        concept: k
        quote I01@⟦line 12⟧: We talk.
        quote I01@⟦12--14⟧: We talk.
        quote I01@⟦p. 12⟧: We talk.
        quote I01@⟦1:2:3⟧: We talk.
        quote I01 [⟦Persian⟧]: ما حرف می‌زنیم.
        quote I01@12: We talk.
        quote I01@12-14: We talk.
        quote I01@p12: We talk.
        quote I01@00:14:05: We talk.
        quote I01@14:05: We talk.
        quote I01@00:14:05-00:14:40: We talk.
        quote I01@12 [fa]: ما حرف می‌زنیم.
      concept k
        category: g
      category g
        role: causal
      source I01
      === findings
      invalid-value error "line 12"
        says lines “12” or “12-14”, a page “p12”, or a time
      invalid-value error "12--14"
      invalid-value error "p. 12"
      invalid-value error "1:2:3"
      invalid-value error "Persian"
    `));

  it("finds counts and parameters of saturation that can't be read", () =>
    finds(`
      codebook s
        paradigm: none
        saturation: ⟦four interviews⟧
      reliability y
        counts I01: ⟦133, 47, 39⟧
        counts I02: ⟦10 codes, 4 agreements⟧
        total: ⟦10 codes, 10 codes, 4 agreements, 2 disagreements⟧
      source I01
      source I02
      === findings
      invalid-value error "four interviews"
        says Write “base 4, run 2, threshold 5%”
      invalid-value error "133, 47, 39"
        says Write “133 codes, 47 agreements, 39 disagreements”
      invalid-value error "10 codes, 4 agreements"
      invalid-value error "10 codes, 10 codes, 4 agreements, 2 disagreements"
    `));

  it("finds parameters of saturation that are no parameters", () =>
    finds(`
      codebook s
        paradigm: none
        saturation: ⟦base 0, run 2, threshold 500%⟧
      === findings
      invalid-value error "base 0, run 2, threshold 500%"
    `));

  it("reads counts and parameters in Persian digits, in any order and with Persian commas", () =>
    isClean(`
      codebook s
        paradigm: none
        saturation: threshold ۵٪، base ۴، run 2
      reliability y
        counts I01: ۳ disagreements، ۱۳ codes، ۵ agreements
      source I01
    `));

  it("finds a field that says nothing", () =>
    finds(`
      source I01
        ⟦date⟧:
        ⟦definition⟧:
      participant P01
        ⟦attribute⟧ work:
        ⟦label⟧ fa:
      === findings
      invalid-value error "date"
        says “date” says nothing. Write a day of the calendar
      invalid-value error "definition"
      invalid-value error "attribute"
      invalid-value error "label"
    `));

  it("finds a field that does not say for which language, source, property or kind it is", () =>
    finds(`
      codebook s
        paradigm: none
        ⟦reports⟧: 36
      participant P01
        ⟦label⟧: مدیر
        ⟦attribute⟧: sales
      code c
        concept: k
        ⟦quote⟧: We talk.
        ⟦quote⟧ @12: We talk.
      concept k
        category: g
        ⟦property⟧: weak – strong
      category g
      reliability y
        ⟦counts⟧: 12 codes, 5 agreements, 2 disagreements
      === findings
      invalid-value error "reports"
        says for which kind it is
      invalid-value error "label"
        says for which language it is
        says as in: label fa: …
      invalid-value error "attribute"
      invalid-value error "quote"
        says as in: quote I05@12: …
      invalid-value error "quote"
      invalid-value error "property"
        says for which property it is
      invalid-value error "counts"
        says for which source it is
    `));

  it("finds several ids where a field takes one", () =>
    finds(`
      category g
        parent: ⟦trust, nowhere⟧
      category trust
        role: causal
      concept k
        category: g, trust
      relation r
        from: ⟦g, trust⟧
        to: k
      code c
        concept: k
        quote I01: We talk.
      source I01
      === findings
      invalid-value error "trust, nowhere"
        says “parent” takes one id, but here are 2
      invalid-value error "g, trust"
    `));

  it("finds a kind that can't be counted", () =>
    finds(`
      codebook s
        paradigm: none
        reports ⟦themes⟧: 4
        reports ⟦concpets⟧: 0
        reports concept: 0
        reports Categories: 0
      === findings
      invalid-value error "themes"
        says Write one of codebooks, participants
      invalid-value error "concpets"
        instead concepts
    `));

  it("finds a second codebook in a project", () =>
    finds(`
      codebook ⟪s⟫ "The study"
        paradigm: none
      codebook ⟦t⟧ "The other study"
        paradigm: none
      === findings
      invalid-value error "t"
        says “The study” is declared already
        related is declared here first
    `));
});
