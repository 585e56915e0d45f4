import { finds, isClean } from "../support/finds";

/** A concept and what it belongs to, for codes that are looked at. */
const concept = `concept k
        category: g
      category g
        role: causal`;

describe("quote-not-found", () => {
  it("finds a passage that is not in its transcript, on its words", () =>
    finds(`
      code c
        concept: k
        quote I01@2: ⟦We never talk
          about it.⟧
        quote I01@1-2: We talk about it.
      ${concept}
      source I01
        file: transcripts/i01.txt
      === transcripts/i01.txt
      Do you talk?
      We talk about it.
      === findings
      quote-not-found warning "We never talk about it."
        says These words are not in transcripts/i01.txt
    `));

  it("folds white space, and takes all quotation marks for the same", () =>
    isClean(`
      code c
        concept: k
        quote I01: He said: "We   talk",
          and 'we' do.
        quote I01: «We talk»
        quote I01: i\u0300 vini
      ${concept}
      source I01
        file: i01.txt
      === i01.txt
      He said: “We
      talk”, and ‘we’\u00a0do. \u00ec vini.
    `));

  it("takes marks of omission for words left out, in the order of the transcript", () =>
    finds(`
      code c
        concept: k
        quote I01: We talk … for hours.
        quote I01: We talk ... for hours.
        quote I01: We talk […] for hours.
        quote I01: [...] and for hours.
        quote I01: … We talk …
        quote I01: ⟦for hours … We talk⟧
        quote I01: ⟦We talk … for days⟧
      ${concept}
      source I01
        file: i01.txt
      === i01.txt
      We talk about it again and for hours.
      === findings
      quote-not-found warning "for hours … We talk"
        says “We talk” is not in i01.txt at this place
      quote-not-found warning "We talk … for days"
        says “for days” is not in i01.txt
    `));

  it("does not look a translation up", () =>
    isClean(`
      code c
        concept: k
        quote I01@1 [en]: We trust him.
        quote I01@1: به او اعتماد داریم.
      ${concept}
      source I01
        file: i01.txt
      === i01.txt
      به او اعتماد داریم.
    `));

  it("does not look into a source without a transcript, or with one that is no text", () =>
    isClean(`
      code c
        concept: k
        quote I01: We talk.
        quote I02: We talk.
      ${concept}
      source I01
      source I02
        file: i02.txt
      === i02.txt
      We talk.
    `));

  it("compares letters as they are: Arabic and Persian ones are two", () =>
    finds(`
      code c
        concept: k
        quote I01: ⟦علي⟧
      ${concept}
      source I01
        file: i01.txt
      === i01.txt
      علی
      === findings
      quote-not-found warning "علي"
    `));
});

describe("missing-file", () => {
  it("finds a transcript that is not there, on its path", () =>
    finds(`
      source I01
        file: ⟦transcripts/i1.txt⟧
      source I02
        file: transcripts\\i02.txt
      === transcripts/i02.txt
      We talk.
      === findings
      missing-file warning "transcripts/i1.txt"
        says There is no file “transcripts/i1.txt”, so quotes from “I01” can't be looked up
    `));

  it("looks from the folder of the file that the source is in", () =>
    finds(`
      codebook s
        paradigm: none
        include: sources/*.gt
      source I01
        file: a.txt
      === sources/s.gt
      source I02
        file: ⟦a.txt⟧
      source I03
        file: ../a.txt
      === a.txt
      We talk.
      === findings
      sources/s.gt: missing-file warning "a.txt"
    `));

  it("finds a paradigm file that is not there, and asks for no roles then", () =>
    finds(`
      codebook s
        paradigm: ⟦paradigms/mine.json⟧
      category g
      concept k
        category: g
      code c
        concept: k
        quote I01: We talk.
      source I01
      === findings
      missing-file warning "paradigms/mine.json"
        says There is no paradigm file “paradigms/mine.json”
    `));
});

describe("single-source-concept", () => {
  const settings = { "single-source-concept": "warning" };
  const text = `
      concept ⟦k⟧ "Trust"
        category: g
      concept l
        category: g
      concept m
        category: g
      category g
        role: causal
      code a
        concept: k
        quote I01: One
        quote I01@3: Two
      code b
        concept: k, l
        quote I01: Three
      code c
        concept: l
        quote I02: Four
      code d
        concept: m
        quote ⟦I03⟧: Five
        quote I01: Six
      source I01
      source I02
      === findings
      single-source-concept warning "k"
        says All passages of the concept “Trust” come from one source, “I01”
      unresolved-reference error "I03"
    `;

  it("finds a concept that one source alone grounds", () => finds(text, { settings }));

  it("is off by default", () =>
    finds(text.replace("⟦k⟧", "k").replace(/ *single-source-concept.*\n.*\n/, "")));
});

describe("not-saturated", () => {
  const settings = { "not-saturated": "information" };
  const codes = (...sources: string[]) =>
    sources
      .map(
        (source, at) => `code c${at}
        concept: k
        quote ${source}: Words.
      `,
      )
      .join("");

  it("finds a study whose last sources still bring new codes, on its parameters", () =>
    finds(
      `
      codebook s
        paradigm: none
        saturation: ⟦base 2, run 1, threshold 5%⟧
      source I1
      source I2
      source I3
      concept k
        category: g
      category g
      ${codes("I1", "I1", "I2", "I3")}
      === findings
      not-saturated information "base 2, run 1, threshold 5%"
        says New codes in the last sources (run 1): 1, 33.3 % of the 3 in the first ones (base 2); the threshold is 5 %.
    `,
      { settings },
    ));

  it("says when there are too few sources to tell", () =>
    finds(
      `
      codebook s
        paradigm: none
        saturation: ⟦base 4, run 2, threshold 5%⟧
      source I1
      source I2
      concept k
        category: g
      category g
      ${codes("I1", "I2")}
      === findings
      not-saturated information "base 4, run 2, threshold 5%"
        says Saturation needs 6 sources with codes, and the codebook has 2.
    `,
      { settings },
    ));

  const saturated = `
      codebook s
        paradigm: none
        saturation: base 2, run 1, threshold 50%
      source I1
      source I2
      source I3
      concept k
        category: g
      category g
      ${codes("I1", "I1", "I2", "I3")}
    `;

  it("is silent once the threshold was reached, and without parameters", async () => {
    await isClean(saturated, { settings });
    await isClean(saturated.replace(/ *saturation.*\n/, ""), { settings });
  });

  it("is off by default", () => isClean(saturated.replace("50%", "5%")));
});
