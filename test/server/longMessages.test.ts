import assert from "node:assert/strict";
import fc from "fast-check";
import type { Message } from "vscode-languageserver/node";
import { messageDecoder } from "../../server/longMessages";
import { Utf8Text } from "../../server/syntax/utf8";
import { tries } from "../support/tries";
import { pulling } from "./capabilities";
import { Editor } from "./editor";

const options = { charset: "utf-8" as const };

interface Params {
  textDocument?: { text?: unknown };
  contentChanges?: { text?: unknown }[];
}

/** Reads a message; gives what it says, whether a long text was taken out of it, and how often others had their turn. */
async function read(body: string | Buffer): Promise<{ message: Message; isLong: boolean; turns: number }> {
  let turns = 0;
  const decoder = messageDecoder(async () => {
    turns++;
  });
  const message = await decoder.decode(Buffer.from(body as string), options);
  const { params } = message as Message & { params?: Params };
  const text = params?.textDocument?.text ?? params?.contentChanges?.[0]?.text;
  return { message, isLong: text instanceof Utf8Text, turns };
}

/** What a message says, with texts as strings. */
function said(message: Message): unknown {
  return JSON.parse(JSON.stringify(message));
}

function opening(text: string, uri = "file:///a.gt") {
  return {
    jsonrpc: "2.0",
    method: "textDocument/didOpen",
    params: { textDocument: { uri, languageId: "gt", version: 1, text } },
  };
}

function changing(...contentChanges: object[]) {
  const params = { textDocument: { uri: "file:///a.gt", version: 2 }, contentChanges };
  return { jsonrpc: "2.0", method: "textDocument/didChange", params };
}

/** A part that is repeated until it is long. */
function long(part: string): string {
  return part.repeat(Math.ceil(1_200_000 / part.length));
}

/** A text as it may be written in JSON: any character escaped or not, where JSON lets it. */
function written(text: string, escaped: (at: number) => boolean): string {
  return [
    ...JSON.stringify(text)
      .slice(1, -1)
      .matchAll(/\\u....|\\.|[^\\]/gs),
  ]
    .map(([token], at) => {
      if (!escaped(at) || token.length > 1) return token;
      return token === "/" ? "\\/" : `\\u${token.charCodeAt(0).toString(16).padStart(4, "0")}`;
    })
    .join("");
}

