import { finds, isClean } from "../support/finds";

describe("syntax", () => {
  it("asks for a declaration where a line starts with something else", () =>
    finds(`
      ⟦!! What the interviews say !!⟧
      === findings
      syntax error "!! What the interviews say !!"
        says starts no declaration
    `));

  it("finds a field that lost its indentation", () =>
    finds(`
      memo first-week
        text: We met.
      ⟦about⟧: first-week
      === findings
      syntax error "about"
        says “about” is a field
        says Indent the line
    `));

  it("finds a field with a qualifier that lost its indentation", () =>
    finds(`
      source I05
      ⟦quote⟧ I05@00:14:05: We talk.
      === findings
      syntax error "quote"
    `));

  it("takes a colon within a label for a part of the name", () =>
    isClean(`
      memo first-week "What next: an open question"
        text: We met.
    `));

  it("finds a field above every declaration", () =>
    finds(`
      # A study of trust
        ⟦text: We met.⟧
      memo first-week
        text: We met again.
      === findings
      syntax error "text: We met."
        says belongs to no declaration
    `));

  it("finds an indented line without a colon", () =>
    finds(`
      memo first-week
        ⟦We met.⟧
        text: We met.
      === findings
      syntax error "We met."
        says Write it as “key: value”
    `));

  it("finds an indented line whose colon no space follows, and one that starts with its colon", () =>
    finds(`
      memo first-week
        ⟦text:We met.⟧
        ⟦: We met.⟧
        text: We met.
      === findings
      syntax error "text:We met."
      syntax error ": We met."
    `));

  it("lets a line that is no field take its continuation with it, and nothing else", () =>
    finds(`
      memo first-week
        ⟦We met⟧
          and talked: at length.
        text: We met.
      === findings
      syntax error "We met"
    `));

  it("finds a declaration without an id", () =>
    finds(`
      ⟦participant⟧
      ⟦participant⟧ "A manager"
      === findings
      syntax error "participant"
        says This participant has no id
      syntax error "participant"
    `));

  it("finds the character that can't stand in an id", () =>
    finds(`
      participant P⟦/⟧01
      participant ⟦-⟧P02
      participant P03⟦,⟧
      participant ⟦(⟧P04)
      === findings
      syntax error "/"
        says “/” can't stand in an id
      syntax error "-"
      syntax error ","
      syntax error "("
    `));

  it("takes ids of any script, with marks, digits and joiners", () =>
    isClean(`
      participant مدیر‌ارشد
      participant ۱۴۰۲-الف
      participant 7b
      participant Führungskraft_2
      participant नेता
      participant क्‍ष
      participant 経営者
    `));

  it("finds a label that is not closed", () =>
    finds(`
      participant P01 ⟦"A manager⟧
      participant P02 ⟦“An owner⟧
      participant P03 ⟦«مدیر⟧
      participant P04 ⟦"A \\"quoted\\" word⟧
      participant P05 ⟦"⟧
      === findings
      syntax error ""A manager"
        says Close it with ".
      syntax error "“An owner"
        says Close it with ”.
      syntax error "«مدیر"
        says Close it with ».
      syntax error ""A \\"quoted\\" word"
      syntax error """
    `));

  it("takes labels in three kinds of quotation marks, with the escapes of the straight ones", () =>
    isClean(`
      participant P01 "A \\"quoted\\" word and a \\\\"
      participant P02 “Another "quoted" word and a \\”
      participant P03 «مدیر "ارشد" \\»
      participant P04"A manager without a space"
      participant P05 "A manager"  \t
    `));

  it("finds a label without quotation marks, and says how it is written", () =>
    finds(`
      participant Senior ⟦Manager⟧
      === findings
      syntax error "Manager"
        says Write: participant senior-manager "Senior Manager".
    `));

  it("finds what stands behind a label", () =>
    finds(`
      participant P01 "A manager" ⟦# since 2019⟧
      participant P02 "An owner"⟦attribute: x⟧
      === findings
      syntax error "# since 2019"
        says Put “# since 2019” into an indented line below
      syntax error "attribute: x"
    `));

  it("never lets a fault reach past its own declaration", () =>
    finds(`
      participant P01 ⟦"A manager⟧
        attribute work: sales
      participant P02 "An owner"
        ⟦attribute⟧
      participant ⟦!⟧
      participant P04 "A clerk"
      source I01
        participant: P01, P02, P04
      === findings
      syntax error ""A manager"
      syntax error "attribute"
      syntax error "!"
    `));

  it("says of a line that starts no declaration what is wrong, and nothing of what stands below", () =>
    finds(`
      memo first-week
        text: We met.
      ⟦definition⟧: The first week
        and what we said
        of it

      ⟦- a list of words⟧
        that goes on
        and on
      memo second-week
        text: We met again.
      === findings
      syntax error "definition"
      syntax error "- a list of words"
    `));
});

describe("what nobody sees", () => {
  it("is named where it keeps a line from being read, and is the only finding there", () =>
    finds(`
      ⟦\u200f⟧concept trust
        category: nowhere
      === findings
      syntax error "\u200f"
        says U+200F (a direction mark) stands in front of this line
    `));

  it("is named in place of the word that it hides in, which looks right", () =>
    finds(`
      memo m
        text: We met.
        type: ⟦theoretical\u200e⟧
      ⟦code\u2069⟧ d
      concept trust
        category: growth
        ⟦\u200fdefinition⟧: We rely on them.
      category growth
        role: phenomenon
      code c
        concept: trust
        quote I1: We talk.
      source I1
      === findings
      invalid-value error "theoretical\u200e"
        instead theoretical
        says U+200E (a direction mark) stands in it
      unknown-kind error "code\u2069"
        instead code
        says U+2069 (a direction mark) stands in it
      unknown-field error "\u200fdefinition"
        instead definition
        says U+200F (a direction mark) stands in it
    `));

  it("is named in ids, dates and locators", () =>
    finds(`
      concept ⟦\u200f⟧trust
      code c
        concept: hope, ⟦ho\u00adpe⟧
        quote I1@⟦\u200e12⟧: We talk.
      concept hope
        category: g
      category g
        role: phenomenon
      source I1
        date: ⟦\u200e2024-05-01⟧
      === findings
      syntax error "\u200f"
        says U+200F (a direction mark) can't stand in an id
      unresolved-reference error "ho\u00adpe"
        instead hope
        says U+00AD stands in “hope”
      invalid-value error "\u200e12"
        instead 12
      invalid-value error "\u200e2024-05-01"
        instead 2024-05-01
    `));

  it("belongs to a text, where it keeps words in their order", () =>
    isClean(`
      memo m "\u200fmemo"
        text: \u200fDr. Karimi\u200f said so.
    `));
});
