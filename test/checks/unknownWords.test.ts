import { finds, isClean } from "../support/finds";

describe("unknown-kind", () => {
  it("finds a kind that there is not, and says which is nearest", () =>
    finds(`
      ⟦partisipant⟧ P01 "A manager"
      === findings
      unknown-kind error "partisipant"
        instead participant
        says Did you mean “participant”?
    `));

  it("takes the plural and another case for the kind that is meant", () =>
    finds(`
      ⟦participants⟧ P01
      ⟦Participant⟧ P02
      ⟦CATEGORIES⟧ trust
      === findings
      unknown-kind error "participants"
        instead participant
      unknown-kind error "Participant"
        instead participant
      unknown-kind error "CATEGORIES"
        instead category
    `));

  it("knows what its words are called in Persian and Arabic", () =>
    finds(`
      memo m
        ⟦متن⟧: We met.
        text: We met.
        type: ⟦نظري⟧
      ⟦مفهوم⟧ trust
      ⟦مصدر⟧ I1
      === findings
      unknown-field error "متن"
        instead text
        says Did you mean “text”?
      invalid-value error "نظري"
        instead theoretical
      unknown-kind error "مفهوم"
        instead concept
      unknown-kind error "مصدر"
        instead source
    `));

  it("names all kinds where none is near", () =>
    finds(`
      ⟦hypothesis⟧ H1
      === findings
      unknown-kind error "hypothesis"
        says Write one of codebook, participant, source, code, concept, category, relation, memo
    `));

  it("is the only finding: what stands under an unknown kind is not checked", () =>
    finds(`
      ⟦thema⟧ trust building
        category: nowhere
        no field at all
        role: chief
      ⟦We⟧ talked about it "for hours.
      === findings
      unknown-kind error "thema"
      unknown-kind error "We"
    `));
});

describe("unknown-field", () => {
  it("finds a field that its kind does not take, and says which is nearest", () =>
    finds(`
      participant P01
        ⟦atribute⟧ work: sales
        ⟦defintion⟧: Somebody.
      === findings
      unknown-field error "atribute"
        instead attribute
        says Did you mean “attribute”?
      unknown-field error "defintion"
        instead definition
    `));

  it("says whose field it is", () =>
    finds(`
      participant P01
        ⟦role⟧: causal
        ⟦date⟧: 2024-05-31
      === findings
      unknown-field error "role"
        says it belongs to a category
      unknown-field error "date"
        says it belongs to a source or memo
    `));

  it("names the kind's fields where none is near", () =>
    finds(`
      participant P01
        ⟦hobby⟧: chess
      === findings
      unknown-field error "hobby"
        says Write one of label, definition, attribute.
    `));

  it("finds a word between a field and its colon where the field takes none", () =>
    finds(`
      source I01
        type ⟦of it⟧: interview
      === findings
      unknown-field error "of it"
        says The field “type” takes nothing between its name and the colon. Leave out “of it”.
    `));

  it("lets every kind have labels and definitions in any language, and drawn ones a colour", () =>
    isClean(`
      codebook s "S"
        paradigm: none
        label fa: الف
        definition: Of it.
        definition fa: ب
      participant P01
        label fa: پ
        definition pt-BR: Q
      source I01
        label fa: ت
        definition fa: ث
      code c
        label fa: ج
        color: #234A85
        concept: k
        quote I01: We talk.
      concept k
        label fa: چ
        definition fa: ح
        color: #234a85
        category: g
      category g
        label fa: خ
        color: #000000
      relation r
        label fa: د
        from: g
        to: k
      memo m
        label fa: ذ
        text: T
      storyline t
        label fa: ر
        text: [[g]]
      reliability y
        label fa: ز
        definition fa: ژ
    `));
});
