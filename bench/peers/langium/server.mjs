// A language server for codebook.langium, all of it Langium's own but for --indexed.
import { readFileSync } from "node:fs";
import {
  DefaultScopeComputation,
  DefaultScopeProvider,
  EmptyFileSystem,
  inject,
  MultiMap,
  URI,
} from "langium";
import { createLangiumGrammarServices, interpretAstReflection } from "langium/grammar";
import { createDefaultModule, createDefaultSharedModule, startLanguageServer } from "langium/lsp";
import { NodeFileSystem } from "langium/node";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";

/** Looks a name up in the index's map of its kind; by default each reference walks through all names. */
class IndexedScopeProvider extends DefaultScopeProvider {
  getScope(context) {
    return this.getGlobalScope(this.reflection.getReferenceType(context), context);
  }
}

/** Every declaration is known everywhere, so the index holds it; no second list for the file itself. */
class ExportedOnly extends DefaultScopeComputation {
  async collectLocalSymbols() {
    return new MultiMap();
  }
}

const indexed = {
  references: {
    ScopeProvider: (services) => new IndexedScopeProvider(services),
    ScopeComputation: (services) => new ExportedOnly(services),
  },
};

async function readGrammar() {
  const { shared } = createLangiumGrammarServices(EmptyFileSystem);
  const text = readFileSync(new URL("codebook.langium", import.meta.url), "utf8");
  const document = shared.workspace.LangiumDocumentFactory.fromString(
    text,
    URI.parse("memory:/codebook.langium"),
  );
  await shared.workspace.DocumentBuilder.build([document], { validation: true });
  const faults = document.diagnostics.filter(({ severity }) => severity === 1);
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join("\n"));
  return document.parseResult.value;
}

const grammar = await readGrammar();
const connection = createConnection(ProposedFeatures.all);
const shared = inject(createDefaultSharedModule({ connection, ...NodeFileSystem }), {
  AstReflection: () => interpretAstReflection(grammar),
});
const services = inject(
  createDefaultModule({ shared }),
  {
    Grammar: () => grammar,
    LanguageMetaData: () => ({
      languageId: "gtl",
      fileExtensions: [".gtl"],
      caseInsensitive: false,
      mode: "production",
    }),
    parser: { ParserConfig: () => ({ skipValidations: true }) },
  },
  process.argv.includes("--indexed") ? indexed : {},
);
shared.ServiceRegistry.register(services);
startLanguageServer(shared);
