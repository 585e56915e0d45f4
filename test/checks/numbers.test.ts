import { finds } from "../support/finds";

describe("count-mismatch", () => {
  it("finds a number that the codebook does not bear out, either way", () =>
    finds(`
      codebook s
        paradigm: none
        reports participants: ⟦3⟧
        reports sources: ⟦۰⟧
        reports codes: 0
      participant P01
      participant P02
      source I01
      === findings
      count-mismatch warning "3"
        instead 2
        says 3 participants are reported, but the codebook holds 2: 1 fewer.
      count-mismatch warning "۰"
        instead 1
        says 0 sources are reported, but the codebook holds 1: 1 more.
    `));

  it("counts over all files, and an id that is declared twice once", () =>
    finds(
      `
      codebook s
        paradigm: none
        include: people.gt
        reports participants: ⟦2⟧
      participant P01
      === people.gt
      participant P02
      participant ⟪P03⟫
      participant ⟦P03⟧
      === findings
      codebook.gt: count-mismatch warning "2"
      people.gt: duplicate-id error "P03"
    `.replace("participants: 2", "participants: ⟦2⟧"),
    ));

  it("reads numbers with separators of thousands", () =>
    finds(`
      codebook s
        paradigm: none
        reports codes: ⟦1,200⟧
      === findings
      count-mismatch warning "1,200"
        says 1200 codes are reported
    `));
});

describe("reliability-arithmetic", () => {
  it("finds a total that is not the sum of the sources, on the number", () =>
    finds(`
      reliability y
        counts I01: 133 codes, 47 agreements, 39 disagreements
        counts I02: 135 codes, 50 agreements, 35 disagreements
        total: ⟦270⟧ codes, 97 agreements, ⟦75⟧ disagreements
      source I01
      source I02
      === findings
      reliability-arithmetic warning "270"
        instead 268
        says The codes of the sources add up to 268, not 270.
      reliability-arithmetic warning "75"
        instead 74
        says The disagreements of the sources add up to 74, not 75.
    `));

  it("finds a source whose numbers don't fit, and does not hold it against the total too", () =>
    finds(`
      reliability y
        counts I01: ⟦135⟧ codes, 47 agreements, 39 disagreements
        counts I02: 135 codes, 50 agreements, 35 disagreements
        total: 268 codes, 97 agreements, 74 disagreements
      source I01
      source I02
      === findings
      reliability-arithmetic warning "135"
        instead 133
        says 2 × 47 agreements + 39 disagreements make 133 codes, not 135.
    `));

  it("finds a total that does not fit in itself", () =>
    finds(`
      reliability y
        total: 39 disagreements, ⟦134⟧ codes, 47 agreements
      === findings
      reliability-arithmetic warning "134"
        instead 133
    `));

  it("is silent where the numbers add up, and where a row can't be read", () =>
    finds(`
      reliability y
        counts I01: 133 codes, 47 agreements, 39 disagreements
        counts I02: ⟦135 codes⟧
        total: 268 codes, 97 agreements, 74 disagreements
      reliability z
        counts I01: 133 codes, 47 agreements, 39 disagreements
        total: ۱۳۳ codes، ۴۷ agreements، ۳۹ disagreements
      reliability w
        counts I01: 2 codes, 1 agreement, 0 disagreements
        counts I02: 1 code, 0 agreements, 1 disagreement
        total: 3 codes, 1 agreement, 1 disagreement
      reliability v
        method: test-retest
      source I01
      source I02
      === findings
      invalid-value error "135 codes"
    `));
});
