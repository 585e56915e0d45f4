// Loaded into a measured server: on SIGUSR2 it collects its garbage and writes down what it still holds.
const { renameSync, writeFileSync } = require("node:fs");

process.on("SIGUSR2", () => {
  globalThis.gc();
  globalThis.gc();
  const file = process.env.BENCH_PROBE;
  writeFileSync(`${file}.part`, JSON.stringify(process.memoryUsage()));
  renameSync(`${file}.part`, file);
});
