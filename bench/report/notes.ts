/** What one must know to read the numbers rightly. */
export const notes: readonly string[] = [
  "The servers do not all do the same. Ours checks all that docs/ lists; Langium's links references and nothing " +
    "more; the JSON and the YAML server check each value by a schema and know of no references, so that their " +
    "edits plant a character that no name may hold.",
  "The study is the same, the text is not: Langium's language is the codebook language line by line, but has " +
    "quotation marks around every text, since its lexer knows nothing of indentation; its storyline lists the " +
    "categories as references. The JSON and the YAML text are longer than the `.gt` text, and have their own lines " +
    "in a paste of the same codes.",
  "“Indexed scope” looks a name up in the map that Langium keeps of all exported names; as it comes, Langium walks " +
    "through the file's names for each reference. Nothing else is changed. Its grammar is read at its start, which a " +
    "generated server would save.",
  "`yaml-language-server` sends findings unasked, 200 ms after the last key; the others are asked, where they " +
    "offer it, right after each key.",
  "Time runs from the moment the change is handed to the pipe until the last byte of the findings has come; it " +
    "holds any debounce, and no parsing of ours.",
  "The 20 keys: each but the last is followed by a question that the next key calls off.",
  "Every sample checks that the finding is there, on exactly the range of the planted fault, and that a mended " +
    "study has none.",
  "Symbols, completions and the like are counted as answered when the right one is among them; the JSON server " +
    "and `yaml-language-server` cut their outline off at their own limits.",
  "Resident memory holds Node itself, about 45 MB. It is looked at ten seconds after the last answer, so that a server " +
    "may tidy up first.",
];