describe("a long message", () => {
  it("that opens a document is read in parts, and says what it says", async () => {
    const text = long('code a "Café — اعتماد 😀"\n\tquote: \\ / \r\n  \u0001\u007f\u2028');
    const { message, isLong, turns } = await read(JSON.stringify(opening(text)));
    assert.ok(isLong);
    assert.ok(turns > 2);
    assert.deepEqual(said(message), opening(text));
  });

  it("that puts a text into a document, or in the place of all it has, is read in parts too", async () => {
    const text = long('code a "Café — اعتماد 😀"\n\tquote: \\ / \r\n');
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    for (const change of [{ text }, { range, rangeLength: 0, text }, { text, range }]) {
      const { message, isLong, turns } = await read(JSON.stringify(changing(change)));
      assert.ok(turns > 2);
      assert.equal(isLong, change.text === text && !("range" in change));
      assert.deepEqual(said(message), changing(change));
    }
    for (const changes of [
      [{ text }, { text: "" }],
      [
        { range, text: "a" },
        { range, text },
      ],
      [text],
      [null],
    ]) {
      const { message, isLong } = await read(JSON.stringify({ ...changing(...(changes as object[])), text }));
      assert.ok(!isLong);
      assert.deepEqual(message, { ...changing(...(changes as object[])), text });
    }
  });

  it("may have its keys in any order, and white space between them", async () => {
    const text = long("code a\n");
    for (const body of [
      `\n{ "params" : { "textDocument" : { "text" : ${JSON.stringify(text)} , "uri" : "a\\"b\\\\" , "version" : 1 } , "text" : [ ] } ,\t"method":"textDocument/didOpen" }  `,
      `{"method":"textDocument\\/didOpen","params":{"x":{"text":"short"},"textDocument":{"text":${JSON.stringify(text)}}}}`,
    ]) {
      const { message, isLong } = await read(body);
      assert.ok(isLong);
      assert.deepEqual(said(message), JSON.parse(body));
    }
  });

  it("is read as the library reads it where it is another, or its text can't be told in UTF-8", async () => {
    const text = long("code a\n");
    const json = JSON.stringify(text);
    for (const body of [
      JSON.stringify({ ...opening(text), method: "textDocument/didChange" }),
      JSON.stringify({ ...opening(text), method: undefined }),
      JSON.stringify(opening("short", text)),
      JSON.stringify(opening(text, text)),
      JSON.stringify(opening(`${text}\ud83d`)),
      JSON.stringify(opening(`\ude00${text}`)),
      JSON.stringify(opening(text, "the text that is opened")),
      `{"method":"textDocument/didOpen","params":{"textDocument":{"text":${json},"text":"short"}}}`,
      `{"method":"textDocument/didOpen","params":{"textDocument":{${json}:"text"}}}`,
      `[${json}]`,
      json,
    ]) {
      const { message, isLong } = await read(body);
      assert.ok(!isLong, body.slice(0, 80));
      assert.deepEqual(message, JSON.parse(body));
    }
  });

  it("that is no JSON, or no UTF-8, fails or is read as the library does it", async () => {
    const body = JSON.stringify(opening(long("code a\n")));
    const at = 600_000;
    for (const damage of ["\n", "\u0000", "\\x", "\\u12g4", "\\ud83d", '"', "\\"]) {
      const damaged = body.slice(0, at) + damage + body.slice(at + damage.length);
      let wanted: unknown;
      try {
        wanted = JSON.parse(damaged);
      } catch {
        await assert.rejects(read(damaged), SyntaxError, JSON.stringify(damage));
        continue;
      }
      assert.deepEqual(said((await read(damaged)).message), said(wanted as Message), damage);
    }
    for (const end of [0, 1, 2, 3, 10])
      await assert.rejects(read(body.slice(0, body.length - 1 - end)), SyntaxError);
    const bytes = Buffer.from(body);
    bytes[at] = 0xff;
    assert.deepEqual((await read(bytes)).message, JSON.parse(bytes.toString("utf8")));
  });

  it("says the same however its text is written, and wherever it is damaged", async () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'\\"/\n\r\t\b\fu0aé—ی😀\u0000\u2028'.split("")),
        fc.string({ unit: "binary", maxLength: 2 }),
      ),
      minLength: 1,
      maxLength: 60,
    });
    const damage = fc.option(
      fc.record({ at: fc.nat(), by: fc.constantFrom("", "\\", '"', "\\u", "\n", "\\ud800", "}", "😀") }),
    );
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
        damage,
        async (part, escaped, hurt) => {
          const head = '{"method":"textDocument/didOpen","params":{"textDocument":{"text":"';
          let body = `${head}${written(part, (at) => escaped[at % escaped.length]!).repeat(1)}`;
          const unit = body.slice(head.length);
          body = `${head}${unit.repeat(Math.ceil(1_010_000 / unit.length))}","version":1}}}`;
          if (hurt) {
            const at = hurt.at % body.length;
            body = body.slice(0, at) + hurt.by + body.slice(at + 1);
          }
          let wanted: Message;
          try {
            wanted = JSON.parse(Buffer.from(body).toString("utf8"));
          } catch {
            await assert.rejects(read(body), SyntaxError);
            return;
          }
          const { message } = await read(body);
          assert.ok(JSON.stringify(message) === JSON.stringify(wanted), JSON.stringify(unit));
        },
      ),
      tries(60),
    );
  }).timeout(120_000);

  it("opens a document that is then like any other, and messages behind it wait for it", async () => {
    const editor = await Editor.start({ capabilities: pulling });
    const text = `${"code a\n  concept: b\n  quote s: «اعتماد»\n\n".repeat(1)}source s\nconcept b\n  category: c\ncategory c\n  role: causal\nmemo m\n  text: ${long("Words, اعتماد 😀. ")}\n`;
    void editor.open("a.gt", text);
    void editor.edit("a.gt", {
      range: { start: { line: 1, character: 11 }, end: { line: 1, character: 12 } },
      text: "nowhere",
    });
    const found = await editor.findings("a.gt");
    assert.ok(found.includes("1:11-18 unresolved-reference"), found.join());
  });

  it("puts a text into a document, and another in the place of all it has, as short ones do", async () => {
    const editor = await Editor.start({ capabilities: pulling });
    const codes = (name: string) => {
      const code = (number: number) => `code ${name}${number}\n  concept: k\n  definition: «اعتماد» 😀.\n\n`;
      return Array.from({ length: 20_000 }, (_, number) => code(number)).join("");
    };
    void editor.open("a.gt", "concept k\n  category: c\n\ncategory c\n  role: causal\n");
    const start = { line: 3, character: 0 };
    void editor.edit("a.gt", { range: { start, end: start }, text: codes("a") });
    const line = 3 + codes("a").split("\n").length - 1;
    const definition = (line: number) =>
      editor.connection.sendRequest("textDocument/definition", {
        textDocument: { uri: editor.uri("a.gt") },
        position: { line, character: 13 },
      });
    assert.match(JSON.stringify(await definition(1)), new RegExp(`"line":${line},`));
    void editor.edit("a.gt", { text: `concept k\n  category: c\n${codes("b")}category c\n  role: causal\n` });
    assert.match(JSON.stringify(await definition(1)), new RegExp(`"line":${line - 1},`));
    void editor.edit("a.gt", { text: "concept k\n  category: c\ncategory c\n" });
    assert.match(JSON.stringify(await definition(1)), /"line":2,/);
  });
});
